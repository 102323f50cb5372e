package org.llmtco.sizing;

import org.llmtco.model.Require;

/**
 * How a model is trained further.
 *
 * @param rank of the adapters; 0 for full fine-tuning
 * @param sequenceTokens tokens of one training sequence
 * @param sequencesPerGpu sequences in one step on one GPU
 */
public record FineTuning(Method method, int rank, double sequenceTokens, double sequencesPerGpu) {
    public FineTuning {
        Require.that(
                method == Method.FULL ? rank == 0 : rank > 0,
                "rank",
                rank,
                method == Method.FULL
                        ? "full fine-tuning has no adapters: must be 0"
                        : "adapters need a rank above 0");
        Require.positive("sequenceTokens", sequenceTokens);
        Require.positive("sequencesPerGpu", sequencesPerGpu);
    }

    /** What is trained, and how the rest is stored. */
    public enum Method {
        /** All parameters, in mixed precision with Adam. */
        FULL,
        /** Adapters beside frozen weights in 16 bit. */
        LORA,
        /** Adapters beside frozen weights in 4-bit NormalFloat with double quantization. */
        QLORA
    }
}
