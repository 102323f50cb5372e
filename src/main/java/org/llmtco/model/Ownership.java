package org.llmtco.model;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What owning a server costs. A figure that is absent comes from the tables.
 *
 * @param usdPerServer purchase price of a server with its GPUs
 * @param networkShare network and cabling, share of the purchase price
 * @param installShare installation, share of the purchase price
 * @param usefulLifeMonths over which the price is written off; a server is replaced after it
 * @param residualShare value at the end of the useful life, share of the purchase price, 0..1
 * @param resaleShareAtHorizon what servers in hand fetch at the end of the horizon, share of the
 *     purchase price, 0..1; their book value if absent
 * @param maintenanceSharePerYear share of the purchase price
 * @param powerShare average draw of a GPU over its thermal design power, 0..1
 * @param powerUsageEffectiveness power of the building over that of the servers, 1 or more
 * @param usdPerKwh price of electricity
 * @param electricity id of the energy table's figure, where no price is typed
 * @param colocationUsdPerKwMonth rent per kW of contracted power
 * @param colocation id of the energy table's figure, where no rent is typed
 */
public record Ownership(
        @Range(min = 0, max = 1e9) OptionalDouble usdPerServer,
        @Range(min = 0, max = 10) OptionalDouble networkShare,
        @Range(min = 0, max = 10) OptionalDouble installShare,
        @Range(min = 1, max = 240) OptionalInt usefulLifeMonths,
        @Range(min = 0, max = 1) OptionalDouble residualShare,
        @Range(min = 0, max = 1) OptionalDouble resaleShareAtHorizon,
        @Range(min = 0, max = 10) OptionalDouble maintenanceSharePerYear,
        @Range(min = 0, max = 1) OptionalDouble powerShare,
        @Range(min = 1, max = 10) OptionalDouble powerUsageEffectiveness,
        @Range(min = 0, max = 100) OptionalDouble usdPerKwh,
        @Default("\"electricity-north-america\"") String electricity,
        @Range(min = 0, max = 100_000) OptionalDouble colocationUsdPerKwMonth,
        @Default("\"colocation-north-america\"") String colocation) {
    public Ownership {
        Require.notNegative("usdPerServer", usdPerServer);
        Require.notNegative("networkShare", networkShare);
        Require.notNegative("installShare", installShare);
        Require.positive("usefulLifeMonths", usefulLifeMonths);
        Require.ratio("residualShare", residualShare);
        Require.ratio("resaleShareAtHorizon", resaleShareAtHorizon);
        Require.notNegative("maintenanceSharePerYear", maintenanceSharePerYear);
        Require.ratio("powerShare", powerShare);
        powerUsageEffectiveness.ifPresent(
                pue ->
                        Require.that(
                                pue >= 1 && pue < Double.POSITIVE_INFINITY,
                                "powerUsageEffectiveness",
                                pue,
                                "must be 1 or more"));
        Require.notNegative("usdPerKwh", usdPerKwh);
        Require.notNegative("colocationUsdPerKwMonth", colocationUsdPerKwMonth);
    }
}
