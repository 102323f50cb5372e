package org.llmtco.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds places for labels beside their points so that none covers another or leaves the figure. */
final class LabelPlaces {
    private static final double DISTANCE = 7;

    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private final List<Box> taken = new ArrayList<>();

    LabelPlaces(double left, double top, double right, double bottom) {
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
    }

    record Box(double x, double y, double width, double height) {
        boolean overlaps(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    /** The first free place: above, below, left or right of the point; none if all are taken. */
    Optional<Box> place(double x, double y, double width, double height) {
        double[][] offsets = {
            {-width / 2, -height - DISTANCE},
            {-width / 2, DISTANCE},
            {DISTANCE, -height - DISTANCE},
            {-width - DISTANCE, -height - DISTANCE},
            {DISTANCE, DISTANCE},
            {-width - DISTANCE, DISTANCE},
            {-width / 2, -2 * height - DISTANCE},
            {-width / 2, height + DISTANCE},
        };
        for (double[] offset : offsets) {
            Box box = new Box(x + offset[0], y + offset[1], width, height);
            if (isFree(box)) {
                taken.add(box);
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }

    private boolean isFree(Box box) {
        return box.x() >= left
                && box.x() + box.width() <= right
                && box.y() >= top
                && box.y() + box.height() <= bottom
                && taken.stream().noneMatch(box::overlaps);
    }
}
