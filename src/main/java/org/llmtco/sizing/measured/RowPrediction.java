package org.llmtco.sizing.measured;

import org.llmtco.catalog.CapacityConstants;
import org.llmtco.sizing.Deployment;

/**
 * What the capacity model says of a measured row, as the row was measured: with its number of
 * requests, its concurrency and its batch.
 *
 * @param outputTokensPerSecond of the whole deployment
 * @param batch of one replica
 */
public record RowPrediction(double outputTokensPerSecond, double batch, Deployment deployment) {

    /** The prediction; of the layouts that a source leaves open, the fastest counts. */
    public static RowPrediction of(RowMatch.Matched match, CapacityConstants constants) {
        RowPrediction best = null;
        for (Deployment deployment : match.layouts()) {
            RowPrediction prediction = of(match, deployment, constants);
            if (best == null || prediction.outputTokensPerSecond > best.outputTokensPerSecond) {
                best = prediction;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("a match has at least one layout");
        }
        return best;
    }

    private static RowPrediction of(
            RowMatch.Matched match, Deployment deployment, CapacityConstants constants) {
        MeasuredRow row = match.row();
        double concurrency = row.concurrency().orElse(Double.POSITIVE_INFINITY);
        double all = (double) row.gpus() / deployment.parallelism().gpus();
        double replicas = Math.min(all, Math.max(1, concurrency));
        double requests = row.requests().orElse(Double.POSITIVE_INFINITY) / replicas;
        BenchmarkRun run =
                row.fixedBatch()
                        ? BenchmarkRun.fixed(
                                constants, deployment, match.shape(), concurrency / replicas)
                        : BenchmarkRun.continuous(
                                constants,
                                deployment,
                                match.shape(),
                                concurrency / replicas,
                                requests);
        return new RowPrediction(replicas * run.outputTokensPerSecond(), run.batch(), deployment);
    }
}
