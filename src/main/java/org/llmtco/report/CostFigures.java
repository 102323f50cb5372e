package org.llmtco.report;

import org.llmtco.breakeven.Breakeven;
import org.llmtco.breakeven.BreakevenSolver;
import org.llmtco.breakeven.Winners;
import org.llmtco.chart.Axis;
import org.llmtco.chart.Figure;
import org.llmtco.chart.Figure.Bar;
import org.llmtco.chart.Figure.Interval;
import org.llmtco.chart.Figure.Marker;
import org.llmtco.chart.Figure.Point;
import org.llmtco.chart.Figure.Series;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostCategory;
import org.llmtco.cost.CostSchedule;
import org.llmtco.cost.CostTerm;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.Quantity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/** The figures of a comparison. */
public final class CostFigures {
    private static final int SAMPLES = 96;

    /**
     * Volumes that are always shown, in tokens per month, so that axes stay while one is dragged.
     */
    private static final double LEAST_VOLUME = 1e7;

    private static final double MOST_VOLUME = 1e12;

    /** Steps of a staircase that are drawn one by one; more are finer than a pixel. */
    private static final int MOST_STEPS = 400;

    private CostFigures() {}

    /** What each option costs per month, by category. */
    public static Figure.Bars byCategory(Comparison comparison) {
        return byCategory(comparison, ReportCurrency.USD);
    }

    /** The same in a currency. */
    public static Figure.Bars byCategory(Comparison comparison, ReportCurrency currency) {
        List<CostCategory> categories = ComparisonTables.categories(comparison);
        double most =
                comparison.priced().stream()
                        .mapToDouble(OptionCost.Priced::usdPerMonth)
                        .max()
                        .orElse(0);
        return new Figure.Bars(
                "Cost per month by category. " + AnswerWords.of(comparison, currency),
                Axis.linear(
                        currency.code() + " per month", 0, Math.max(currency.amount(most), 1e-9)),
                categories.stream().map(CostCategory::label).toList(),
                comparison.priced().stream()
                        .map(cost -> bar(cost, categories, comparison, currency))
                        .toList());
    }

    private static Bar bar(
            OptionCost.Priced cost,
            List<CostCategory> categories,
            Comparison comparison,
            ReportCurrency currency) {
        return new Bar(
                cost.option().label(),
                place(cost, comparison),
                categories.stream()
                        .map(category -> currency.amount(cost.usdPerMonth(category)))
                        .toList(),
                currency.text(cost.usdPerMonth()));
    }

    /**
     * What each option costs per month at volumes around the scenario's, with the cheapest one
     * along the axis and the volumes at which that changes.
     */
    public static Figure.Lines overVolume(Comparison comparison) {
        return overVolume(comparison, ReportCurrency.USD);
    }

    /** The same in a currency. */
    public static Figure.Lines overVolume(Comparison comparison, ReportCurrency currency) {
        List<OptionCost.Priced> costs = comparison.priced();
        double here = comparison.scenario().tokensPerMonth();
        double from = leastVolume(here);
        double to = mostVolume(here);
        List<Series> series =
                costs.stream()
                        .map(
                                cost ->
                                        new Series(
                                                cost.option().label(),
                                                place(cost, comparison),
                                                points(cost.schedule(), currency, from, to)))
                        .toList();
        List<Winners.Stretch> winners = winners(costs, to);
        return new Figure.Lines(
                overVolumeWords(comparison, currency),
                Axis.log("Volume, tokens/month", from, to),
                decades(currency.code() + " per month", series),
                series,
                List.of(),
                strip(winners, comparison, from),
                markers(winners, (i, v) -> currency.amount(costs.get(i).schedule().usdPerMonth(v))),
                OptionalDouble.of(here));
    }

    /** The same figure of a comparison that differs from the figure's in the volume alone. */
    public static Figure.Lines overVolume(Comparison comparison, Figure.Lines earlier) {
        return earlier.described(overVolumeWords(comparison, ReportCurrency.USD))
                .at(OptionalDouble.of(comparison.scenario().tokensPerMonth()));
    }

    /** Whether a figure over volume shows the volumes that a comparison's would show. */
    public static boolean spansVolumesOf(Figure.Lines overVolume, Comparison comparison) {
        double here = comparison.scenario().tokensPerMonth();
        return overVolume.x().min() == leastVolume(here)
                && overVolume.x().max() == mostVolume(here);
    }

