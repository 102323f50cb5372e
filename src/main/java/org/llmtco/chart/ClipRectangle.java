package org.llmtco.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts lines and areas to a rectangle, for pens on which a clip costs more than the drawing.
 * Lengths in pixels.
 */
public record ClipRectangle(double left, double top, double right, double bottom) {

    /** Points joined by straight lines. */
    @SuppressWarnings("ArrayRecordComponent") // made for every frame, and never compared
    public record Path(double[] x, double[] y) {}

    /** The pieces of a line that lie inside, by Liang and Barsky; none if it lies outside. */
    public List<Path> line(double[] x, double[] y) {
        if (contains(x, y)) {
            return List.of(new Path(x, y));
        }
        List<Path> pieces = new ArrayList<>();
        Points piece = new Points(x.length);
        for (int i = 1; i < x.length; i++) {
            double dx = x[i] - x[i - 1];
            double dy = y[i] - y[i - 1];
            double[] span = {0, 1};
            boolean inside =
                    cut(-dx, x[i - 1] - left, span)
                            && cut(dx, right - x[i - 1], span)
                            && cut(-dy, y[i - 1] - top, span)
                            && cut(dy, bottom - y[i - 1], span);
            if (!inside) {
                piece.endInto(pieces);
                continue;
            }
            if (span[0] > 0 || piece.size == 0) {
                piece.endInto(pieces);
                piece.add(x[i - 1] + span[0] * dx, y[i - 1] + span[0] * dy);
            }
            piece.add(x[i - 1] + span[1] * dx, y[i - 1] + span[1] * dy);
            if (span[1] < 1) {
                piece.endInto(pieces);
            }
        }
        piece.endInto(pieces);
        return pieces;
    }

    /**
     * Narrows the part of a segment to one side of an edge.
     *
     * @param towards how fast the segment goes outwards
     * @param room distance of its start from the edge, below 0 outside
     * @param span the part that is kept, as shares of the segment; changed
     * @return whether anything is kept
     */
    private static boolean cut(double towards, double room, double[] span) {
        if (towards == 0) {
            return room >= 0;
        }
        double share = room / towards;
        if (towards < 0) {
            span[0] = Math.max(span[0], share);
        } else {
            span[1] = Math.min(span[1], share);
        }
        return span[0] <= span[1];
    }

    /** The part of an area that lies inside, by Sutherland and Hodgman; no points if none does. */
    public Path area(double[] x, double[] y) {
        if (contains(x, y)) {
            return new Path(x, y);
        }
        Path rest = new Path(x, y);
        rest = side(rest, true, left, 1);
        rest = side(rest, true, right, -1);
        rest = side(rest, false, top, 1);
        return side(rest, false, bottom, -1);
    }

    private static Path side(Path area, boolean horizontal, double edge, int sign) {
        double[] along = horizontal ? area.x : area.y;
        Points kept = new Points(along.length + 4);
        for (int i = 0; i < along.length; i++) {
            int before = i == 0 ? along.length - 1 : i - 1;
            boolean inside = (along[i] - edge) * sign >= 0;
            boolean wasInside = (along[before] - edge) * sign >= 0;
            if (inside != wasInside) {
                double share = (edge - along[before]) / (along[i] - along[before]);
                kept.add(
                        area.x[before] + share * (area.x[i] - area.x[before]),
                        area.y[before] + share * (area.y[i] - area.y[before]));
            }
            if (inside) {
                kept.add(area.x[i], area.y[i]);
            }
        }
        return kept.path();
    }

    private boolean contains(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            // false where there is no number
            if (!(x[i] >= left && x[i] <= right && y[i] >= top && y[i] <= bottom)) {
                return false;
            }
        }
        return true;
    }

    /** A path that grows. */
    private static final class Points {
        private double[] x;
        private double[] y;
        private int size;

        Points(int room) {
            x = new double[Math.max(4, room)];
            y = new double[Math.max(4, room)];
        }

        void add(double newX, double newY) {
            if (size == x.length) {
                x = Arrays.copyOf(x, 2 * size);
                y = Arrays.copyOf(y, 2 * size);
            }
            x[size] = newX;
            y[size++] = newY;
        }

        Path path() {
            return new Path(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
        }

        void endInto(List<Path> pieces) {
            if (size > 1) {
                pieces.add(path());
            }
            size = 0;
        }
    }
}
