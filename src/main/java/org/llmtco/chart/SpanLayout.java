package org.llmtco.chart;

import org.llmtco.chart.Figure.KeyEntry;
import org.llmtco.chart.Figure.Segment;
import org.llmtco.chart.Figure.Span;
import org.llmtco.chart.Pen.Anchor;
import org.llmtco.chart.Pen.Stroke;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Spans laid out for a size: names at the left, remarks at the right, a key above, the axis below.
 * Room is kept at both sides for the longest text at an end, so that texts never meet.
 */
public final class SpanLayout implements Layout {
    private static final double GAP = 8;
    private static final double LINE_HEIGHT = 16;
    private static final double KEY_SIZE = 10;
    private static final double TICK_SPACING = 56;

    /** Room at the right of the key, where a screen has its buttons. */
    private static final double CORNER = 32;

    private final Figure.Spans figure;
    private final double width;
    private final double height;
    private final Theme theme;
    private final TextMeasure measure;
    private final double names;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    SpanLayout(Figure.Spans figure, double width, double height, Theme theme, TextMeasure measure) {
        this.figure = figure;
        this.width = width;
        this.height = height;
        this.theme = theme;
        this.measure = measure;
        names = Math.min(longest(Span::label), width / 3) + GAP;
        double remarks = longest(Span::remark);
        left = names + GAP + longest(Span::lowText) + GAP;
        right =
                Math.max(
                        left + 1,
                        width
                                - GAP
                                - (remarks > 0 ? remarks + 2 * GAP : 0)
                                - GAP
                                - longest(Span::highText));
        top =
                GAP
                        + (figure.key().isEmpty() ? 0 : LINE_HEIGHT + GAP)
                        + (figure.reference().isPresent() ? LINE_HEIGHT : 0);
        bottom = height - 2 * LINE_HEIGHT - GAP;
    }

    private double longest(Function<Span, String> text) {
        return figure.spans().stream().map(text).mapToDouble(this::label).max().orElse(0);
    }

    private double label(String text) {
        return measure.width(text, Theme.LABEL);
    }

    private double xPixel(double value) {
        double share = Math.max(0, Math.min(1, figure.x().share(value)));
        return left + share * (right - left);
    }

    private double room() {
        return (bottom - top) / Math.max(1, figure.spans().size());
    }

    /** The row at a height; none outside the rows. */
    public OptionalInt rowAt(double y) {
        int row = (int) Math.floor((y - top) / room());
        return y >= top && row < figure.spans().size() ? OptionalInt.of(row) : OptionalInt.empty();
    }

    @Override
    public void draw(Pen pen) {
        pen.rectangle(0, 0, width, height, theme.background());
        drawKey(pen);
        drawAxis(pen);
        for (int i = 0; i < figure.spans().size(); i++) {
            drawSpan(pen, figure.spans().get(i), top + room() * (i + 0.5));
        }
    }

    private void drawKey(Pen pen) {
        double x = names + GAP;
        for (KeyEntry entry : figure.key()) {
            double needed = KEY_SIZE + 4 + label(entry.text()) + 2 * GAP;
            if (x + needed > width - CORNER) {
                return;
            }
            pen.rectangle(
                    x,
                    GAP,
                    KEY_SIZE,
                    KEY_SIZE,
                    theme.series(entry.color()).faded(entry.strength()));
            pen.text(
                    entry.text(),
                    x + KEY_SIZE + 4,
                    GAP + KEY_SIZE,
                    Anchor.START,
                    Theme.LABEL,
                    theme.muted());
            x += needed;
        }
    }

    private void drawAxis(Pen pen) {
        List<Axis.Tick> ticks =
                figure.x().ticks(Math.max(2, (int) ((right - left) / TICK_SPACING)));
        double labelEnd = Double.NEGATIVE_INFINITY;
        for (Axis.Tick tick : ticks) {
            if (tick.label().isEmpty()) {
                continue;
            }
            double x = Math.rint(xPixel(tick.value())) + 0.5;
            pen.line(x, top, x, bottom, new Stroke(theme.grid(), 1, false));
            double half = label(tick.label()) / 2;
            if (x - half > labelEnd + GAP && x + half < width) {
                pen.text(
                        tick.label(),
                        x,
                        bottom + LINE_HEIGHT,
                        Anchor.MIDDLE,
                        Theme.LABEL,
                        theme.muted());
                labelEnd = x + half;
            }
        }
        pen.line(left, bottom + 0.5, right, bottom + 0.5, new Stroke(theme.muted(), 1, false));
        pen.text(
                figure.x().title(),
                width - GAP,
                height - GAP,
                Anchor.END,
                Theme.STRONG,
                theme.ink());
        figure.reference().ifPresent(reference -> drawReference(pen, reference));
    }

    private void drawReference(Pen pen, Figure.Reference reference) {
        double x = Math.rint(xPixel(reference.x())) + 0.5;
        pen.line(x, top - 2, x, bottom, new Stroke(theme.ink(), 1, true));
        double half = measure.width(reference.label(), Theme.STRONG) / 2;
        double middle = Math.max(GAP + half, Math.min(width - CORNER - half, x));
        pen.text(reference.label(), middle, top - 6, Anchor.MIDDLE, Theme.STRONG, theme.ink());
    }

    private void drawSpan(Pen pen, Span span, double middle) {
        double thickness = Math.max(6, Math.min(20, room() * 0.6));
        pen.text(
                measure.fitting(span.label(), names - GAP, Theme.LABEL),
                names,
                middle + 4,
                Anchor.END,
                Theme.LABEL,
                theme.ink());
        pen.text(span.remark(), width - GAP, middle + 4, Anchor.END, Theme.LABEL, theme.ink());
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (Segment segment : span.segments()) {
            double a = xPixel(Math.min(segment.from(), segment.to()));
            double b = xPixel(Math.max(segment.from(), segment.to()));
            pen.rectangle(
                    a,
                    middle - thickness / 2,
                    Math.max(1, b - a),
                    thickness,
                    theme.series(segment.color()).faded(segment.strength()));
            from = Math.min(from, a);
            to = Math.max(to, b);
        }
        if (from > to) {
            from = to = figure.reference().map(r -> xPixel(r.x())).orElse(left);
        }
        if (span.middle().isPresent()) {
            double x = Math.rint(xPixel(span.middle().getAsDouble())) + 0.5;
            pen.line(
                    x,
                    middle - thickness / 2 - 2,
                    x,
                    middle + thickness / 2 + 2,
                    new Stroke(theme.ink(), 2, false));
        }
        pen.text(
                span.lowText(), from - GAP / 2, middle + 4, Anchor.END, Theme.LABEL, theme.muted());
        pen.text(
                span.highText(),
                to + GAP / 2,
                middle + 4,
                Anchor.START,
                Theme.LABEL,
                theme.muted());
    }
}
