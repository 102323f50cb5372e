package org.llmtco.ui.figure;

import org.llmtco.chart.Axis;
import org.llmtco.chart.CellLayout;
import org.llmtco.chart.Figure;
import org.llmtco.chart.Figure.Series;
import org.llmtco.chart.LineLayout;
import org.llmtco.chart.Pen;
import org.llmtco.chart.Pen.Anchor;
import org.llmtco.chart.Pen.Stroke;
import org.llmtco.chart.TextMeasure;
import org.llmtco.chart.Theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** Values at the pointer in a box beside it. */
final class ReadOut {
    private static final double LINE_HEIGHT = 17;
    private static final double PADDING = 8;
    private static final double SWATCH = 8;

    private final Theme theme;
    private final TextMeasure measure;
    private final DoubleFunction<String> valueText;

    ReadOut(Theme theme, TextMeasure measure, DoubleFunction<String> valueText) {
        this.theme = theme;
        this.measure = measure;
        this.valueText = valueText;
    }

    private record Row(String label, int color, double value) {}

    /** The values of all lines, the highest first as on the figure. */
    void draw(Pen pen, Figure.Lines figure, LineLayout layout, double x) {
        double pixel = layout.xPixel(x);
        pen.line(pixel, layout.top(), pixel, layout.bottom(), new Stroke(theme.muted(), 1, false));
        List<Row> rows =
                figure.series().stream()
                        .filter(Series::shown)
                        .map(
                                series ->
                                        new Row(
                                                series.label(),
                                                series.color(),
                                                series.at(x).orElse(Double.NaN)))
                        .filter(row -> !Double.isNaN(row.value()))
                        .sorted(Comparator.comparingDouble(Row::value).reversed())
                        .toList();
        String unit = figure.x().scale() == Axis.Scale.DATE ? "" : " " + figure.x().unitName();
        draw(
                pen,
                figure.x().text(x) + unit,
                rows,
                pixel,
                layout.top(),
                layout.left(),
                layout.right());
    }

    /** The values of a cell, the lowest first. */
    void draw(Pen pen, Figure.Cells figure, CellLayout layout, Figure.Cell cell, double pixel) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < figure.key().size(); i++) {
            if (cell.values().get(i).isPresent()) {
                rows.add(
                        new Row(
                                figure.key().get(i).text(),
                                figure.key().get(i).color(),
                                cell.values().get(i).getAsDouble()));
            }
        }
        rows.sort(Comparator.comparingDouble(Row::value));
        String head =
                "%s %s, %s %s"
                        .formatted(
                                figure.x().text(cell.x()),
                                figure.x().unitName(),
                                figure.y().text(cell.y()),
                                figure.y().unitName());
        draw(pen, head, rows, pixel, layout.top(), layout.left(), layout.right());
    }

    private void draw(
            Pen pen,
            String head,
            List<Row> rows,
            double pixel,
            double aroundTop,
            double aroundLeft,
            double aroundRight) {
        double names = width(rows.stream().map(Row::label).toList());
        double values = width(rows.stream().map(row -> valueText.apply(row.value())).toList());
        double boxWidth =
                Math.max(
                        measure.width(head, Theme.STRONG) + 2 * PADDING,
                        SWATCH + names + values + 5 * PADDING);
        double boxHeight = (rows.size() + 1) * LINE_HEIGHT + 2 * PADDING;
        double left =
                pixel + boxWidth + PADDING < aroundRight
                        ? pixel + PADDING
                        : Math.max(aroundLeft, pixel - boxWidth - PADDING);
        double top = aroundTop + PADDING;
        pen.rectangle(left - 1, top - 1, boxWidth + 2, boxHeight + 2, theme.grid());
        pen.rectangle(left, top, boxWidth, boxHeight, theme.background());
        double y = top + PADDING + 12;
        pen.text(head, left + PADDING, y, Anchor.START, Theme.STRONG, theme.ink());
        for (Row row : rows) {
            y += LINE_HEIGHT;
            pen.rectangle(left + PADDING, y - SWATCH, SWATCH, SWATCH, theme.series(row.color()));
            pen.text(
                    row.label(),
                    left + 2 * PADDING + SWATCH,
                    y,
                    Anchor.START,
                    Theme.LABEL,
                    theme.ink());
            pen.text(
                    valueText.apply(row.value()),
                    left + boxWidth - PADDING,
                    y,
                    Anchor.END,
                    Theme.LABEL,
                    theme.ink());
        }
    }

    private double width(List<String> texts) {
        OptionalDouble widest =
                texts.stream().mapToDouble(text -> measure.width(text, Theme.LABEL)).max();
        return widest.orElse(0);
    }
}
