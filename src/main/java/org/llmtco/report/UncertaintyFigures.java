package org.llmtco.report;

import org.llmtco.chart.Axis;
import org.llmtco.chart.Figure;
import org.llmtco.chart.Figure.Band;
import org.llmtco.chart.Figure.Bar;
import org.llmtco.chart.Figure.KeyEntry;
import org.llmtco.chart.Figure.Marker;
import org.llmtco.chart.Figure.Point;
import org.llmtco.chart.Figure.Range;
import org.llmtco.chart.Figure.Reference;
import org.llmtco.chart.Figure.Segment;
import org.llmtco.chart.Figure.Series;
import org.llmtco.chart.Figure.Span;
import org.llmtco.chart.Figure.Whisker;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.Scenario;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.uncertainty.MonthlyRanges;
import org.llmtco.whatif.uncertainty.Sample;
import org.llmtco.whatif.uncertainty.Tornado;
import org.llmtco.whatif.uncertainty.UncertainDriver;
import org.llmtco.whatif.uncertainty.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** Figures of simulations and tornados. */
public final class UncertaintyFigures {
    /** Amounts this far apart can only be told apart on a logarithmic axis. */
    private static final double FAR_APART = 30;

    /** Beyond these tails a curve is flat. */
    private static final double LEAST_SHARE = 0.005;

    private static final int PIECES = 120;

    /** Places of the volume at which bands are computed. */
    private static final int VOLUMES = 96;

    private static final double STRONG = 0.9;
    private static final double WEAK = 0.4;
    private static final String CANNOT_SERVE = "cannot serve";

    private UncertaintyFigures() {}

    /**
     * P10 to P90 of what each option costs, the median marked.
     *
     * @param today whether in today's money
     */
    public static Figure.Spans totals(Verdict verdict, boolean today) {
        Scenario scenario = verdict.sample().simulation().scenario();
        String months = Digits.whole(scenario.finance().horizonMonths()) + " months";
        String title = today ? "USD over " + months + ", in today's money" : "USD over " + months;
        Function<Sample.Option, Optional<Sample.Range>> amount =
                today ? Sample.Option::netPresentValueUsd : Sample.Option::totalUsd;
        List<Span> spans = new ArrayList<>();
        List<Sample.Range> ranges = new ArrayList<>();
        for (Sample.Option option : verdict.options()) {
            Optional<Sample.Range> range = amount.apply(option);
            range.ifPresent(ranges::add);
            spans.add(total(option, range, place(scenario, option.id())));
        }
        double least = ranges.stream().mapToDouble(Sample.Range::p10).min().orElse(0);
        double most = ranges.stream().mapToDouble(Sample.Range::p90).max().orElse(1);
        return new Figure.Spans(
                "What each option costs: one draw in ten is below the bar, one in ten above it. "
                        + UncertaintyTables.sentence(verdict),
                least > 0 && most > FAR_APART * least
                        ? Axis.log(title, least, most)
                        : Axis.linear(title, Math.min(0, least), Math.max(most, least + 1e-9)),
                List.of("P10", "P50", "P90"),
                List.of(),
                Optional.empty(),
                spans);
    }

    private static Span total(Sample.Option option, Optional<Sample.Range> range, int color) {
        return range.map(
                        r ->
                                new Span(
                                        option.label(),
                                        List.of(
                                                OptionalDouble.of(r.p10()),
                                                OptionalDouble.of(r.p50()),
                                                OptionalDouble.of(r.p90())),
                                        List.of(new Segment(r.p10(), r.p90(), color, STRONG)),
                                        OptionalDouble.of(r.p50()),
                                        Digits.whole(r.p10()),
                                        Digits.whole(r.p90()),
                                        ""))
                .orElse(
                        new Span(
                                option.label(),
                                List.of(
                                        OptionalDouble.empty(),
                                        OptionalDouble.empty(),
                                        OptionalDouble.empty()),
                                List.of(),
                                OptionalDouble.empty(),
                                "",
                                CANNOT_SERVE,
                                ""));
    }

    /** The option's place among all of the scenario, which is its colour everywhere. */
    public static int place(Scenario scenario, String id) {
        for (int i = 0; i < scenario.options().size(); i++) {
            if (scenario.options().get(i).id().equals(id)) {
                return i;
            }
        }
        return 0;
    }

    /**
     * How far an outcome swings with one driver after the other, the widest swing first.
     *
     * @param what the outcome, in words
     */
    public static Figure.Spans tornado(Tornado tornado, String what) {
        double[] ends =
                DoubleStream.concat(
                                tornado.baseUsd().stream(),
                                tornado.bars().stream()
                                        .flatMapToDouble(
                                                bar ->
                                                        DoubleStream.concat(
                                                                bar.lowUsd().stream(),
                                                                bar.highUsd().stream())))
                        .toArray();
        double least = DoubleStream.of(ends).min().orElse(0);
        double most = DoubleStream.of(ends).max().orElse(1);
        return new Figure.Spans(
                what
                        + " from P10 to P90 of one input after the other, all others as in the"
                        + " scenario",
                Axis.linear("USD, in today's money", least, Math.max(most, least + 1e-9)),
                List.of("at its P10", "at its P90"),
                List.of(
                        new KeyEntry("input at its P10", Segment.NEUTRAL, WEAK),
                        new KeyEntry("input at its P90", Segment.NEUTRAL, STRONG)),
                tornado.baseUsd().stream()
                        .mapToObj(base -> new Reference(base, "scenario: " + Digits.whole(base)))
                        .findFirst(),
                tornado.bars().stream().map(bar -> bar(bar, tornado.baseUsd())).toList());
    }

