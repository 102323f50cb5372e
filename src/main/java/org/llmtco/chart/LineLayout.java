package org.llmtco.chart;

import org.llmtco.chart.Figure.Band;
import org.llmtco.chart.Figure.Interval;
import org.llmtco.chart.Figure.Marker;
import org.llmtco.chart.Figure.Range;
import org.llmtco.chart.Figure.Series;
import org.llmtco.chart.Pen.Anchor;
import org.llmtco.chart.Pen.Stroke;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Lines laid out for a size: axes at the left and below, labels at the ends of the lines. */
public final class LineLayout implements Layout {
    private static final double LINE_HEIGHT = 16;
    private static final double STRIP_LINE = 4;
    private static final double STRIP_HEIGHT = STRIP_LINE + 16;
    private static final double STRIP_TINT = 0.16;
    private static final double GAP = 8;
    private static final double TICK_SPACING = 90;
    private static final double MARKER_RADIUS = 4;
    private static final double GRAB_DISTANCE = 8;
    private static final double FINE = 0.75;

    private final Figure.Lines figure;
    private final double width;
    private final double height;
    private final Theme theme;
    private final TextMeasure measure;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final List<Axis.Tick> yTicks;
    private final List<Axis.Tick> xTicks;

    LineLayout(Figure.Lines figure, double width, double height, Theme theme, TextMeasure measure) {
        this.figure = figure;
        this.width = width;
        this.height = height;
        this.theme = theme;
        this.measure = measure;
        top = LINE_HEIGHT + GAP + (figure.position().isPresent() ? LINE_HEIGHT : 0);
        double strip = figure.strip().isEmpty() ? 0 : STRIP_HEIGHT + GAP / 2;
        bottom = height - 2 * LINE_HEIGHT - GAP - strip;
        yTicks = figure.y().ticks(Math.max(2, (int) ((bottom - top) / 48)));
        left = GAP + yTicks.stream().mapToDouble(t -> label(t.label())).max().orElse(0) + GAP;
        double longest =
                figure.series().stream().mapToDouble(s -> label(s.label())).max().orElse(0);
        right = width - Math.min(longest, width / 3) - 2 * GAP;
        xTicks = figure.x().ticks(Math.max(2, (int) ((right - left) / TICK_SPACING)));
    }

    private double label(String text) {
        return measure.width(text, Theme.LABEL);
    }

    /** Pixel of a value on the x-axis. */
    public double xPixel(double value) {
        return left + figure.x().share(value) * (right - left);
    }

    /** Pixel of a value on the y-axis. */
    public double yPixel(double value) {
        double share = Math.max(-1, Math.min(2, figure.y().share(value)));
        return bottom - share * (bottom - top);
    }

    /** Value of a pixel on the x-axis. */
    public double xValue(double pixel) {
        return figure.x().value((pixel - left) / (right - left));
    }

    /** Value of a pixel on the y-axis. */
    public double yValue(double pixel) {
        return figure.y().value((bottom - pixel) / (bottom - top));
    }

    /** Whether a point is within the axes. */
    public boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** Whether a pointer at this pixel takes hold of the position. */
    public boolean grabsPosition(double pixel) {
        return figure.position().isPresent()
                && Math.abs(xPixel(figure.position().getAsDouble()) - pixel) <= GRAB_DISTANCE;
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

    public double bottom() {
        return bottom;
    }

    @Override
    public void draw(Pen pen) {
        pen.rectangle(0, 0, width, height, theme.background());
        drawAxes(pen);
        pen.clipped(
                left,
                top,
                right - left,
                bottom - top,
                () -> {
                    figure.bands().forEach(band -> drawBand(pen, band));
                    figure.series().stream()
                            .filter(Series::shown)
                            .forEach(series -> drawSeries(pen, series));
                });
        drawPosition(pen);
        drawStrip(pen);
        drawMarkers(pen);
        drawEndLabels(pen);
    }

    private void drawAxes(Pen pen) {
        Stroke grid = new Stroke(theme.grid(), 1, false);
        for (Axis.Tick tick : yTicks) {
            if (!tick.label().isEmpty()) {
                double y = Math.rint(yPixel(tick.value())) + 0.5;
                pen.line(left, y, right, y, grid);
                pen.text(tick.label(), left - GAP, y + 4, Anchor.END, Theme.LABEL, theme.muted());
            }
        }
        double labelEnd = Double.NEGATIVE_INFINITY;
        for (Axis.Tick tick : xTicks) {
            double x = Math.rint(xPixel(tick.value())) + 0.5;
            boolean labelled = !tick.label().isEmpty();
            pen.line(
                    x, bottom, x, bottom + (labelled ? 5 : 3), new Stroke(theme.muted(), 1, false));
            double half = label(tick.label()) / 2;
            if (labelled && x - half > labelEnd + GAP && x + half < width) {
                double y = bottom + stripHeight() + LINE_HEIGHT + 2;
                pen.text(tick.label(), x, y, Anchor.MIDDLE, Theme.LABEL, theme.muted());
                labelEnd = x + half;
            }
        }
        pen.line(left, bottom + 0.5, right, bottom + 0.5, new Stroke(theme.muted(), 1, false));
        pen.text(figure.y().title(), GAP, LINE_HEIGHT, Anchor.START, Theme.STRONG, theme.ink());
        pen.text(figure.x().title(), right, height - GAP, Anchor.END, Theme.STRONG, theme.ink());
    }

    private double stripHeight() {
        return figure.strip().isEmpty() ? 0 : STRIP_HEIGHT + GAP / 2;
    }

    private void drawBand(Pen pen, Band band) {
        int n = band.ranges().size();
        double[] x = new double[2 * n];
        double[] y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            Range range = band.ranges().get(i);
            x[i] = xPixel(range.x());
            y[i] = yPixel(range.high());
            x[2 * n - 1 - i] = x[i];
            y[2 * n - 1 - i] = yPixel(range.low());
        }
        pen.polygon(x, y, theme.series(band.color()).faded(0.15));
    }