    private static String overVolumeWords(Comparison comparison, ReportCurrency currency) {
        return "Cost per month over volume. " + AnswerWords.of(comparison, currency);
    }

    static double leastVolume(double tokensPerMonth) {
        return Math.min(LEAST_VOLUME, Math.pow(10, Math.floor(Math.log10(tokensPerMonth)) - 1));
    }

    static double mostVolume(double tokensPerMonth) {
        return Math.max(MOST_VOLUME, Math.pow(10, Math.ceil(Math.log10(tokensPerMonth)) + 1));
    }

    /** Whole decades around the values above 0. */
    static Axis decades(String title, List<Series> series) {
        double[] usd =
                series.stream().flatMapToDouble(CostFigures::values).filter(y -> y > 0).toArray();
        double low = least(usd).orElse(1);
        double high = most(usd).orElse(10);
        return Axis.log(
                title,
                Math.pow(10, Math.floor(Math.log10(low))),
                Math.pow(10, Math.ceil(Math.log10(high * 1.0001))));
    }

    /** The values of a line that has some. */
    static DoubleStream values(Series line) {
        return line.points().stream().mapToDouble(Point::y).filter(y -> !Double.isNaN(y));
    }

    static OptionalDouble least(double... values) {
        return Arrays.stream(values).min();
    }

    static OptionalDouble most(double... values) {
        return Arrays.stream(values).max();
    }

    /** Samples evenly spread over the decades, and both ends of every step. */
    private static List<Point> points(
            CostSchedule schedule, ReportCurrency currency, double from, double to) {
        TreeSet<Double> volumes = new TreeSet<>();
        for (int i = 0; i <= SAMPLES; i++) {
            volumes.add(from * Math.pow(to / from, i / (double) SAMPLES));
        }
        for (CostTerm term : schedule.terms()) {
            if (term.quantity() instanceof Quantity.Steps steps) {
                double step = steps.tokensPerStep();
                double first = Math.floor(from / step) + 1;
                for (double k = first; k < first + MOST_STEPS && k * step < to; k++) {
                    volumes.add(k * step);
                    volumes.add(k * step * (1 + 1e-9));
                }
            }
        }
        List<Point> points = new ArrayList<>();
        for (double volume : volumes) {
            points.add(new Point(volume, currency.amount(schedule.usdPerMonth(volume))));
        }
        return points;
    }

    private static List<Winners.Stretch> winners(List<OptionCost.Priced> costs, double limit) {
        if (costs.isEmpty()) {
            return List.of();
        }
        List<CostSchedule> schedules = costs.stream().map(OptionCost.Priced::schedule).toList();
        List<Breakeven> pairs = new ArrayList<>();
        for (int i = 0; i < schedules.size(); i++) {
            for (int j = i + 1; j < schedules.size(); j++) {
                pairs.add(BreakevenSolver.solve(schedules.get(i), schedules.get(j), limit));
            }
        }
        return Winners.of(schedules, pairs, limit).stretches();
    }

    static List<Interval> strip(List<Winners.Stretch> winners, Comparison comparison, double from) {
        List<OptionCost.Priced> costs = comparison.priced();
        return winners.stream()
                .filter(stretch -> stretch.toTokensPerMonth() > from)
                .map(
                        stretch ->
                                new Interval(
                                        Math.max(from, stretch.fromTokensPerMonth()),
                                        stretch.toTokensPerMonth(),
                                        place(costs.get(stretch.option()), comparison),
                                        costs.get(stretch.option()).option().label()))
                .toList();
    }

    /** What an option costs at a volume. */
    @FunctionalInterface
    interface CostAt {
        double usd(int option, double tokensPerMonth);
    }

    /** The volumes at which another option becomes the cheapest. */
    static List<Marker> markers(List<Winners.Stretch> winners, CostAt costs) {
        List<Marker> markers = new ArrayList<>();
        for (int i = 1; i < winners.size(); i++) {
            double volume = winners.get(i).fromTokensPerMonth();
            double usd = costs.usd(winners.get(i).option(), volume);
            markers.add(new Marker(volume, usd, Digits.tokens(volume)));
        }
        return markers;
    }

    /** The option's place among all of the scenario, which is its colour everywhere. */
    static int place(OptionCost.Priced cost, Comparison comparison) {
        return comparison.scenario().options().indexOf(cost.option());
    }
}
