package org.llmtco.catalog;

import org.llmtco.model.Default;
import org.llmtco.model.Require;

import java.util.Optional;

/**
 * The shape of a transformer, from which parameters, weights and KV cache follow.
 *
 * @param layers all layers; those that are neither windowed nor linear attend to the whole context
 * @param windowed layers that attend to the last tokens only
 * @param linear layers with linear attention, which keep a constant state
 * @param dense layers with an ordinary feed-forward network
 * @param experts layers with a mixture of experts
 */
public record Architecture(
        int layers,
        int hiddenSize,
        int vocabularySize,
        boolean tiedEmbeddings,
        Attention attention,
        Optional<WindowedLayers> windowed,
        Optional<LinearAttention> linear,
        Optional<FeedForward> dense,
        Optional<Experts> experts) {
    public Architecture {
        Require.positive("layers", layers);
        Require.positive("hiddenSize", hiddenSize);
        Require.positive("vocabularySize", vocabularySize);
        Require.that(
                dense.isPresent() || experts.isPresent(),
                "dense",
                "absent",
                "a model has dense layers, layers with experts, or both");
        int feedForwardLayers =
                dense.map(FeedForward::layers).orElse(0) + experts.map(Experts::layers).orElse(0);
        Require.that(
                feedForwardLayers == layers,
                "layers",
                layers,
                "dense.layers and experts.layers must add up to it; they make "
                        + feedForwardLayers);
        int special =
                windowed.map(WindowedLayers::layers).orElse(0)
                        + linear.map(LinearAttention::layers).orElse(0);
        Require.that(
                special <= layers,
                "layers",
                layers,
                "windowed.layers and linear.layers may not exceed it; they make " + special);
    }

    /** Layers that attend to the whole context. */
    public int fullAttentionLayers() {
        return layers
                - windowed.map(WindowedLayers::layers).orElse(0)
                - linear.map(LinearAttention::layers).orElse(0);
    }

    /**
     * Layers that see only the last {@code windowTokens} tokens.
     *
     * @param cachesWholeContext whether engines keep the whole context for them all the same, as
     *     for attention in chunks
     */
    public record WindowedLayers(
            int layers, int windowTokens, @Default("false") boolean cachesWholeContext) {
        public WindowedLayers {
            Require.positive("layers", layers);
            Require.positive("windowTokens", windowTokens);
        }
    }

    /** Gated linear attention (delta net): a constant state per sequence instead of a cache. */
    public record LinearAttention(
            int layers, int keyHeads, int valueHeads, int keyHeadDim, int valueHeadDim) {
        public LinearAttention {
            Require.positive("layers", layers);
            Require.positive("keyHeads", keyHeads);
            Require.positive("valueHeads", valueHeads);
            Require.positive("keyHeadDim", keyHeadDim);
            Require.positive("valueHeadDim", valueHeadDim);
        }
    }

    /**
     * Ordinary feed-forward layers.
     *
     * @param gated three matrices (gate, up, down) instead of two
     */
    public record FeedForward(int layers, int intermediateSize, boolean gated) {
        public FeedForward {
            Require.positive("layers", layers);
            Require.positive("intermediateSize", intermediateSize);
        }
    }

    /**
     * Mixture-of-experts layers, always gated.
     *
     * @param sharedIntermediateSize width of the expert that every token passes; 0 when there is
     *     none
     */
    public record Experts(
            int layers, int count, int perToken, int intermediateSize, int sharedIntermediateSize) {
        public Experts {
            Require.positive("layers", layers);
            Require.positive("count", count);
            Require.positive("perToken", perToken);
            Require.that(
                    perToken <= count,
                    "perToken",
                    perToken,
                    "at most count experts work on a token");
            Require.positive("intermediateSize", intermediateSize);
            Require.notNegative("sharedIntermediateSize", sharedIntermediateSize);
        }
    }
}
