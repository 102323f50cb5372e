package org.llmtco.model;

/**
 * GPUs rented on other terms for what a fixed base of replicas does not serve.
 *
 * @param baseReplicas rented on the option's own terms, all the time, whether used or not
 * @param rent of the replicas above the base
 * @param hoursShare share of the billed hours in which those run
 */
public record PeakRent(
        @Range(min = 0, max = 100_000) int baseReplicas,
        Rent rent,
        @Default("1") @Range(min = 0.001, max = 1) double hoursShare) {
    public PeakRent {
        Require.notNegative("baseReplicas", baseReplicas);
        Require.that(
                hoursShare > 0 && hoursShare <= 1,
                "hoursShare",
                hoursShare,
                "must be above 0 and at most 1");
    }
}
