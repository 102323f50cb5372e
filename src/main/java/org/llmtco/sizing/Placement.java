package org.llmtco.sizing;

/**
 * Replicas of a model on GPUs.
 *
 * @param layout how the GPUs of one replica share the model
 * @param replicas that the GPUs hold
 * @param busyReplicas of these, as many as the concurrency keeps busy
 * @param replica what one of them serves
 */
public record Placement(
        Parallelism layout, int replicas, double busyReplicas, ReplicaEstimate.Fits replica) {

    /** Of all replicas. */
    public int gpus() {
        return replicas * layout.gpus();
    }

    /** Of all replicas. */
    public double outputTokensPerSecond() {
        return busyReplicas * replica.outputTokensPerSecond();
    }

    /** Of all replicas. */
    public double requestsPerSecond() {
        return busyReplicas * replica.requestsPerSecond();
    }

    /** Requests that run at once on all replicas. */
    public double concurrency() {
        return busyReplicas * replica.batch();
    }

    public double outputTokensPerSecondPerGpu() {
        return outputTokensPerSecond() / gpus();
    }
}
