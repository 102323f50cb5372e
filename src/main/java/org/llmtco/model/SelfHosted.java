package org.llmtco.model;

/** An open model on GPUs that the user's own people operate. */
public sealed interface SelfHosted extends DeploymentOption, ReplicaDesign
        permits RentedGpus, OwnedServers {
    /** Share of a replica's capacity that the peak hour may use, above 0 to 1. */
    double targetLoad();

    Answers answers();

    /** Replicas kept running beyond what the peak needs. */
    int spareReplicas();
}
