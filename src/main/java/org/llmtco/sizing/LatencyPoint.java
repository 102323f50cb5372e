package org.llmtco.sizing;

import org.llmtco.catalog.CapacityConstants;

import java.util.ArrayList;
import java.util.List;

/**
 * How fast one replica answers while it serves a number of requests at once.
 *
 * @param concurrency requests in flight
 * @param outputTokensPerSecond of all together
 * @param timeToFirstTokenSeconds of a request that need not queue
 * @param secondsPerOutputToken while other requests are prefilled in between
 * @param requestSeconds from a request's start to its last token
 */
public record LatencyPoint(
        double concurrency,
        double outputTokensPerSecond,
        double timeToFirstTokenSeconds,
        double secondsPerOutputToken,
        double requestSeconds) {

    /** The point at one concurrency, which must fit into memory. */
    public static LatencyPoint at(
            CapacityConstants constants,
            Deployment deployment,
            RequestShape shape,
            double concurrency) {
        CapacityModel model = new CapacityModel(constants, deployment, shape);
        double first = model.prefillSeconds();
        double next = model.secondsPerOutputToken(concurrency);
        return new LatencyPoint(
                concurrency,
                concurrency / next,
                first,
                next,
                first + (shape.outputTokens() - 1) * next);
    }

    /** Points at 1, 2, 4 … requests, the last at the full batch; none where it does not fit. */
    public static List<LatencyPoint> curve(
            CapacityConstants constants, Deployment deployment, RequestShape shape) {
        MemoryPlan memory = MemoryPlan.of(deployment, shape);
        List<LatencyPoint> points = new ArrayList<>();
        if (!memory.fits()) {
            return points;
        }
        double infinite = Double.POSITIVE_INFINITY;
        double full = RunningBatch.full(memory, deployment, infinite, infinite);
        for (double concurrency = 1; concurrency < full; concurrency *= 2) {
            points.add(at(constants, deployment, shape, concurrency));
        }
        points.add(at(constants, deployment, shape, full));
        return points;
    }
}
