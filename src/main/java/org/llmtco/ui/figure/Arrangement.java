package org.llmtco.ui.figure;

import org.jspecify.annotations.Nullable;
import org.llmtco.chart.Axis;
import org.llmtco.chart.Figure;

import java.util.HashSet;
import java.util.Set;

/** How the user has arranged a figure's lines: a part of the axes, some lines hidden. */
final class Arrangement {
    /** Shares of the whole axis that may be shown at least and at most. */
    private static final double LEAST_SHOWN = 1e-6;

    private static final double MOST_SHOWN = 8;

    private final Set<Integer> hidden = new HashSet<>();
    private @Nullable Axis x;
    private @Nullable Axis y;

    /** The lines as they are arranged. */
    Figure.Lines of(Figure.Lines lines) {
        forgetOtherAxes(lines);
        Figure.Lines visible = hidden.isEmpty() ? lines : lines.without(hidden);
        return x != null && y != null ? visible.on(x, y) : visible;
    }

    /** A part of one figure's axes means nothing on another's. */
    private void forgetOtherAxes(Figure.Lines lines) {
        if (x != null && y != null && !(isPartOf(x, lines.x()) && isPartOf(y, lines.y()))) {
            x = null;
            y = null;
        }
    }

    private static boolean isPartOf(Axis part, Axis whole) {
        return part.title().equals(whole.title()) && part.scale() == whole.scale();
    }

    /**
     * Shows more or less around a point, which stays where it is.
     *
     * @param atX the point, in the figure's values
     * @param factor above 1 shows more, below 1 less
     */
    void zoom(Figure.Lines lines, double atX, double atY, double factor) {
        Figure.Lines shown = of(lines);
        show(
                around(shown.x(), shown.x().share(atX), factor),
                around(shown.y(), shown.y().share(atY), factor),
                lines);
    }

    private static Axis around(Axis axis, double share, double factor) {
        return axis.between(
                axis.value(share - share * factor), axis.value(share + (1 - share) * factor));
    }

    /** Moves the part that is shown, by shares of its width and height. */
    void pan(Figure.Lines lines, double byX, double byY) {
        Figure.Lines shown = of(lines);
        show(moved(shown.x(), byX), moved(shown.y(), byY), lines);
    }

    private static Axis moved(Axis axis, double by) {
        return axis.between(axis.value(by), axis.value(1 + by));
    }

    private void show(Axis newX, Axis newY, Figure.Lines lines) {
        if (isSensible(newX, lines.x()) && isSensible(newY, lines.y())) {
            x = newX;
            y = newY;
        }
    }

    private static boolean isSensible(Axis part, Axis whole) {
        double from = whole.share(part.min());
        double to = whole.share(part.max());
        return to - from >= LEAST_SHOWN && from > -MOST_SHOWN && to < MOST_SHOWN;
    }

    /** Hides the lines of a colour, or shows them again. */
    void toggle(int color) {
        if (!hidden.remove(color)) {
            hidden.add(color);
        }
    }

    /** The whole axes and all lines. */
    void reset() {
        hidden.clear();
        x = null;
        y = null;
    }
}
