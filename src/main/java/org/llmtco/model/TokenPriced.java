package org.llmtco.model;

import java.util.OptionalDouble;

/**
 * A closed API or a managed open model: a price list decides what a token costs.
 *
 * @param provider id of the price list
 * @param model id of the model in that list
 * @param platformFeeUsdPerMonth paid whatever the volume
 * @param discountShare negotiated off every token price of the list, 0..1
 * @param priceDeclinePerYear expected fall of the list's prices; a negative figure is a rise
 * @param peakHoursShare share of the traffic in the hours of the list's peak price, 0..1; traffic
 *     is even over the day if absent
 * @param integrationFullTimeEquivalents people who connect the workload to the API and keep it so
 */
public record TokenPriced(
        String id,
        String label,
        @Default("true") boolean enabled,
        String provider,
        String model,
        @Default("0") @Range(min = 0, max = 1e9) double platformFeeUsdPerMonth,
        @Default("0") @Range(min = 0, max = 1) double discountShare,
        @Default("0") @Range(min = -1, max = 0.75) double priceDeclinePerYear,
        @Range(min = 0, max = 1) OptionalDouble peakHoursShare,
        @Default("0") @Range(min = 0, max = 100) double integrationFullTimeEquivalents,
        @Default("{}") Answers answers)
        implements DeploymentOption {
    public TokenPriced {
        Require.id("id", id);
        Require.that(!label.isBlank(), "label", label, "an option needs a name");
        Require.notNegative("platformFeeUsdPerMonth", platformFeeUsdPerMonth);
        Require.ratio("discountShare", discountShare);
        Require.decline("priceDeclinePerYear", priceDeclinePerYear);
        Require.ratio("peakHoursShare", peakHoursShare);
        Require.notNegative("integrationFullTimeEquivalents", integrationFullTimeEquivalents);
    }

    /** A model at its list price, without fees, discounts or expectations. */
    public TokenPriced(String id, String label, String provider, String model) {
        this(id, label, true, provider, model, 0, 0, 0, OptionalDouble.empty(), 0, Answers.PLAIN);
    }

    @Override
    public TokenPriced withEnabled(boolean changed) {
        return new TokenPriced(
                id,
                label,
                changed,
                provider,
                model,
                platformFeeUsdPerMonth,
                discountShare,
                priceDeclinePerYear,
                peakHoursShare,
                integrationFullTimeEquivalents,
                answers);
    }
}
