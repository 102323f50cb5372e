package org.llmtco.catalog;

import org.llmtco.model.Require;

/**
 * Hours of the day in which a list's prices are lower.
 *
 * @param peakHoursPerDay hours per day in which the full price counts, 0 to 24
 * @param discount share taken off every price in the other hours, 0..1
 */
public record OffPeakPrice(double peakHoursPerDay, double discount) {
    private static final double HOURS_PER_DAY = 24;

    public OffPeakPrice {
        Require.that(
                peakHoursPerDay >= 0 && peakHoursPerDay <= HOURS_PER_DAY,
                "peakHoursPerDay",
                peakHoursPerDay,
                "must be from 0 to 24");
        Require.ratio("discount", discount);
    }

    /** Share of the day in which the full price counts, 0..1. */
    public double peakShareOfDay() {
        return peakHoursPerDay / HOURS_PER_DAY;
    }
}
