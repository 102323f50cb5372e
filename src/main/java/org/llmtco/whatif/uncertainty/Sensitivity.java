package org.llmtco.whatif.uncertainty;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the draws say about a driver.
 *
 * @param rankCorrelation Spearman's, of the driver with the difference of the net present values of
 *     two options; 0 where one of them can never serve
 * @param perfectInformationUsd expected saving, in today's money, of knowing the driver exactly
 *     before an option is chosen; 0 or more
 */
public record Sensitivity(
        UncertainDriver driver, double rankCorrelation, double perfectInformationUsd) {
    /** Equally likely stretches of a driver, of which each has its own best option. */
    private static final int BINS = 32;

    private static final double ROUNDING = 1e-9;

    /**
     * Every driver, the one most worth knowing first, then by the size of the correlation.
     *
     * @param option place of an option
     * @param other place of the one it is held against
     */
    public static List<Sensitivity> of(Sample sample, int option, int other) {
        Simulation simulation = sample.simulation();
        int[] draws = servedBoth(sample, option, other);
        double[] difference = new double[draws.length];
        for (int i = 0; i < draws.length; i++) {
            difference[i] =
                    simulation.netPresentValueUsd(option)[draws[i]]
                            - simulation.netPresentValueUsd(other)[draws[i]];
        }
        double[] ranks = Ranks.of(difference);
        List<UncertainDriver> drivers = simulation.inputs().drivers();
        return IntStream.range(0, drivers.size())
                .parallel()
                .mapToObj(
                        d -> {
                            double[] values = simulation.values(d);
                            double[] drawn =
                                    Arrays.stream(draws).mapToDouble(i -> values[i]).toArray();
                            return new Sensitivity(
                                    drivers.get(d),
                                    Ranks.correlation(Ranks.of(drawn), ranks),
                                    perfectInformation(sample, values));
                        })
                .sorted(
                        Comparator.comparingDouble(Sensitivity::perfectInformationUsd)
                                .thenComparingDouble(s -> Math.abs(s.rankCorrelation))
                                .reversed())
                .toList();
    }

    private static int[] servedBoth(Sample sample, int option, int other) {
        double[] a = sample.simulation().netPresentValueUsd(option);
        double[] b = sample.simulation().netPresentValueUsd(other);
        return Arrays.stream(sample.draws())
                .filter(i -> !Double.isNaN(a[i]) && !Double.isNaN(b[i]))
                .toArray();
    }

    /** Expected saving of knowing everything before an option is chosen, in today's money. */
    public static double knowingEverythingUsd(Sample sample) {
        Simulation simulation = sample.simulation();
        int[] options = alwaysServing(sample);
        double[] sums = new double[options.length];
        double best = 0;
        for (int draw : sample.draws()) {
            double least = Double.POSITIVE_INFINITY;
            for (int o = 0; o < options.length; o++) {
                double usd = simulation.netPresentValueUsd(options[o])[draw];
                sums[o] += usd;
                least = Math.min(least, usd);
            }
            best += least;
        }
        return options.length == 0
                ? 0
                : saved(Arrays.stream(sums).min().orElse(0), best, sample.size());
    }

    /** Mean of the best option of all, less the mean of the best option of each bin. */
    private static double perfectInformation(Sample sample, double[] values) {
        Simulation simulation = sample.simulation();
        int[] options = alwaysServing(sample);
        int[] draws = sample.draws();
        if (options.length == 0 || draws.length < 2 * BINS) {
            return 0;
        }
        double[] limits = limits(Arrays.stream(draws).mapToDouble(i -> values[i]).toArray());
        double[][] sums = new double[BINS][options.length];
        double[] all = new double[options.length];
        for (int draw : draws) {
            int bin = bin(values[draw], limits);
            for (int o = 0; o < options.length; o++) {
                double usd = simulation.netPresentValueUsd(options[o])[draw];
                sums[bin][o] += usd;
                all[o] += usd;
            }
        }
        double best = 0;
        for (double[] sum : sums) {
            best += Arrays.stream(sum).min().orElse(0);
        }
        return saved(Arrays.stream(all).min().orElse(0), best, draws.length);
    }

    /** Sums of many amounts that differ by their rounding only are the same. */
    private static double saved(double without, double with, int draws) {
        double saved = without - with;
        return saved > ROUNDING * Math.abs(without) ? saved / draws : 0;
    }

    private static double[] limits(double[] values) {
        Arrays.sort(values);
        double[] limits = new double[BINS - 1];
        for (int b = 0; b < limits.length; b++) {
            limits[b] = values[(int) ((long) values.length * (b + 1) / BINS)];
        }
        return limits;
    }

    private static int bin(double value, double[] limits) {
        int low = 0;
        int high = limits.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value < limits[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Who cannot serve in some draws cannot be counted on, and has no mean. */
    private static int[] alwaysServing(Sample sample) {
        Simulation simulation = sample.simulation();
        return IntStream.range(0, simulation.options().size())
                .filter(
                        o ->
                                Arrays.stream(sample.draws())
                                        .noneMatch(
                                                i ->
                                                        Double.isNaN(
                                                                simulation
                                                                        .netPresentValueUsd(o)[i])))
                .toArray();
    }
}
