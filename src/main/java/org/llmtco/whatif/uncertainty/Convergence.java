package org.llmtco.whatif.uncertainty;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far an answer has settled after so many draws.
 *
 * @param cheapestShare of the first so many draws in which the option is the cheapest
 * @param cheapestError standard error of that share if the draws were independent, √(p (1 − p) ÷
 *     n); draws of a Sobol sequence are spread more evenly, and err less
 * @param p50Usd median of the option's net present value
 * @param p50Error standard error of the median, from the order statistics one standard error of a
 *     share of one half to its left and right
 */
public record Convergence(
        int draws, double cheapestShare, double cheapestError, double p50Usd, double p50Error) {
    private static final int FEWEST = 64;

    /** After 1/64, 1/16, 1/4 of the draws and all of them. */
    public static List<Convergence> of(Sample sample, int option) {
        List<Convergence> steps = new ArrayList<>();
        for (int part = 64; part >= 1; part /= 4) {
            int draws = sample.size() / part;
            if (draws >= FEWEST || part == 1) {
                after(sample.first(draws), option, steps);
            }
        }
        return List.copyOf(steps);
    }

    private static void after(Sample sample, int option, List<Convergence> steps) {
        double[] usd =
                Arrays.stream(sample.draws())
                        .mapToDouble(i -> sample.simulation().netPresentValueUsd(option)[i])
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
        if (usd.length == 0) {
            return;
        }
        double share = sample.options().get(option).cheapestShare();
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(usd);
        double side = 50 / Math.sqrt(usd.length);
        steps.add(
                new Convergence(
                        sample.size(),
                        share,
                        Math.sqrt(share * (1 - share) / sample.size()),
                        percentile.evaluate(50),
                        (percentile.evaluate(Math.min(100, 50 + side))
                                        - percentile.evaluate(Math.max(1e-9, 50 - side)))
                                / 2));
    }
}
