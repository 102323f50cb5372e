package org.llmtco.cost;

/**
 * What one replica can serve at full load.
 *
 * @param requestsPerSecond of the workload's length
 * @param outputTokensPerSecond the same in output tokens
 * @param weightGb memory that the weights take over all GPUs of the replica, GB (10^9 bytes)
 * @param basis where the capacity comes from, in words
 */
public record ReplicaCapacity(
        double requestsPerSecond, double outputTokensPerSecond, double weightGb, String basis) {}
