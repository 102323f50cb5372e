package org.llmtco.model;

/**
 * Capacity of a managed service that is dedicated to the user and paid by the hour, used or not.
 *
 * @param minimumUnits least number of units that is sold, at least 1
 * @param commitmentMonths for which a unit is paid once it is ordered; 1 if it can be given back at
 *     any time
 * @param releasedOutsideActiveHours whether units are given back when no requests arrive
 * @param priceDeclinePerYear expected fall of the price; a contract keeps its price
 * @param targetLoad share of a unit's capacity that the peak hour may use
 * @param spareUnits kept beyond what the peak needs
 */
public record ProvisionedEndpoint(
        String id,
        String label,
        @Default("true") boolean enabled,
        EndpointUnit unit,
        @Default("1") @Range(min = 1, max = 100_000) int minimumUnits,
        @Default("1") @Range(min = 1, max = 240) int commitmentMonths,
        @Default("false") boolean releasedOutsideActiveHours,
        @Default("0") @Range(min = -1, max = 0.75) double priceDeclinePerYear,
        @Default("0.8") @Range(min = 0.01, max = 1) double targetLoad,
        @Default("0") @Range(min = 0, max = 1_000) int spareUnits,
        @Default("{}") Answers answers)
        implements DeploymentOption {
    public ProvisionedEndpoint {
        Require.id("id", id);
        Require.that(!label.isBlank(), "label", label, "an option needs a name");
        Require.positive("minimumUnits", minimumUnits);
        Require.positive("commitmentMonths", commitmentMonths);
        Require.decline("priceDeclinePerYear", priceDeclinePerYear);
        Require.that(
                targetLoad > 0 && targetLoad <= 1,
                "targetLoad",
                targetLoad,
                "must be above 0 and at most 1");
        Require.notNegative("spareUnits", spareUnits);
    }

    @Override
    public ProvisionedEndpoint withEnabled(boolean changed) {
        return new ProvisionedEndpoint(
                id,
                label,
                changed,
                unit,
                minimumUnits,
                commitmentMonths,
                releasedOutsideActiveHours,
                priceDeclinePerYear,
                targetLoad,
                spareUnits,
                answers);
    }
}
