package org.llmtco.whatif.uncertainty;

import java.util.Optional;

/**
 * The factor by which a number changes with one driver, 1 at the reference: a straight line over
 * the driver, or one over a straight line.
 *
 * @param driver its place
 * @param reference the driver's value at which the factor is 1
 * @param slope of the line
 * @param reciprocal whether the factor is one over the line
 */
record Response(int driver, double reference, double slope, boolean reciprocal) {
    /** What differs by less than this share comes of rounding. */
    private static final double ROUNDING = 1e-11;

    /** What is left of 1 by the rounding of a line that goes through 0. */
    private static final double NOTHING = 1e-14;

    double at(double value) {
        double line = 1 + slope * (value - reference);
        if (Math.abs(line) < NOTHING) {
            // what is free costs nothing, not a trillionth of a cent
            line = 0;
        }
        return reciprocal ? 1 / line : line;
    }

    boolean isConstant() {
        return slope == 0;
    }

    /**
     * The response through observed factors; empty if neither form goes through all of them.
     *
     * @param values of the driver
     * @param factors that were observed there
     */
    static Optional<Response> through(
            int driver, double reference, double[] values, double[] factors) {
        Response constant = new Response(driver, reference, 0, false);
        if (constant.fits(values, factors)) {
            return Optional.of(constant);
        }
        int far = 0;
        for (int k = 1; k < values.length; k++) {
            if (Math.abs(values[k] - reference) > Math.abs(values[far] - reference)) {
                far = k;
            }
        }
        double distance = values[far] - reference;
        Response line = new Response(driver, reference, (factors[far] - 1) / distance, false);
        if (line.fits(values, factors)) {
            return Optional.of(line);
        }
        Response inverse = new Response(driver, reference, (1 / factors[far] - 1) / distance, true);
        return inverse.fits(values, factors) ? Optional.of(inverse) : Optional.empty();
    }

    private boolean fits(double[] values, double[] factors) {
        for (int k = 0; k < values.length; k++) {
            double expected = at(values[k]);
            // not <=, so that a factor that is no number fits nothing
            if (!(Math.abs(factors[k] - expected) <= ROUNDING * Math.max(1, Math.abs(expected)))) {
                return false;
            }
        }
        return true;
    }
}