    /** Each run of points between two interruptions is a line of its own. */
    private void drawSeries(Pen pen, Series series) {
        Stroke stroke = new Stroke(theme.series(series.color()), 2, false);
        List<Figure.Point> points = series.points();
        int begin = 0;
        for (int end = 0; end <= points.size(); end++) {
            if (end == points.size() || Double.isNaN(points.get(end).y())) {
                drawRun(pen, points.subList(begin, end), stroke);
                begin = end + 1;
            }
        }
    }

    private void drawRun(Pen pen, List<Figure.Point> points, Stroke stroke) {
        double[] x = new double[points.size()];
        double[] y = new double[points.size()];
        int n = 0;
        for (int i = 0; i < points.size(); i++) {
            double nextX = xPixel(points.get(i).x());
            double nextY = yPixel(points.get(i).y());
            // steps that are finer than this cannot be seen, but cost the renderer as much
            boolean far = n == 0 || Math.abs(nextX - x[n - 1]) + Math.abs(nextY - y[n - 1]) >= FINE;
            if (far || i == points.size() - 1) {
                x[n] = nextX;
                y[n] = nextY;
                n++;
            }
        }
        if (n > 1) {
            pen.polyline(Arrays.copyOf(x, n), Arrays.copyOf(y, n), stroke);
        }
    }

    private void drawPosition(Pen pen) {
        if (figure.position().isEmpty()) {
            return;
        }
        double value = figure.position().getAsDouble();
        double x = xPixel(value);
        if (x < left || x > right) {
            return;
        }
        pen.line(x, top - GAP, x, bottom, new Stroke(theme.ink(), 1, true));
        String text = "you: " + figure.x().text(value);
        double half = measure.width(text, Theme.STRONG) / 2;
        double middle = Math.max(left + half, Math.min(right - half, x));
        pen.text(text, middle, top - GAP - 4, Anchor.MIDDLE, Theme.STRONG, theme.ink());
        pen.polygon(
                new double[] {x - 5, x + 5, x},
                new double[] {top - GAP, top - GAP, top - GAP + 6},
                theme.ink());
    }

    /** Each stretch in its colour, with the name of its series where there is room for it. */
    private void drawStrip(Pen pen) {
        double y = bottom + GAP / 2 + 2;
        for (Interval interval : figure.strip()) {
            double from = Math.max(left, xPixel(interval.from()));
            double to = Math.min(right, xPixel(interval.to()));
            if (!(to > from)) {
                continue;
            }
            Paint paint = theme.series(interval.color());
            pen.rectangle(from, y, to - from, STRIP_HEIGHT, paint.faded(STRIP_TINT));
            pen.rectangle(from, y, to - from, STRIP_LINE, paint);
            if (label(interval.label()) + GAP <= to - from) {
                pen.text(
                        interval.label(),
                        (from + to) / 2,
                        y + STRIP_HEIGHT - 4,
                        Anchor.MIDDLE,
                        Theme.LABEL,
                        theme.ink());
            }
        }
    }

