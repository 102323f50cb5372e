package org.llmtco.chart;

import org.llmtco.chart.Figure.Cell;
import org.llmtco.chart.Figure.KeyEntry;
import org.llmtco.chart.Pen.Anchor;
import org.llmtco.chart.Pen.Stroke;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A map laid out for a size: axes at the left and below, a key above that goes on in new lines. */
public final class CellLayout implements Layout {
    private static final double GAP = 8;
    private static final double LINE_HEIGHT = 16;
    private static final double KEY_SIZE = 10;
    private static final double TICK_SPACING = 90;
    private static final double CROSS = 6;

    /** Room at the right of the key, where a screen has its buttons. */
    private static final double CORNER = 32;

    private final Figure.Cells figure;
    private final double width;
    private final double height;
    private final Theme theme;
    private final TextMeasure measure;
    private final double[] xEdges;
    private final double[] yEdges;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    CellLayout(Figure.Cells figure, double width, double height, Theme theme, TextMeasure measure) {
        this.figure = figure;
        this.width = width;
        this.height = height;
        this.theme = theme;
        this.measure = measure;
        List<Cell> first = figure.rows().isEmpty() ? List.of() : figure.rows().getFirst();
        xEdges = edges(first.stream().mapToDouble(c -> figure.x().share(c.x())).toArray());
        yEdges =
                edges(
                        figure.rows().stream()
                                .filter(row -> !row.isEmpty())
                                .mapToDouble(row -> figure.y().share(row.getFirst().y()))
                                .toArray());
        double labels =
                figure.y().ticks(8).stream().mapToDouble(t -> label(t.label())).max().orElse(0);
        left = GAP + labels + GAP;
        right = width - 2 * GAP;
        top = GAP + keyLines() * LINE_HEIGHT + LINE_HEIGHT + GAP;
        bottom = height - 2 * LINE_HEIGHT - GAP;
    }

    private double label(String text) {
        return measure.width(text, Theme.LABEL);
    }

    /** Half-way between neighbours; the outer ones as far out as the next one is in. */
    private static double[] edges(double... shares) {
        int n = shares.length;
        double[] edges = new double[n + 1];
        if (n == 0) {
            return edges;
        }
        if (n == 1) {
            edges[0] = shares[0] - 0.5;
            edges[1] = shares[0] + 0.5;
            return edges;
        }
        for (int i = 1; i < n; i++) {
            edges[i] = (shares[i - 1] + shares[i]) / 2;
        }
        edges[0] = 2 * shares[0] - edges[1];
        edges[n] = 2 * shares[n - 1] - edges[n - 1];
        return edges;
    }

    private double xPixel(double share) {
        double first = xEdges[0];
        double last = xEdges[xEdges.length - 1];
        return left + (share - first) / (last - first) * (right - left);
    }

    private double yPixel(double share) {
        double first = yEdges[0];
        double last = yEdges[yEdges.length - 1];
        return bottom - (share - first) / (last - first) * (bottom - top);
    }

    /** The cell at a point; empty outside the map. */
    public Optional<Cell> cellAt(double x, double y) {
        OptionalInt column = OptionalInt.empty();
        for (int i = 0; i + 1 < xEdges.length; i++) {
            if (x >= xPixel(xEdges[i]) && x < xPixel(xEdges[i + 1])) {
                column = OptionalInt.of(i);
            }
        }
        OptionalInt row = OptionalInt.empty();
        for (int i = 0; i + 1 < yEdges.length; i++) {
            if (y <= yPixel(yEdges[i]) && y > yPixel(yEdges[i + 1])) {
                row = OptionalInt.of(i);
            }
        }
        return column.isPresent() && row.isPresent()
                ? Optional.of(figure.rows().get(row.getAsInt()).get(column.getAsInt()))
                : Optional.empty();
    }

    public double left() {
        return left;
    }

    public double right() {
        return right;
    }

    public double top() {
        return top;
    }

    @Override
    public void draw(Pen pen) {
        pen.rectangle(0, 0, width, height, theme.background());
        drawKey(pen);
        for (int r = 0; r < figure.rows().size(); r++) {
            drawRow(pen, figure.rows().get(r), yPixel(yEdges[r + 1]), yPixel(yEdges[r]));
        }
        for (int option = 0; option < figure.key().size(); option++) {
            drawName(pen, option);
        }
        drawAxes(pen);
        drawPosition(pen);
    }

    /** The name of a winner in the longest of its runs, where there is room for it. */
    private void drawName(Pen pen, int option) {
        double longest = 0;
        double middle = 0;
        int bestRow = -1;
        for (int r = 0; r < figure.rows().size(); r++) {
            List<Cell> row = figure.rows().get(r);
            int from = 0;
            for (int i = 1; i <= row.size(); i++) {
                OptionalInt winner = row.get(from).least();
                if (i < row.size() && row.get(i).least().equals(winner)) {
                    continue;
                }
                double run = xPixel(xEdges[i]) - xPixel(xEdges[from]);
                boolean nearer =
                        run > longest - 1
                                && Math.abs(fromMiddle(r)) < Math.abs(fromMiddle(bestRow));
                if (winner.equals(OptionalInt.of(option)) && (run > longest + 1 || nearer)) {
                    longest = run;
                    middle = (xPixel(xEdges[i]) + xPixel(xEdges[from])) / 2;
                    bestRow = r;
                }
                from = i;
            }
        }
        String name = figure.key().get(option).text();
        double room = label(name) + 2 * GAP;
        if (bestRow < 0 || longest < room) {
            return;
        }
        double y = (yPixel(yEdges[bestRow]) + yPixel(yEdges[bestRow + 1])) / 2;
        double base = Math.max(top + LINE_HEIGHT, Math.min(bottom - GAP, y + 4));
        pen.rectangle(
                middle - room / 2, base - 12, room, LINE_HEIGHT, theme.background().faded(0.85));
        pen.text(name, middle, base, Anchor.MIDDLE, Theme.LABEL, theme.ink());
    }

