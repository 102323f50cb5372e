package org.llmtco.sizing;

import org.llmtco.catalog.Architecture;
import org.llmtco.catalog.Attention;
import org.llmtco.catalog.WeightFormat;

/** Bytes that a model's weights take in a format: parameters × bits ÷ 8, by group of tensors. */
public record WeightBytes(
        double attention,
        double dense,
        double oneExpert,
        double experts,
        double shared,
        double router,
        double embedding,
        double outputHead) {
    private static final double BITS = 8;

    public static WeightBytes of(Architecture architecture, WeightFormat format) {
        ModelSize size = ModelSize.of(architecture);
        double linearBits =
                architecture.attention() instanceof Attention.Latent
                        ? format.latentAttentionLinearBits().orElse(format.linearBits())
                        : format.linearBits();
        double linear = linearBits / BITS;
        double embedding = size.embedding() * format.embeddingBits() / BITS;
        return new WeightBytes(
                size.attention() * linear,
                size.dense() * linear,
                size.oneExpert() * format.expertBits() / BITS,
                size.experts(),
                size.shared() * linear,
                size.router() * format.embeddingBits() / BITS,
                size.tiedEmbeddings() ? 0 : embedding,
                embedding);
    }

    /** All weights but the routed experts. */
    public double withoutExperts() {
        return attention + dense + shared + router + embedding + outputHead;
    }

    /** All weights. */
    public double total() {
        return withoutExperts() + experts * oneExpert;
    }
}