    private void drawMarkers(Pen pen) {
        LabelPlaces places = new LabelPlaces(left, top, right, bottom);
        for (Marker marker : figure.markers()) {
            double x = xPixel(marker.x());
            double y = yPixel(marker.y());
            if (contains(x, y)) {
                pen.polygon(ringX(x), ringY(y), theme.background());
                pen.polyline(
                        closed(ringX(x)), closed(ringY(y)), new Stroke(theme.ink(), 1.5, false));
                places.place(x, y, label(marker.label()), LINE_HEIGHT)
                        .ifPresent(box -> drawMarkerLabel(pen, marker, box));
            }
        }
    }

    private void drawMarkerLabel(Pen pen, Marker marker, LabelPlaces.Box box) {
        pen.rectangle(
                box.x() - 2,
                box.y(),
                box.width() + 4,
                box.height(),
                theme.background().faded(0.85));
        pen.text(
                marker.label(),
                box.x(),
                box.y() + box.height() - 4,
                Anchor.START,
                Theme.LABEL,
                theme.ink());
    }

    private static double[] ringX(double x) {
        double[] points = new double[16];
        for (int i = 0; i < points.length; i++) {
            points[i] = x + MARKER_RADIUS * Math.cos(2 * Math.PI * i / points.length);
        }
        return points;
    }

    private static double[] ringY(double y) {
        double[] points = new double[16];
        for (int i = 0; i < points.length; i++) {
            points[i] = y + MARKER_RADIUS * Math.sin(2 * Math.PI * i / points.length);
        }
        return points;
    }

    private static double[] closed(double[] points) {
        double[] closed = Arrays.copyOf(points, points.length + 1);
        closed[points.length] = points[0];
        return closed;
    }

    /** The colour of the line whose label at the right end is at a point. */
    public OptionalInt labelAt(double x, double y) {
        if (x < right) {
            return OptionalInt.empty();
        }
        return endLabels().stream()
                .filter(label -> Math.abs(label.textY() - y) <= LINE_HEIGHT / 2)
                .mapToInt(label -> label.series().color())
                .findFirst();
    }

    private void drawEndLabels(Pen pen) {
        for (EndLabel label : endLabels()) {
            boolean shown = label.series().shown();
            Paint paint = shown ? theme.series(label.series().color()) : theme.muted().faded(0.6);
            double x = right + GAP;
            if (shown) {
                pen.polyline(
                        new double[] {right, right + 3, x - 1},
                        new double[] {label.lineY(), label.lineY(), label.textY()},
                        new Stroke(paint.faded(0.6), 1, false));
            }
            String text = measure.fitting(label.series().label(), width - x - 2, Theme.LABEL);
            pen.text(text, x + 2, label.textY() + 4, Anchor.START, Theme.LABEL, paint);
        }
    }

    /** Labels at the right ends of the lines, pushed apart until none covers another. */
    private List<EndLabel> endLabels() {
        List<EndLabel> labels = new ArrayList<>();
        for (Series series : figure.series()) {
            lastVisible(series).ifPresent(y -> labels.add(new EndLabel(series, y, y)));
        }
        labels.sort(Comparator.comparingDouble(EndLabel::lineY));
        return spread(labels);
    }

    private record EndLabel(Series series, double lineY, double textY) {}

    private List<EndLabel> spread(List<EndLabel> labels) {
        double[] y = labels.stream().mapToDouble(EndLabel::lineY).toArray();
        for (int i = 1; i < y.length; i++) {
            y[i] = Math.max(y[i], y[i - 1] + LINE_HEIGHT);
        }
        double overflow = y.length == 0 ? 0 : Math.max(0, y[y.length - 1] - (bottom - 4));
        for (int i = y.length - 1; i >= 0 && overflow > 0; i--) {
            double limit = i == y.length - 1 ? bottom - 4 : y[i + 1] - LINE_HEIGHT;
            y[i] = Math.min(y[i], limit);
        }
        List<EndLabel> spread = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            spread.add(new EndLabel(labels.get(i).series(), labels.get(i).lineY(), y[i]));
        }
        return spread;
    }

    private OptionalDouble lastVisible(Series series) {
        OptionalDouble value = series.at(Math.min(figure.x().max(), lastX(series)));
        if (value.isEmpty()) {
            value = lastShown(series);
        }
        if (value.isEmpty()) {
            return value;
        }
        double y = yPixel(value.getAsDouble());
        return OptionalDouble.of(Math.max(top, Math.min(bottom, y)));
    }

    /** An interrupted line has its label beside the last point that is shown. */
    private OptionalDouble lastShown(Series series) {
        return series.points().stream()
                .filter(point -> point.x() <= figure.x().max() && !Double.isNaN(point.y()))
                .mapToDouble(Figure.Point::y)
                .reduce((_, later) -> later);
    }

    private static double lastX(Series series) {
        return series.points().isEmpty() ? Double.NaN : series.points().getLast().x();
    }
}