    /** Rows from a quarter above the middle, where the scenario's own place is not. */
    private double fromMiddle(int row) {
        return row < 0 ? Double.POSITIVE_INFINITY : row - 0.75 * figure.rows().size();
    }

    /** Neighbours with one winner are one rectangle, so that no seams show. */
    private void drawRow(Pen pen, List<Cell> row, double upper, double lower) {
        int from = 0;
        for (int i = 1; i <= row.size(); i++) {
            OptionalInt winner = row.get(from).least();
            if (i < row.size() && row.get(i).least().equals(winner)) {
                continue;
            }
            if (winner.isPresent()) {
                double a = Math.floor(xPixel(xEdges[from]));
                double b = Math.floor(xPixel(xEdges[i]));
                KeyEntry entry = figure.key().get(winner.getAsInt());
                pen.rectangle(
                        a,
                        Math.floor(upper),
                        b - a,
                        Math.floor(lower) - Math.floor(upper),
                        theme.series(entry.color()).faded(entry.strength()));
            }
            from = i;
        }
    }

    private int keyLines() {
        return layKey((_, _, _) -> {}) + 1;
    }

    /** Is told where an entry of the key stands. */
    @FunctionalInterface
    private interface KeyPlace {
        void at(KeyEntry entry, double x, int line);
    }

    /** Answers the last line. */
    private int layKey(KeyPlace place) {
        double x = GAP;
        int line = 0;
        for (KeyEntry entry : figure.key()) {
            double needed = KEY_SIZE + 4 + label(entry.text()) + 2 * GAP;
            if (x > GAP && x + needed > width - CORNER) {
                x = GAP;
                line++;
            }
            place.at(entry, x, line);
            x += needed;
        }
        return line;
    }

    private void drawKey(Pen pen) {
        layKey(
                (entry, x, line) -> {
                    double y = GAP + line * LINE_HEIGHT;
                    pen.rectangle(
                            x,
                            y,
                            KEY_SIZE,
                            KEY_SIZE,
                            theme.series(entry.color()).faded(entry.strength()));
                    pen.text(
                            measure.fitting(entry.text(), width - x - CORNER, Theme.LABEL),
                            x + KEY_SIZE + 4,
                            y + KEY_SIZE,
                            Anchor.START,
                            Theme.LABEL,
                            theme.muted());
                });
    }

    private void drawAxes(Pen pen) {
        double labelEnd = Double.NEGATIVE_INFINITY;
        for (Axis.Tick tick :
                figure.x().ticks(Math.max(2, (int) ((right - left) / TICK_SPACING)))) {
            double x = xPixel(figure.x().share(tick.value()));
            double half = label(tick.label()) / 2;
            pen.line(
                    x,
                    bottom,
                    x,
                    bottom + (tick.label().isEmpty() ? 3 : 5),
                    new Stroke(theme.muted(), 1, false));
            if (!tick.label().isEmpty() && x - half > labelEnd + GAP && x + half < width) {
                pen.text(
                        tick.label(),
                        x,
                        bottom + LINE_HEIGHT + 2,
                        Anchor.MIDDLE,
                        Theme.LABEL,
                        theme.muted());
                labelEnd = x + half;
            }
        }
        double last = Double.POSITIVE_INFINITY;
        for (Axis.Tick tick : figure.y().ticks(Math.max(2, (int) ((bottom - top) / 48)))) {
            double y = yPixel(figure.y().share(tick.value()));
            if (!tick.label().isEmpty() && y < last - LINE_HEIGHT && y >= top - 4) {
                pen.text(tick.label(), left - GAP, y + 4, Anchor.END, Theme.LABEL, theme.muted());
                last = y;
            }
        }
        pen.text(figure.y().title(), GAP, top - GAP, Anchor.START, Theme.STRONG, theme.ink());
        pen.text(figure.x().title(), right, height - GAP, Anchor.END, Theme.STRONG, theme.ink());
    }

    private void drawPosition(Pen pen) {
        if (figure.positionX().isEmpty() || figure.positionY().isEmpty() || xEdges.length < 2) {
            return;
        }
        double x = xPixel(figure.x().share(figure.positionX().getAsDouble()));
        double y = yPixel(figure.y().share(figure.positionY().getAsDouble()));
        if (!(x >= left && x <= right && y >= top && y <= bottom)) {
            return;
        }
        pen.rectangle(x - CROSS, y - CROSS, 2 * CROSS, 2 * CROSS, theme.background());
        pen.line(x - CROSS, y, x + CROSS, y, new Stroke(theme.ink(), 2, false));
        pen.line(x, y - CROSS, x, y + CROSS, new Stroke(theme.ink(), 2, false));
        String text = "you";
        double half = measure.width(text, Theme.STRONG) / 2;
        double middle = Math.max(left + half + 2, Math.min(right - half - 2, x));
        double base = y - CROSS - 4 > top + LINE_HEIGHT ? y - CROSS - 4 : y + CROSS + LINE_HEIGHT;
        pen.rectangle(
                middle - half - 2,
                base - 12,
                2 * half + 4,
                LINE_HEIGHT,
                theme.background().faded(0.85));
        pen.text(text, middle, base, Anchor.MIDDLE, Theme.STRONG, theme.ink());
    }
}
