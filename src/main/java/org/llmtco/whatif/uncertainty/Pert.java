package org.llmtco.whatif.uncertainty;

import org.apache.commons.math3.distribution.BetaDistribution;

import java.util.Arrays;

/**
 * A bell between two limits: a beta distribution with the exponents 1 + 4 (mode − min) ÷ (max −
 * min) and 1 + 4 (max − mode) ÷ (max − min), so that the mean is (min + 4 mode + max) ÷ 6 (Malcolm
 * and others, 1959). Quantiles are read from a table of the share below 513 values, between which a
 * cubic goes through the values with the slopes of the density; they err by less than 10⁻⁶ of the
 * range.
 */
public final class Pert implements Distribution {
    private static final int STEPS = 512;

    private final double min;
    private final double range;

    /** Places from 0 to 1, the closer to each other the nearer to an end. */
    private final double[] places = new double[STEPS + 1];

    private final double[] shares = new double[STEPS + 1];
    private final double[] densities = new double[STEPS + 1];

    public Pert(double min, double mode, double max) {
        this.min = min;
        range = max - min;
        double peak = (mode - min) / range;
        BetaDistribution beta = new BetaDistribution(null, 1 + 4 * peak, 1 + 4 * (1 - peak));
        for (int i = 0; i <= STEPS; i++) {
            double sine = Math.sin(Math.PI / 2 * i / STEPS);
            places[i] = sine * sine;
            shares[i] = beta.cumulativeProbability(places[i]);
            densities[i] = i == 0 || i == STEPS ? 0 : beta.density(places[i]);
        }
    }

    @Override
    public double quantile(double share) {
        int found = Arrays.binarySearch(shares, share);
        if (found >= 0) {
            return min + range * places[found];
        }
        int right = Math.min(STEPS, -found - 1);
        return min + range * between(right - 1, right, share);
    }

    private double between(int left, int right, double share) {
        double width = shares[right] - shares[left];
        double t = (share - shares[left]) / width;
        double rise = places[right] - places[left];
        if (densities[left] == 0 || densities[right] == 0) {
            return places[left] + t * rise;
        }
        double slopeLeft = width / densities[left];
        double slopeRight = width / densities[right];
        // Hermite's cubic
        return places[left]
                + t * t * (3 - 2 * t) * rise
                + t * (1 - t) * ((1 - t) * slopeLeft - t * slopeRight);
    }
}
