package org.llmtco.model;

/** One way of serving the workload. */
public sealed interface DeploymentOption extends Identified
        permits TokenPriced, ProvisionedEndpoint, SelfHosted, Routed {
    /** The name that tables, charts and reports show. */
    String label();

    /** Whether the option takes part in the comparison. */
    boolean enabled();

    /** The same option, switched on or off. */
    DeploymentOption withEnabled(boolean changed);
}
