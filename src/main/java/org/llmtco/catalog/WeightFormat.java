package org.llmtco.catalog;

import org.llmtco.model.Identified;
import org.llmtco.model.Require;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How weights are stored: bits per parameter by tensor group.
 *
 * @param linearBits attention, dense feed-forward and shared expert matrices, scales included
 * @param expertBits routed experts
 * @param embeddingBits embedding, output head and router
 * @param latentAttentionLinearBits replaces {@code linearBits} in models with latent attention
 * @param qualityRetention share of the unquantized model's quality that is kept; absent if unknown
 */
public record WeightFormat(
        String id,
        String name,
        Family family,
        double linearBits,
        double expertBits,
        double embeddingBits,
        OptionalDouble latentAttentionLinearBits,
        Optional<QualityRetention> qualityRetention,
        String source,
        LocalDate asOf,
        FigureKind kind,
        Optional<String> note)
        implements Identified, Sourced {
    public WeightFormat {
        Require.id("id", id);
        Require.positive("linearBits", linearBits);
        Require.positive("expertBits", expertBits);
        Require.positive("embeddingBits", embeddingBits);
        Require.positive("latentAttentionLinearBits", latentAttentionLinearBits);
    }

    /** Formats that compute alike; decides the arithmetic rate. */
    public enum Family {
        FP32,
        BF16,
        FP8,
        INT8,
        FP4,
        MXFP4,
        INT4,
        GGUF
    }
}
