package org.llmtco.cost;

import org.llmtco.sizing.ErrorRange;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one replica can serve with as many requests at once as memory and a latency target allow.
 *
 * @param requestsPerSecond of the workload's length
 * @param outputTokensPerSecond the same in output tokens
 * @param weightGb memory that the weights take over all GPUs of the replica, GB (10^9 bytes)
 * @param basis where the capacity comes from, in words
 * @param timeToFirstTokenMillis by the capacity model, of a request that need not wait; absent if
 *     not computed
 * @param timePerOutputTokenMillis with that many requests; absent if not computed
 * @param error between which factors on the capacity eight in ten measurements lie; absent for a
 *     stated capacity, and where nothing is known
 */
public record ReplicaCapacity(
        double requestsPerSecond,
        double outputTokensPerSecond,
        double weightGb,
        String basis,
        OptionalDouble timeToFirstTokenMillis,
        OptionalDouble timePerOutputTokenMillis,
        Optional<ErrorRange> error) {
    /** A capacity of which no latency is known. */
    public ReplicaCapacity(
            double requestsPerSecond, double outputTokensPerSecond, double weightGb, String basis) {
        this(
                requestsPerSecond,
                outputTokensPerSecond,
                weightGb,
                basis,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    /** What a replica serves at another level of capacity; the latency of a request is the same. */
    ReplicaCapacity times(double level) {
        return level == 1
                ? this
                : new ReplicaCapacity(
                        requestsPerSecond * level,
                        outputTokensPerSecond * level,
                        weightGb,
                        basis + ", × level " + level,
                        timeToFirstTokenMillis,
                        timePerOutputTokenMillis,
                        error);
    }
}
