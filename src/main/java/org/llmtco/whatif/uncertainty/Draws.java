package org.llmtco.whatif.uncertainty;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Values of the drivers, draw by draw: a Sobol sequence, moved by a vector that the seed decides
 * (Cranley and Patterson), through the copula and the distributions. A draw depends on its number
 * and the seed alone, so that they can be made in any order.
 */
final class Draws {
    /** As many dimensions as the library has direction numbers for. */
    private static final int MOST_DRIVERS = 1000;

    private static final double LEAST_SHARE = 0x1.0p-53;

    private final List<UncertainDriver> drivers;
    private final Copula copula;
    private final double[] shift;

    /**
     * The draws of a scenario.
     *
     * @throws InvalidFieldException if its correlations contradict each other, or there are more
     *     than a thousand drivers
     */
    Draws(UncertainInputs inputs) {
        Scenario scenario = inputs.scenario();
        drivers = inputs.drivers();
        if (drivers.size() > MOST_DRIVERS) {
            throw new InvalidFieldException(
                    "uncertainty.distributions",
                    drivers.size(),
                    "at most %s drivers can be drawn: fix some".formatted(MOST_DRIVERS));
        }
        copula = Copula.of(scenario.uncertainty().correlations(), inputs.keys());
        SplittableRandom random = new SplittableRandom(scenario.uncertainty().seed());
        shift = random.doubles(drivers.size()).toArray();
    }

    /**
     * Makes a stretch of draws.
     *
     * @param from number of the first draw, 0 or more
     * @param values by driver and draw; those of the stretch are written
     */
    void fill(int from, int to, double[][] values) {
        if (drivers.isEmpty()) {
            return;
        }
        SobolSequenceGenerator sobol = new SobolSequenceGenerator(drivers.size());
        double[] shares = sobol.skipTo(from);
        for (int i = from; i < to; i++) {
            for (int d = 0; d < shares.length; d++) {
                double moved = shares[d] + shift[d];
                shares[d] = within(moved >= 1 ? moved - 1 : moved);
            }
            if (!copula.isIndependent()) {
                copula.correlate(shares);
            }
            for (int d = 0; d < shares.length; d++) {
                values[d][i] = drivers.get(d).quantile(shares[d]);
            }
            shares = sobol.nextVector();
        }
    }

    /** Above 0 and below 1, as quantiles need it. */
    static double within(double share) {
        return Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, share));
    }
}
