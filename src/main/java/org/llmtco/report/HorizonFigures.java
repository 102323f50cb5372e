package org.llmtco.report;

import org.llmtco.breakeven.Breakeven;
import org.llmtco.breakeven.BreakevenSolver;
import org.llmtco.breakeven.BreakevenSolver.Worth;
import org.llmtco.breakeven.Winners;
import org.llmtco.chart.Axis;
import org.llmtco.chart.Figure;
import org.llmtco.chart.Figure.Point;
import org.llmtco.chart.Figure.Series;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.HorizonPlan;
import org.llmtco.cost.OptionCost;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** The figure of costs over the whole horizon at other volumes. */
public final class HorizonFigures {
    /** Steps of single months are finer than this. */
    private static final int SAMPLES = 300;

    private HorizonFigures() {}

    /**
     * What each option costs over the horizon at volumes around the scenario's, before growth, with
     * the cheapest one along the axis and the volumes at which that changes.
     */
    public static Figure.Lines overVolume(Comparison comparison, Worth worth) {
        List<OptionCost.Priced> costs = comparison.priced();
        List<HorizonPlan> plans =
                costs.stream().map(c -> HorizonPlan.of(c.schedule(), c.horizon())).toList();
        double here = comparison.scenario().tokensPerMonth();
        double from = CostFigures.leastVolume(here);
        double to = CostFigures.mostVolume(here);
        List<Winners.Stretch> winners = winners(plans, worth, to);
        double[] volumes = volumes(winners, from, to);
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            series.add(
                    new Series(
                            costs.get(i).option().label(),
                            CostFigures.place(costs.get(i), comparison),
                            points(plans.get(i), worth, volumes)));
        }
        String measure =
                worth == Worth.TOTAL
                        ? "USD over the horizon"
                        : "USD over the horizon, in today's money";
        return new Figure.Lines(
                "Cost over the horizon over volume. " + AnswerWords.of(comparison),
                Axis.log("Volume before growth, tokens/month", from, to),
                CostFigures.decades(measure, series),
                series,
                List.of(),
                CostFigures.strip(winners, comparison, from),
                CostFigures.markers(winners, (i, v) -> worth.usd(plans.get(i), v)),
                OptionalDouble.of(here));
    }

    private static List<Winners.Stretch> winners(
            List<HorizonPlan> plans, Worth worth, double limit) {
        if (plans.isEmpty()) {
            return List.of();
        }
        List<Breakeven> pairs = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            for (int j = i + 1; j < plans.size(); j++) {
                pairs.add(BreakevenSolver.overHorizon(plans.get(i), plans.get(j), worth, limit));
            }
        }
        return Winners.overHorizon(plans, worth, pairs, limit).stretches();
    }

    /** Evenly spread over the decades, and both sides of every change. */
    private static double[] volumes(List<Winners.Stretch> winners, double from, double to) {
        TreeSet<Double> volumes = new TreeSet<>();
        for (int i = 0; i <= SAMPLES; i++) {
            volumes.add(Math.min(to, from * Math.pow(to / from, i / (double) SAMPLES)));
        }
        for (Winners.Stretch stretch : winners) {
            double volume = stretch.fromTokensPerMonth();
            if (volume > from && volume < to) {
                volumes.add(volume);
                volumes.add(volume * (1 + 1e-9));
            }
        }
        return volumes.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Point> points(HorizonPlan plan, Worth worth, double... volumes) {
        List<Point> points = new ArrayList<>(volumes.length);
        for (double volume : volumes) {
            points.add(new Point(volume, worth.usd(plan, volume)));
        }
        return points;
    }
}
