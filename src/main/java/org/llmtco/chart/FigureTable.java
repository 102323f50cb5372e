package org.llmtco.chart;

import org.llmtco.chart.Figure.Bar;
import org.llmtco.chart.Figure.Interval;
import org.llmtco.chart.Figure.Series;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * The numbers of a figure as a table, for readers who cannot see it or want to read values.
 *
 * @param first head of the column of labels
 * @param heads of the columns of values
 * @param last head of the column of remarks; empty where there are none
 */
public record FigureTable(String first, List<String> heads, Optional<String> last, List<Row> rows) {
    private static final int TICKS = 12;

    public FigureTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param values one for each head; empty where there is none
     */
    public record Row(String label, List<OptionalDouble> values, String remark) {
        public Row {
            values = List.copyOf(values);
        }
    }

    public static FigureTable of(Figure figure) {
        return switch (figure) {
            case Figure.Lines lines -> lines(lines);
            case Figure.Bars bars -> bars(bars);
            case Figure.Spans spans -> spans(spans);
            case Figure.Cells cells -> cells(cells);
        };
    }

    /** A row for each labelled place of the x-axis, each marker, each change, the position. */
    private static FigureTable lines(Figure.Lines figure) {
        NavigableSet<Double> places = new TreeSet<>();
        figure.x().ticks(TICKS).stream()
                .filter(tick -> !tick.label().isEmpty())
                .forEach(tick -> places.add(tick.value()));
        figure.markers().forEach(marker -> places.add(marker.x()));
        figure.position().ifPresent(places::add);
        List<Row> rows = new ArrayList<>();
        for (double x : places) {
            rows.add(
                    new Row(
                            place(figure, x),
                            figure.series().stream().map(series -> series.at(x)).toList(),
                            lowest(figure, x)));
        }
        return new FigureTable(
                figure.x().title(),
                figure.series().stream().map(Series::label).toList(),
                figure.strip().isEmpty() ? Optional.empty() : Optional.of("Lowest"),
                rows);
    }

    private static String place(Figure.Lines figure, double x) {
        String text = figure.x().text(x);
        if (figure.position().isPresent() && figure.position().getAsDouble() == x) {
            return text + " (you)";
        }
        return figure.markers().stream()
                .filter(marker -> marker.x() == x)
                .findFirst()
                .map(marker -> marked(text, marker.label()))
                .orElse(text);
    }

    /** A label that is a number says the place itself, and more exactly. */
    private static String marked(String text, String label) {
        return !label.isEmpty() && Character.isDigit(label.charAt(0))
                ? label + " (change)"
                : text + " (" + label + ")";
    }

    private static String lowest(Figure.Lines figure, double x) {
        return figure.strip().stream()
                .filter(interval -> x >= interval.from() && x <= interval.to())
                .findFirst()
                .map(Interval::label)
                .orElse("");
    }

    private static FigureTable bars(Figure.Bars figure) {
        List<Row> rows = new ArrayList<>();
        for (Bar bar : figure.bars()) {
            List<OptionalDouble> values = new ArrayList<>();
            for (int part = 0; part < figure.parts().size(); part++) {
                values.add(
                        part < bar.values().size()
                                ? OptionalDouble.of(bar.values().get(part))
                                : OptionalDouble.empty());
            }
            rows.add(new Row(bar.label(), values, bar.text()));
        }
        return new FigureTable(
                figure.x().title(), figure.parts(), Optional.of("All together"), rows);
    }

    private static FigureTable spans(Figure.Spans figure) {
        boolean remarks = figure.spans().stream().anyMatch(span -> !span.remark().isEmpty());
        return new FigureTable(
                figure.x().title(),
                figure.heads(),
                remarks ? Optional.of("") : Optional.empty(),
                figure.spans().stream()
                        .map(span -> new Row(span.label(), span.values(), span.remark()))
                        .toList());
    }

    private static FigureTable cells(Figure.Cells figure) {
        return new FigureTable(
                figure.x().title() + " × " + figure.y().title(),
                figure.key().stream().map(Figure.KeyEntry::text).toList(),
                Optional.of("Lowest"),
                figure.rows().stream()
                        .flatMap(List::stream)
                        .map(
                                cell ->
                                        new Row(
                                                figure.x().text(cell.x())
                                                        + " × "
                                                        + figure.y().text(cell.y()),
                                                cell.values(),
                                                cell.least().isPresent()
                                                        ? figure.key()
                                                                .get(cell.least().getAsInt())
                                                                .text()
                                                        : ""))
                        .toList());
    }
}
