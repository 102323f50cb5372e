package org.llmtco.catalog;

import java.util.Optional;

/**
 * What a model of the tables scored on a named test.
 *
 * @param provider who sells the model; empty for the score of an open model itself
 * @param model id of the model
 */
public record ModelScore(Optional<String> provider, String model, BenchmarkScore score) {}
