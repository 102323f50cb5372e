package org.llmtco.whatif.uncertainty;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What the draws say about a driver.
 *
 * @param rankCorrelation Spearman's, of the driver with the difference of the net present values of
 *     two options; 0 where one of them can never serve
 * @param perfectInformationUsd expected saving, in today's money, of knowing the driver exactly
 *     before an option is chosen; 0 or more; empty where no option serves in every draw
 */
public record Sensitivity(
        UncertainDriver driver, double rankCorrelation, OptionalDouble perfectInformationUsd) {
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
        PerfectInformation knowing = PerfectInformation.of(sample);
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
                                    knowing.ofUsd(d));
                        })
                .sorted(
                        Comparator.comparingDouble(
                                        (Sensitivity s) -> s.perfectInformationUsd().orElse(0))
                                .thenComparingDouble(s -> Math.abs(s.rankCorrelation()))
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
}
