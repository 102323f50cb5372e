package org.llmtco.sizing;

import org.llmtco.catalog.CapacityConstants;

/** What one replica can serve, or why the model does not fit on it. */
public sealed interface ReplicaEstimate {
    MemoryPlan memory();

    /**
     * The model fits.
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
            double gib = Math.ceil(memory.missingGib() * 10) / 10;
            return "does not fit: needs " + gib + " GiB more per GPU";
        }
    }

    /** The estimate for requests of one shape at full load. */
    static ReplicaEstimate of(
            CapacityConstants constants, Deployment deployment, RequestShape shape) {
        MemoryPlan memory = MemoryPlan.of(deployment, shape);
        if (!memory.fits()) {
            return new DoesNotFit(memory);
        }
        CapacityModel model = new CapacityModel(constants, deployment, shape);
        double most = (double) deployment.maxBatch() * deployment.parallelism().attentionData();
        double batch = Math.floor(Math.min(memory.sequences(), most));
        double requestsPerSecond = 1 / model.secondsPerRequest(batch);
        return new Fits(
                memory,
                batch,
                requestsPerSecond,
                requestsPerSecond * shape.outputTokens(),
                model.prefillSeconds(),
                model.secondsPerOutputToken(batch));
    }
}