    private static Span bar(Tornado.Bar bar, OptionalDouble base) {
        Driver driver = bar.driver().driver();
        List<Segment> segments = new ArrayList<>();
        StringBuilder left = new StringBuilder();
        StringBuilder right = new StringBuilder();
        end(bar.low(), bar.lowUsd(), base, driver, WEAK, segments, left, right);
        end(bar.high(), bar.highUsd(), base, driver, STRONG, segments, left, right);
        return new Span(
                driver.label(),
                List.of(bar.lowUsd(), bar.highUsd()),
                segments,
                OptionalDouble.empty(),
                left.toString(),
                right.toString(),
                Double.isInfinite(bar.swingUsd()) ? "" : Digits.whole(bar.swingUsd()));
    }

    private static void end(
            double value,
            OptionalDouble usd,
            OptionalDouble base,
            Driver driver,
            double strength,
            List<Segment> segments,
            StringBuilder left,
            StringBuilder right) {
        String text = SweepWords.value(value, driver);
        if (usd.isEmpty() || base.isEmpty()) {
            add(right, text + ": " + CANNOT_SERVE);
            return;
        }
        double from = base.getAsDouble();
        double to = usd.getAsDouble();
        if (from != to) {
            segments.add(new Segment(from, to, Segment.NEUTRAL, strength));
            add(to < from ? left : right, text);
        }
    }

    private static void add(StringBuilder texts, String text) {
        texts.append(texts.isEmpty() ? "" : "; ").append(text);
    }

    /** Curves over volume with the P10 to P90 of each option as bands below them. */
    public static Figure.Lines banded(
            Figure.Lines overVolume, Comparison comparison, MonthlyRanges ranges) {
        List<Band> bands = new ArrayList<>();
        for (OptionCost.Priced cost : comparison.priced()) {
            List<Range> band = new ArrayList<>();
            for (int i = 0; i <= VOLUMES; i++) {
                double volume = overVolume.x().value((double) i / VOLUMES);
                ranges.at(cost.option(), volume)
                        .ifPresent(r -> band.add(new Range(volume, r.p10(), r.p90())));
            }
            if (!band.isEmpty()) {
                bands.add(new Band(place(comparison.scenario(), cost.option().id()), band));
            }
        }
        return overVolume
                .over(bands)
                .described(
                        overVolume.description()
                                + " Bands: P10 to P90 of "
                                + Digits.whole(ranges.draws())
                                + " draws.");
    }

    /** Bars of a running month with the P10 to P90 of each option as a line over its end. */
    public static Figure.Bars whiskered(
            Figure.Bars byCategory, Comparison comparison, MonthlyRanges ranges) {
        List<Bar> bars = new ArrayList<>();
        double most = byCategory.x().max();
        for (int i = 0; i < byCategory.bars().size(); i++) {
            Bar bar = byCategory.bars().get(i);
            OptionCost.Priced cost = comparison.priced().get(i);
            Optional<MonthlyRanges.Range> range = ranges.at(cost.option(), cost.tokensPerMonth());
            most = Math.max(most, range.map(MonthlyRanges.Range::p90).orElse(0.0));
            bars.add(range.map(r -> bar.within(new Whisker(r.p10(), r.p90()))).orElse(bar));
        }
        return new Figure.Bars(
                byCategory.description()
                        + " Lines at the ends: P10 to P90 of "
                        + Digits.whole(ranges.draws())
                        + " draws.",
                byCategory.x().between(byCategory.x().min(), most),
                byCategory.parts(),
                bars);
    }

    /** How likely the values of a driver are, with its P10, P50 and P90; empty if it is known. */
    public static Optional<Figure.Lines> density(UncertainDriver driver) {
        List<Point> points = new ArrayList<>();
        double before = driver.distribution().quantile(LEAST_SHARE);
        for (int i = 1; i <= PIECES; i++) {
            double share = LEAST_SHARE + (1 - 2 * LEAST_SHARE) * i / PIECES;
            double value = driver.distribution().quantile(share);
            if (value > before) {
                points.add(
                        new Point(
                                (before + value) / 2,
                                (1 - 2 * LEAST_SHARE) / PIECES / (value - before)));
            }
            before = value;
        }
        if (points.size() < 2) {
            return Optional.empty();
        }
        double most = points.stream().mapToDouble(Point::y).max().orElseThrow();
        // the height says nothing by itself: the area below the curve is 1
        List<Point> scaled = points.stream().map(p -> new Point(p.x(), p.y() / most)).toList();
        Series curve = new Series("", Segment.NEUTRAL, scaled);
        String title = SweepWords.title(driver.driver());
        Axis x = Axis.linear(title, scaled.getFirst().x(), scaled.getLast().x());
        return Optional.of(
                new Figure.Lines(
                        "How likely the values of " + title + " are",
                        driver.driver().isShare() ? x.inPercent() : x,
                        Axis.linear("Likelihood, the peak is 1", 0, 1.3),
                        List.of(curve),
                        List.of(),
                        List.of(),
                        List.of(
                                quantile(driver, 0.1, curve),
                                quantile(driver, 0.5, curve),
                                quantile(driver, 0.9, curve)),
                        OptionalDouble.empty()));
    }

    private static Marker quantile(UncertainDriver driver, double share, Series curve) {
        double value = driver.distribution().quantile(share);
        return new Marker(
                value,
                curve.at(value).orElse(0),
                "P%s %s"
                        .formatted(
                                Math.round(100 * share),
                                SweepWords.number(value, driver.driver())));
    }
}
