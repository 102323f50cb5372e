package org.llmtco.report.tables;

import org.llmtco.chart.Axis;
import org.llmtco.chart.Figure;
import org.llmtco.chart.Figure.Marker;
import org.llmtco.chart.Figure.Point;
import org.llmtco.chart.Figure.Series;
import org.llmtco.report.tables.History.State;
import org.llmtco.report.tables.History.Step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A history of prices as steps over the days. */
public final class HistoryFigure {
    /** Days that are shown after the last price begins, so that it is seen to go on. */
    private static final int DAYS_AFTER = 60;

    private HistoryFigure() {}

    /** The steps; empty where there are fewer than two prices, which make no history. */
    public static Optional<Figure.Lines> of(String name, History history) {
        if (history.steps().size() < 2) {
            return Optional.empty();
        }
        LocalDate end = end(history);
        List<Series> series = new ArrayList<>();
        for (int amount = 0; amount < history.heads().size(); amount++) {
            List<Point> points = points(history, amount, end);
            if (!points.isEmpty()) {
                series.add(new Series(history.heads().get(amount).title(), amount, points));
            }
        }
        double most =
                series.stream()
                        .flatMap(line -> line.points().stream())
                        .mapToDouble(Point::y)
                        .max()
                        .orElse(0);
        return Optional.of(
                new Figure.Lines(
                        "Prices of " + name + " over time",
                        Axis.date("Day", history.steps().getFirst().from(), end),
                        Axis.linear(
                                history.heads().getFirst().unit(), 0, Math.max(most, 1e-9) * 1.15),
                        series,
                        List.of(),
                        List.of(),
                        markers(history),
                        OptionalDouble.empty()));
    }

    private static LocalDate end(History history) {
        LocalDate last = history.steps().getLast().from().plusDays(DAYS_AFTER);
        return last.isAfter(history.day()) ? last : history.day().plusDays(1);
    }

    private static List<Point> points(History history, int amount, LocalDate end) {
        List<Point> points = new ArrayList<>();
        for (Step step : history.steps()) {
            double usd = step.amounts().get(amount).number().orElse(Double.NaN);
            if (!Double.isNaN(usd)) {
                LocalDate until = step.through().map(last -> last.plusDays(1)).orElse(end);
                points.add(new Point(step.from().toEpochDay(), usd));
                points.add(new Point(until.toEpochDay(), usd));
            }
        }
        return points;
    }

    /** The day of the scenario, at the first amount that is in force then. */
    private static List<Marker> markers(History history) {
        return history.steps().stream()
                .filter(step -> step.state() == State.IN_FORCE)
                .filter(step -> step.amounts().getFirst().number().isPresent())
                .map(
                        step ->
                                new Marker(
                                        history.day().toEpochDay(),
                                        step.amounts().getFirst().number().getAsDouble(),
                                        history.day().toString()))
                .toList();
    }
}
