package org.llmtco.chart;

import org.llmtco.chart.Figure.Bar;
import org.llmtco.chart.Pen.Anchor;
import org.llmtco.chart.Pen.Stroke;

import java.util.List;

/** Stacked bars laid out for a size: names at the left, totals at the ends, a key above. */
final class BarLayout implements Layout {
    private static final double GAP = 8;
    private static final double LINE_HEIGHT = 16;
    private static final double KEY_SIZE = 10;
    private static final double LEAST_OPACITY = 0.3;

    /** A range that is as narrow as its own line says nothing. */
    private static final double LEAST_RANGE = 3;

    /** Room at the right of the key, where a screen has its buttons. */
    private static final double CORNER = 32;

    private final Figure.Bars figure;
    private final double width;
    private final double height;
    private final Theme theme;
    private final TextMeasure measure;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    BarLayout(Figure.Bars figure, double width, double height, Theme theme, TextMeasure measure) {
        this.figure = figure;
        this.width = width;
        this.height = height;
        this.theme = theme;
        this.measure = measure;
        double names = figure.bars().stream().mapToDouble(b -> label(b.label())).max().orElse(0);
        double totals = figure.bars().stream().mapToDouble(b -> label(b.text())).max().orElse(0);
        left = Math.min(names, width / 3) + 2 * GAP;
        right = width - totals - 2 * GAP;
        top = figure.parts().size() > 1 ? LINE_HEIGHT + 2 * GAP : GAP;
        bottom = height - GAP;
    }

    private double label(String text) {
        return measure.width(text, Theme.LABEL);
    }

    @Override
    public void draw(Pen pen) {
        pen.rectangle(0, 0, width, height, theme.background());
        drawKey(pen);
        double room = (bottom - top) / Math.max(1, figure.bars().size());
        double thickness = Math.max(6, Math.min(28, room * 0.6));
        for (int i = 0; i < figure.bars().size(); i++) {
            drawBar(pen, figure.bars().get(i), top + room * (i + 0.5), thickness);
        }
        pen.line(left - 0.5, top, left - 0.5, bottom, new Stroke(theme.muted(), 1, false));
    }

    /** The names of the parts, each with the strength of colour it has in every bar. */
    private void drawKey(Pen pen) {
        if (figure.parts().size() < 2) {
            return;
        }
        double end = width - CORNER;
        double x = Math.max(GAP, Math.min(left, end - keyWidth()));
        for (int part = 0; part < figure.parts().size(); part++) {
            String name = figure.parts().get(part);
            double needed = keyWidth(name);
            if (x + needed > end) {
                return;
            }
            pen.rectangle(x, GAP, KEY_SIZE, KEY_SIZE, theme.ink().faded(opacity(part)));
            pen.text(
                    name,
                    x + KEY_SIZE + 4,
                    GAP + KEY_SIZE,
                    Anchor.START,
                    Theme.LABEL,
                    theme.muted());
            x += needed;
        }
    }

    private double keyWidth() {
        return figure.parts().stream().mapToDouble(this::keyWidth).sum();
    }

    private double keyWidth(String name) {
        return KEY_SIZE + 4 + label(name) + 2 * GAP;
    }

    private void drawBar(Pen pen, Bar bar, double middle, double thickness) {
        pen.text(
                measure.fitting(bar.label(), left - 2 * GAP, Theme.LABEL),
                left - GAP,
                middle + 4,
                Anchor.END,
                Theme.LABEL,
                theme.ink());
        double from = left;
        List<Double> values = bar.values();
        for (int part = 0; part < values.size(); part++) {
            double length = values.get(part) / figure.x().max() * (right - left);
            if (length > 0) {
                pen.rectangle(
                        from,
                        middle - thickness / 2,
                        Math.max(0.5, length),
                        thickness,
                        theme.series(bar.color()).faded(opacity(part)));
                from += length;
            }
        }
        if (bar.range().isPresent()) {
            from = Math.max(from, drawRange(pen, bar.range().get(), middle, thickness));
        }
        pen.text(bar.text(), from + GAP, middle + 4, Anchor.START, Theme.LABEL, theme.ink());
    }

    /** A line with ends; answers where it ends at the right. */
    private double drawRange(Pen pen, Figure.Whisker range, double middle, double thickness) {
        double a = left + range.low() / figure.x().max() * (right - left);
        double b = left + range.high() / figure.x().max() * (right - left);
        if (b - a < LEAST_RANGE) {
            return b;
        }
        Stroke stroke = new Stroke(theme.ink(), 1.5, false);
        double end = thickness / 4;
        pen.line(a, middle, b, middle, stroke);
        pen.line(a, middle - end, a, middle + end, stroke);
        pen.line(b, middle - end, b, middle + end, stroke);
        return b;
    }

    private double opacity(int part) {
        int parts = Math.max(2, figure.parts().size());
        return 1 - (1 - LEAST_OPACITY) * part / (parts - 1);
    }
}
