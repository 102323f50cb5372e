package org.llmtco.report;

import org.llmtco.breakeven.TimeBreakeven;
import org.llmtco.chart.Axis;
import org.llmtco.chart.Figure;
import org.llmtco.chart.Figure.Interval;
import org.llmtco.chart.Figure.Marker;
import org.llmtco.chart.Figure.Point;
import org.llmtco.chart.Figure.Series;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.Payback;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The figure of costs by month. */
public final class TimeFigures {
    private static final double ROOM = 1.05;

    private TimeFigures() {}

    /**
     * What each option has cost by the end of each month, with the one that has cost least along
     * the axis, and the months in which options have paid for themselves against the baseline.
     */
    public static Figure.Lines overTime(Comparison comparison) {
        return overTime(comparison, ReportCurrency.USD);
    }

    /** The same in a currency. */
    public static Figure.Lines overTime(Comparison comparison, ReportCurrency currency) {
        List<Series> series =
                comparison.priced().stream()
                        .map(cost -> line(cost, CostFigures.place(cost, comparison), currency))
                        .toList();
        double[] usd = series.stream().flatMapToDouble(CostFigures::values).toArray();
        double least = Math.min(0, CostFigures.least(usd).orElse(0));
        double most = Math.max(1, CostFigures.most(usd).orElse(1));
        int months = series.stream().mapToInt(s -> s.points().size() - 1).max().orElse(1);
        return new Figure.Lines(
                "Cost so far by month. " + AnswerWords.of(comparison, currency),
                Axis.linear("Month", 0, months),
                Axis.linear(currency.code() + " paid so far", least * ROOM, most * ROOM),
                series,
                List.of(),
                cheapestSoFar(series, months),
                paybacks(comparison, series),
                OptionalDouble.empty());
    }

    private static Series line(OptionCost.Priced cost, int place, ReportCurrency currency) {
        List<Point> points = new ArrayList<>();
        double soFar = 0;
        double[] paid = cost.ledger().cashByMonth();
        for (int month = 0; month < paid.length; month++) {
            soFar += paid[month];
            points.add(new Point(month, currency.amount(soFar)));
        }
        return new Series(cost.option().label(), place, points);
    }

    /** Who has paid least at the end of a month has the month before it. */
    private static List<Interval> cheapestSoFar(List<Series> series, int months) {
        List<Interval> strip = new ArrayList<>();
        for (int month = 1; month <= months; month++) {
            for (Series line : leastAt(series, month)) {
                Interval before = strip.isEmpty() ? null : strip.getLast();
                if (before != null && before.color() == line.color()) {
                    strip.removeLast();
                    strip.add(new Interval(before.from(), month, line.color(), line.label()));
                } else {
                    strip.add(new Interval(month - 1, month, line.color(), line.label()));
                }
            }
        }
        return strip;
    }

    private static List<Series> leastAt(List<Series> series, int month) {
        Series least = null;
        for (Series line : series) {
            if (least == null || line.points().get(month).y() < least.points().get(month).y()) {
                least = line;
            }
        }
        return least == null ? List.of() : List.of(least);
    }

    private static List<Marker> paybacks(Comparison comparison, List<Series> series) {
        List<Marker> markers = new ArrayList<>();
        List<OptionCost.Priced> costs = comparison.priced();
        for (int i = 0; i < costs.size(); i++) {
            OptionCost.Priced cost = costs.get(i);
            List<Point> points = series.get(i).points();
            comparison
                    .pricedBaseline()
                    .filter(baseline -> !baseline.equals(cost))
                    .map(baseline -> TimeBreakeven.of(cost.ledger(), baseline.ledger()))
                    .map(TimeBreakeven::simplePayback)
                    .ifPresent(
                            payback -> {
                                if (payback instanceof Payback.InMonth(int month)) {
                                    markers.add(
                                            new Marker(
                                                    month,
                                                    points.get(month).y(),
                                                    "payback in month " + month));
                                }
                            });
        }
        return markers;
    }
}
