package org.llmtco.report;

import org.llmtco.chart.Axis;
import org.llmtco.chart.Figure;
import org.llmtco.chart.Figure.Interval;
import org.llmtco.chart.Figure.Marker;
import org.llmtco.chart.Figure.Point;
import org.llmtco.chart.Figure.Series;
import org.llmtco.model.DeploymentOption;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.DriverCosts;
import org.llmtco.whatif.Sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The figure of costs over the values of a driver. */
public final class SweepFigures {
    private static final int SAMPLES = 200;

    /** Costs this far apart can only be told apart on a logarithmic axis. */
    private static final double FAR_APART = 30;

    private static final double ROOM = 1.05;

    private SweepFigures() {}

    /**
     * What each option costs at other values of a driver, with the cheapest one along the axis, the
     * values at which that changes, and the present value.
     */
    public static Figure.Lines of(DriverCosts costs, Sweep sweep) {
        Driver driver = costs.driver();
        double from = sweep.range().from();
        double to = sweep.range().to();
        double[] values = values(sweep);
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < costs.options().size(); i++) {
            DeploymentOption option = costs.options().get(i);
            series.add(new Series(option.label(), place(costs, i), points(costs, i, values)));
        }
        String title = SweepWords.title(driver);
        Axis x =
                sweep.range().logarithmic()
                        ? Axis.log(title, from, to)
                        : Axis.linear(title, from, to);
        return new Figure.Lines(
                "%s over %s. %s"
                        .formatted(
                                SweepWords.measure(costs.measure()),
                                driver.label(),
                                SweepWords.cheapest(costs, sweep)),
                driver.isShare() ? x.inPercent() : x,
                yAxis(SweepWords.measure(costs.measure()), series),
                series,
                List.of(),
                strip(costs, sweep),
                markers(sweep, driver),
                costs.present());
    }

    private static double[] values(Sweep sweep) {
        TreeSet<Double> values = new TreeSet<>();
        for (int i = 0; i <= SAMPLES; i++) {
            values.add(sweep.range().value(i / (double) SAMPLES));
        }
        sweep.stretches()
                .forEach(
                        stretch -> {
                            values.add(stretch.from());
                            values.add(stretch.to());
                        });
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Point> points(DriverCosts costs, int option, double... values) {
        List<Point> points = new ArrayList<>(values.length);
        for (double value : values) {
            points.add(new Point(value, costs.at(value)[option]));
        }
        return points;
    }

    private static Axis yAxis(String title, List<Series> series) {
        double[] usd = series.stream().flatMapToDouble(CostFigures::values).toArray();
        double least = CostFigures.least(usd).orElse(0);
        double most = CostFigures.most(usd).orElse(1);
        return least > 0 && most > FAR_APART * least
                ? CostFigures.decades(title, series)
                : Axis.linear(
                        title, Math.min(0, least) * ROOM, Math.max(most, least + 1e-9) * ROOM);
    }

    private static List<Interval> strip(DriverCosts costs, Sweep sweep) {
        List<Interval> strip = new ArrayList<>();
        for (Sweep.Stretch stretch : sweep.stretches()) {
            stretch.option()
                    .ifPresent(
                            i ->
                                    strip.add(
                                            new Interval(
                                                    stretch.from(),
                                                    stretch.to(),
                                                    place(costs, i),
                                                    costs.options().get(i).label())));
        }
        return strip;
    }

    private static List<Marker> markers(Sweep sweep, Driver driver) {
        return sweep.changes().stream()
                .filter(change -> !Double.isNaN(change.usd() + change.nextUsd()))
                .map(
                        change ->
                                new Marker(
                                        change.value(),
                                        change.nextUsd(),
                                        SweepWords.number(change.value(), driver)))
                .toList();
    }

    private static int place(DriverCosts costs, int option) {
        String id = costs.options().get(option).id();
        List<DeploymentOption> all = costs.scenario().options();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return i;
            }
        }
        return 0;
    }
}
