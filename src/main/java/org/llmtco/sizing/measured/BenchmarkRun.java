package org.llmtco.sizing.measured;

import org.llmtco.catalog.CapacityConstants;
import org.llmtco.sizing.CapacityModel;
import org.llmtco.sizing.Deployment;
import org.llmtco.sizing.MemoryPlan;
import org.llmtco.sizing.RequestShape;
import org.llmtco.sizing.RunningBatch;

/**
 * A benchmark of one replica as the capacity model sees it.
 *
 * @param batch that the replica runs
 * @param outputTokensPerSecond over the whole benchmark
 */
record BenchmarkRun(double batch, double outputTokensPerSecond) {

    /**
     * Requests are kept in flight until there are no more.
     *
     * @param concurrency on this replica; may be infinite
     * @param requests for this replica; infinite for a steady rate
     */
    static BenchmarkRun continuous(
            CapacityConstants constants,
            Deployment deployment,
            RequestShape shape,
            double concurrency,
            double requests) {
        MemoryPlan memory = MemoryPlan.of(deployment, shape);
        CapacityModel model = new CapacityModel(constants, deployment, shape);
        double batch = RunningBatch.full(memory, deployment, concurrency, requests);
        double seconds =
                Double.isInfinite(requests)
                        ? model.secondsPerRequest(batch)
                        : model.secondsPerRequest(batch, requests);
        return new BenchmarkRun(batch, shape.outputTokens() / seconds);
    }

    /** One batch is run from start to end. */
    static BenchmarkRun fixed(
            CapacityConstants constants, Deployment deployment, RequestShape shape, double batch) {
        MemoryPlan memory = MemoryPlan.of(deployment, shape);
        double held = RunningBatch.fixed(memory, batch);
        double seconds = new CapacityModel(constants, deployment, shape).secondsPerRequest(held);
        return new BenchmarkRun(held, shape.outputTokens() / seconds);
    }
}
