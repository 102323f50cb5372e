package org.llmtco.sizing;

/** How many sequences one replica runs at once. */
public final class RunningBatch {
    private RunningBatch() {}

    /**
     * As many as memory, engine and demand allow, at least one.
     *
     * @param concurrency requests that are kept in flight on this replica; may be infinite
     * @param requests that there are at all for this replica; may be infinite
     */
    public static double full(
            MemoryPlan memory, Deployment deployment, double concurrency, double requests) {
        double most = (double) deployment.maxBatch() * deployment.parallelism().attentionData();
        double demanded = Math.min(concurrency, requests);
        return Math.max(1, Math.floor(Math.min(Math.min(memory.sequences(), most), demanded)));
    }

    /** A batch that a benchmark fixed, as far as it fits into memory. */
    public static double fixed(MemoryPlan memory, double batch) {
        return Math.min(batch, Math.max(1, memory.sequences()));
    }

    /**
     * The largest batch whose tokens come within a time: time per output token grows with the
     * batch, so it is found by halving.
     *
     * @param most to consider
     * @return 0 if even a single sequence is slower
     */
    public static double within(CapacityModel model, double most, double secondsPerOutputToken) {
        if (model.secondsPerOutputToken(most) <= secondsPerOutputToken) {
            return most;
        }
        double holds = 0;
        double fails = most;
        while (fails - holds > 1) {
            double middle = Math.floor((holds + fails) / 2);
            if (model.secondsPerOutputToken(middle) <= secondsPerOutputToken) {
                holds = middle;
            } else {
                fails = middle;
            }
        }
        return holds;
    }
}
