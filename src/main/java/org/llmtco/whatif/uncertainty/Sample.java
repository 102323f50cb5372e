package org.llmtco.whatif.uncertainty;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Some or all draws of a simulation, and what they say. */
public final class Sample {
    private final Simulation simulation;
    private final int[] draws;

    Sample(Simulation simulation, int[] draws) {
        this.simulation = simulation;
        this.draws = draws;
    }

    /**
     * An amount that nobody knows for sure.
     *
     * @param p10 one draw in ten is below
     * @param p50 half of the draws are below
     * @param p90 nine draws in ten are below
     */
    public record Range(double mean, double p10, double p50, double p90) {}

    /**
     * One option.
     *
     * @param totalUsd over the horizon; only of the draws in which it can serve
     * @param netPresentValueUsd the same in today's money
     * @param infeasibleDraws in which it cannot serve the workload
     * @param cheapestShare of the draws in which it has the lowest net present value; an option
     *     that cannot serve is never the cheapest
     * @param breakevenShare of the draws in which its discounted breakeven against the baseline
     *     falls within the horizon; empty for the baseline itself
     */
    public record Option(
            String id,
            String label,
            Optional<Range> totalUsd,
            Optional<Range> netPresentValueUsd,
            int infeasibleDraws,
            double cheapestShare,
            OptionalDouble breakevenShare) {}

    /** How many draws there are. */
    public int size() {
        return draws.length;
    }

    public Simulation simulation() {
        return simulation;
    }

    /** The first so many draws. */
    Sample first(int count) {
        return new Sample(simulation, Arrays.copyOf(draws, count));
    }

    /** Every option, in the scenario's order. */
    public List<Option> options() {
        int[] wins = wins();
        return IntStream.range(0, wins.length)
                .parallel()
                .mapToObj(o -> option(o, wins[o]))
                .toList();
    }

    private Option option(int o, int wins) {
        double[] total = feasible(simulation.totalUsd(o));
        boolean[] breaksEven = simulation.breaksEven(o);
        int even = 0;
        for (int draw : draws) {
            even += breaksEven[draw] ? 1 : 0;
        }
        return new Option(
                simulation.options().get(o).id(),
                simulation.options().get(o).label(),
                range(total),
                range(feasible(simulation.netPresentValueUsd(o))),
                draws.length - total.length,
                share(wins),
                o == simulation.baseline()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(share(even)));
    }

    private double share(int count) {
        return draws.length == 0 ? 0 : (double) count / draws.length;
    }

    /** How often each option has the lowest net present value; the first of equal ones counts. */
    private int[] wins() {
        int options = simulation.options().size();
        int[] wins = new int[options];
        for (int draw : draws) {
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int o = 0; o < options; o++) {
                // false for no number
                if (simulation.netPresentValueUsd(o)[draw] < least) {
                    least = simulation.netPresentValueUsd(o)[draw];
                    best = o;
                }
            }
            if (best >= 0) {
                wins[best]++;
            }
        }
        return wins;
    }

    private double[] feasible(double[] usd) {
        double[] kept = new double[draws.length];
        int count = 0;
        for (int draw : draws) {
            if (!Double.isNaN(usd[draw])) {
                kept[count++] = usd[draw];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static Optional<Range> range(double[] usd) {
        if (usd.length == 0) {
            return Optional.empty();
        }
        double sum = 0;
        for (double amount : usd) {
            sum += amount;
        }
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(usd);
        return Optional.of(
                new Range(
                        sum / usd.length,
                        percentile.evaluate(10),
                        percentile.evaluate(50),
                        percentile.evaluate(90)));
    }

    /** Draws in which no option can serve. */
    public int drawsWithoutAnswer() {
        return draws.length - IntStream.of(wins()).sum();
    }

    int[] draws() {
        return draws;
    }
}
