package org.llmtco.chart;

import org.llmtco.chart.Figure.Interval;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** A figure in sentences, for readers who cannot see it. */
public final class FigureText {
    private FigureText() {}

    /**
     * What is shown, the axes, and each line's value at the position; each bar's total.
     *
     * @param valueText how values of y are written
     */
    public static String of(Figure figure, DoubleFunction<String> valueText) {
        return switch (figure) {
            case Figure.Lines lines -> lines(lines, valueText);
            case Figure.Bars bars -> bars(bars);
            case Figure.Spans spans -> spans(spans, valueText);
            case Figure.Cells cells ->
                    (sentence(cells.description())
                                    + sentence("From left to right: " + axis(cells.x()))
                                    + sentence("Upwards: " + axis(cells.y())))
                            .strip();
        };
    }

    private static String lines(Figure.Lines figure, DoubleFunction<String> valueText) {
        double end = figure.x().max();
        double at = figure.position().orElse(end);
        List<String> values = new ArrayList<>();
        for (Figure.Series series : figure.series()) {
            OptionalDouble value = series.at(at);
            values.add(
                    series.label()
                            + " "
                            + (value.isPresent() ? valueText.apply(value.getAsDouble()) : "none"));
        }
        List<String> lowest = new ArrayList<>();
        for (Interval interval : figure.strip()) {
            lowest.add(interval.label() + " up to " + figure.x().text(interval.to()));
        }
        return (sentence(figure.description())
                        + sentence("From left to right: " + axis(figure.x()))
                        + sentence("Upwards: " + axis(figure.y()))
                        + sentence(
                                "At "
                                        + figure.x().text(at)
                                        + (figure.position().isPresent()
                                                ? ", where you are: "
                                                : ": ")
                                        + String.join("; ", values))
                        + (lowest.isEmpty()
                                ? ""
                                : sentence("Lowest: " + String.join("; ", lowest))))
                .strip();
    }

    private static String axis(Axis axis) {
        return axis.title() + " from " + axis.text(axis.min()) + " to " + axis.text(axis.max());
    }

    private static String bars(Figure.Bars figure) {
        List<String> values = new ArrayList<>();
        for (Figure.Bar bar : figure.bars()) {
            values.add(bar.label() + " " + bar.text());
        }
        return (sentence(figure.description())
                        + sentence(figure.x().title() + ": " + String.join("; ", values)))
                .strip();
    }

    private static String spans(Figure.Spans figure, DoubleFunction<String> valueText) {
        List<String> rows = new ArrayList<>();
        for (Figure.Span span : figure.spans()) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < figure.heads().size(); i++) {
                OptionalDouble value = span.values().get(i);
                values.add(
                        figure.heads().get(i)
                                + " "
                                + (value.isPresent()
                                        ? valueText.apply(value.getAsDouble())
                                        : "none"));
            }
            rows.add(span.label() + ": " + String.join(", ", values));
        }
        return (sentence(figure.description())
                        + sentence(figure.x().title() + ": " + String.join("; ", rows)))
                .strip();
    }

    private static String sentence(String words) {
        String text = words.strip();
        return text.isEmpty() ? "" : text + (text.endsWith(".") ? " " : ". ");
    }
}
