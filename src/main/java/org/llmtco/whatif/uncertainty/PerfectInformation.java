package org.llmtco.whatif.uncertainty;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What it would save, on average and in today's money, to know something before an option is chosen
 * (expected value of perfect information; Raiffa and Schlaifer, 1961). Draws without any option
 * that serves do not count, as no choice helps there. An option that fails in other draws cannot be
 * counted on and is left out.
 */
public final class PerfectInformation {
    /** Equally likely stretches of a driver, of which each has its own best option. */
    private static final int BINS = 32;

    private static final double ROUNDING = 1e-9;

    private final Simulation simulation;
    private final int[] draws;
    private final int[] options;

    private PerfectInformation(Simulation simulation, int[] draws, int[] options) {
        this.simulation = simulation;
        this.draws = draws;
        this.options = options;
    }

    public static PerfectInformation of(Sample sample) {
        Simulation simulation = sample.simulation();
        int[] all = IntStream.range(0, simulation.options().size()).toArray();
        int[] answered =
                Arrays.stream(sample.draws())
                        .filter(
                                draw ->
                                        Arrays.stream(all)
                                                .anyMatch(o -> serves(simulation, o, draw)))
                        .toArray();
        int[] reliable =
                Arrays.stream(all)
                        .filter(
                                o ->
                                        Arrays.stream(answered)
                                                .allMatch(draw -> serves(simulation, o, draw)))
                        .toArray();
        return new PerfectInformation(simulation, answered, reliable);
    }

    private static boolean serves(Simulation simulation, int option, int draw) {
        return !Double.isNaN(simulation.netPresentValueUsd(option)[draw]);
    }

    /** Whether an option serves in every draw that has an answer, so that it counts. */
    public boolean counts(int option) {
        return Arrays.stream(options).anyMatch(o -> o == option);
    }

    /** USD that knowing every driver would save; empty if no option can be counted on. */
    public OptionalDouble ofEverythingUsd() {
        double[] sums = new double[options.length];
        double best = 0;
        for (int draw : draws) {
            double least = Double.POSITIVE_INFINITY;
            for (int o = 0; o < options.length; o++) {
                double usd = simulation.netPresentValueUsd(options[o])[draw];
                sums[o] += usd;
                least = Math.min(least, usd);
            }
            best += least;
        }
        return saved(sums, best);
    }

    /**
     * USD that knowing one driver would save: mean of the best option of all, less the mean of the
     * best option of each stretch of the driver.
     *
     * @param driver its place
     * @return empty if no option can be counted on, or the draws are too few
     */
    public OptionalDouble ofUsd(int driver) {
        if (draws.length < 2 * BINS) {
            return OptionalDouble.empty();
        }
        double[] values = simulation.values(driver);
        double[] limits = limits(Arrays.stream(draws).mapToDouble(i -> values[i]).toArray());
        double[][] sums = new double[BINS][options.length];
        double[] all = new double[options.length];
        for (int draw : draws) {
            double[] bin = sums[bin(values[draw], limits)];
            for (int o = 0; o < options.length; o++) {
                double usd = simulation.netPresentValueUsd(options[o])[draw];
                bin[o] += usd;
                all[o] += usd;
            }
        }
        double best = 0;
        for (double[] sum : sums) {
            best += Arrays.stream(sum).min().orElse(0);
        }
        return saved(all, best);
    }

    /** Sums of many amounts that differ by their rounding only are the same. */
    private OptionalDouble saved(double[] sums, double best) {
        if (draws.length == 0 || sums.length == 0) {
            return OptionalDouble.empty();
        }
        double without = Arrays.stream(sums).min().getAsDouble();
        double saved = without - best;
        return OptionalDouble.of(saved > ROUNDING * Math.abs(without) ? saved / draws.length : 0);
    }

    private static double[] limits(double[] values) {
        Arrays.sort(values);
        double[] limits = new double[BINS - 1];
        for (int b = 0; b < limits.length; b++) {
            limits[b] = values[(int) ((long) values.length * (b + 1) / BINS)];
        }
        return limits;
    }

    /** How many limits are at or below a value. */
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
}
