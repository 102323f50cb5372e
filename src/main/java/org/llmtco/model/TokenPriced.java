package org.llmtco.model;

/**
 * A closed API or a managed open model: a price list decides what a token costs.
 *
 * @param provider id of the price list
 * @param model id of the model in that list
 * @param platformFeeUsdPerMonth paid whatever the volume
 */
public record TokenPriced(
        String id,
        String label,
        @Default("true") boolean enabled,
        String provider,
        String model,
        @Default("0") double platformFeeUsdPerMonth)
        implements DeploymentOption {
    public TokenPriced {
        Require.id("id", id);
        Require.that(!label.isBlank(), "label", label, "an option needs a name");
        Require.notNegative("platformFeeUsdPerMonth", platformFeeUsdPerMonth);
    }
}
