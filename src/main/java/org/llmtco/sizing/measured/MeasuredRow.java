package org.llmtco.sizing.measured;

import org.llmtco.model.Require;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One measured throughput, in the words of the one who measured it.
 *
 * @param line in the file it comes from
 * @param gpus of the whole deployment
 * @param layout how a replica's GPUs share the model; absent where the source does not say
 * @param concurrency requests kept in flight over all replicas; absent at full load
 * @param requests of the whole benchmark; absent where the rate is a steady one
 * @param fixedBatch whether the requests were run as one batch from start to end
 * @param engineMaxBatch set by the one who measured; absent where it is the engine's own
 * @param outputTokensPerSecond of the whole deployment
 * @param counted whether the row counts in statistics; superseded and doubtful ones do not
 */
public record MeasuredRow(
        int line,
        String gpu,
        int gpus,
        String model,
        Optional<String> architectureOf,
        String precision,
        String keyValuePrecision,
        double inputTokens,
        double outputTokens,
        Optional<Layout> layout,
        OptionalDouble concurrency,
        OptionalDouble requests,
        boolean fixedBatch,
        String engine,
        Optional<String> engineVersion,
        OptionalInt engineMaxBatch,
        double outputTokensPerSecond,
        boolean counted,
        Optional<String> source) {
    public MeasuredRow {
        Require.positive("gpus", gpus);
        Require.positive("inputTokens", inputTokens);
        Require.positive("outputTokens", outputTokens);
        Require.positive("concurrency", concurrency);
        Require.positive("requests", requests);
        Require.positive("outputTokensPerSecond", outputTokensPerSecond);
    }

    /** Degrees of parallelism as a source states them; not yet known to be possible. */
    public record Layout(int tensor, int pipeline, int attentionData, boolean expertParallel) {}
}
