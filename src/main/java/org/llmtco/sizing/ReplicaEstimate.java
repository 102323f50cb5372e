package org.llmtco.sizing;

import org.llmtco.catalog.CapacityConstants;

/** What one replica can serve, or why it cannot. */
public sealed interface ReplicaEstimate {
    MemoryPlan memory();

    /**
     * The model fits and holds the latency target.
     *
     * @param batch requests that run at once
     * @param requestsPerSecond at steady state, with the batch always full
     * @param outputTokensPerSecond the same in output tokens
     * @param timeToFirstTokenSeconds of a request that need not wait
     * @param secondsPerOutputToken while other requests are prefilled in between
     */
    record Fits(
            MemoryPlan memory,
            double batch,
            double requestsPerSecond,
            double outputTokensPerSecond,
            double timeToFirstTokenSeconds,
            double secondsPerOutputToken)
            implements ReplicaEstimate {}

    /** The weights, or the weights and the cache of one request, need more memory. */
    record DoesNotFit(MemoryPlan memory) implements ReplicaEstimate {
        /** In words: how much is missing. */
        public String reason() {
            return "does not fit: needs " + memory.missingGibToName() + " GiB more per GPU";
        }
    }

    /**
     * The model fits, but misses the latency target even with a single request.
     *
     * @param timeToFirstTokenSeconds the best it can do
     * @param secondsPerOutputToken the best it can do
     */
    record TooSlow(MemoryPlan memory, double timeToFirstTokenSeconds, double secondsPerOutputToken)
            implements ReplicaEstimate {}

    /** The estimate for requests of one shape at full load. */
    static ReplicaEstimate of(
            CapacityConstants constants, Deployment deployment, RequestShape shape) {
        return of(constants, deployment, shape, Double.POSITIVE_INFINITY, LatencyTarget.NONE);
    }

    /**
     * The estimate under a latency target.
     *
     * @param concurrency requests kept in flight on this replica; may be infinite
     */
    static ReplicaEstimate of(
            CapacityConstants constants,
            Deployment deployment,
            RequestShape shape,
            double concurrency,
            LatencyTarget target) {
        MemoryPlan memory = MemoryPlan.of(deployment, shape);
        if (!memory.fits()) {
            return new DoesNotFit(memory);
        }
        CapacityModel model = new CapacityModel(constants, deployment, shape);
        double full = RunningBatch.full(memory, deployment, concurrency, Double.POSITIVE_INFINITY);
        double batch =
                target.secondsPerOutputToken().isPresent()
                        ? RunningBatch.within(
                                model, full, target.secondsPerOutputToken().getAsDouble())
                        : full;
        double firstToken = model.prefillSeconds();
        boolean late =
                firstToken > target.timeToFirstTokenSeconds().orElse(Double.POSITIVE_INFINITY);
        if (late || batch < 1) {
            return new TooSlow(memory, firstToken, model.secondsPerOutputToken(1));
        }
        double requestsPerSecond = 1 / model.secondsPerRequest(batch);
        return new Fits(
                memory,
                batch,
                requestsPerSecond,
                requestsPerSecond * shape.outputTokens(),
                firstToken,
                model.secondsPerOutputToken(batch));
    }
}
