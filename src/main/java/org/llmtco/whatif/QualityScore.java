package org.llmtco.whatif;

import org.llmtco.cost.Input;

import java.util.List;

/**
 * What an option scores on a benchmark, and how that is known.
 *
 * @param score in the benchmark's own unit
 * @param formula in words
 * @param inputs the values that the formula combines, each with its source
 */
public record QualityScore(double score, String formula, List<Input> inputs) {
    public QualityScore {
        inputs = List.copyOf(inputs);
    }
}
