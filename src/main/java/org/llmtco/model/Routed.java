package org.llmtco.model;

/**
 * Other options of the scenario behind a router.
 *
 * @param routerUsdPerMTok what the router costs per 10^6 tokens of the workload, retries not
 *     counted
 */
public record Routed(
        String id,
        String label,
        @Default("true") boolean enabled,
        Routing routing,
        @Default("0") @Range(min = 0, max = 1_000) double routerUsdPerMTok)
        implements DeploymentOption {
    public Routed {
        Require.id("id", id);
        Require.that(!label.isBlank(), "label", label, "an option needs a name");
        Require.notNegative("routerUsdPerMTok", routerUsdPerMTok);
    }

    @Override
    public Routed withEnabled(boolean changed) {
        return new Routed(id, label, changed, routing, routerUsdPerMTok);
    }
}
