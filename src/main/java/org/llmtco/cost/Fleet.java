package org.llmtco.cost;

/**
 * The GPUs that serve the workload at the scenario's volume.
 *
 * @param replicas kept running, spares included
 * @param spareReplicas of these
 * @param billedGpus paid for, whole instances included
 * @param averageLoadShare average demand over the capacity of all replicas, 0..1
 */
public record Fleet(
        int replicas,
        int spareReplicas,
        int billedGpus,
        double averageLoadShare,
        ReplicaCapacity capacity) {}
