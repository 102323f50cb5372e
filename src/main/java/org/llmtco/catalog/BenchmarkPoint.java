package org.llmtco.catalog;

import org.llmtco.model.Require;

import java.util.OptionalDouble;

/**
 * The throughput of one replica for requests of one length.
 *
 * @param inputSequenceLength input tokens of a request
 * @param outputSequenceLength output tokens of a request
 * @param concurrency requests kept in flight; absent at full load
 * @param requests of the whole benchmark, whose last batch is not full; absent if steady
 * @param outputTokensPerSecond of the whole replica
 */
public record BenchmarkPoint(
        double inputSequenceLength,
        double outputSequenceLength,
        OptionalDouble concurrency,
        OptionalDouble requests,
        double outputTokensPerSecond) {
    public BenchmarkPoint {
        Require.positive("inputSequenceLength", inputSequenceLength);
        Require.positive("outputSequenceLength", outputSequenceLength);
        Require.positive("concurrency", concurrency);
        Require.positive("requests", requests);
        Require.positive("outputTokensPerSecond", outputTokensPerSecond);
    }
}
