package org.llmtco.cost;

import java.util.OptionalDouble;

/**
 * What one replica can serve at full load.
 *
 * @param requestsPerSecond of the workload's length
 * @param outputTokensPerSecond the same in output tokens
 * @param weightGb memory that the weights take over all GPUs of the replica, GB (10^9 bytes)
 * @param basis where the capacity comes from, in words
 * @param timeToFirstTokenMillis of a request that need not wait; absent if not computed
 * @param timePerOutputTokenMillis at full load; absent if not computed
 */
public record ReplicaCapacity(
        double requestsPerSecond,
        double outputTokensPerSecond,
        double weightGb,
        String basis,
        OptionalDouble timeToFirstTokenMillis,
        OptionalDouble timePerOutputTokenMillis) {
    /** A capacity of which no latency is known. */
    public ReplicaCapacity(
            double requestsPerSecond, double outputTokensPerSecond, double weightGb, String basis) {
        this(
                requestsPerSecond,
                outputTokensPerSecond,
                weightGb,
                basis,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
