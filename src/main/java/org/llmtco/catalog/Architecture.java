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
 * @param stateSpace layers that keep a constant state, among {@code layers}
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
        Optional<Experts> experts,
        Optional<StateSpace> stateSpace) {
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
        // models of state-space layers also have layers without a feed-forward network
        Require.that(
                feedForwardLayers == layers
                        || (stateSpace.isPresent() && feedForwardLayers < layers),
                "layers",
                layers,
                "dense.layers and experts.layers must add up to it; they make "
                        + feedForwardLayers);
        int special =
                windowed.map(WindowedLayers::layers).orElse(0)
                        + linear.map(LinearAttention::layers).orElse(0)
                        + stateSpace.map(StateSpace::layers).orElse(0);
        Require.that(
                special <= layers,
                "layers",
                layers,
                "windowed.layers, linear.layers and stateSpace.layers may not exceed it; they make "
                        + special);
    }

    /** Layers that attend to the whole context. */
    public int fullAttentionLayers() {
        return layers
                - windowed.map(WindowedLayers::layers).orElse(0)
                - linear.map(LinearAttention::layers).orElse(0)
                - stateSpace.map(StateSpace::layers).orElse(0);
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

    /**
     * Gated linear attention (delta net): a constant state per sequence instead of a cache.
     *
     * @param convolutionKernel tokens that the short convolution before the state looks at
     */
    public record LinearAttention(
            int layers,
            int keyHeads,
            int valueHeads,
            int keyHeadDim,
            int valueHeadDim,
            @Default("4") int convolutionKernel) {
        public LinearAttention {
            Require.positive("layers", layers);
            Require.positive("keyHeads", keyHeads);
            Require.positive("valueHeads", valueHeads);
            Require.positive("keyHeadDim", keyHeadDim);
            Require.positive("valueHeadDim", valueHeadDim);
            Require.positive("convolutionKernel", convolutionKernel);
        }
    }

    /**
     * State-space layers (Mamba 2): a constant state per sequence instead of a cache.
     *
     * @param heads of the inner width, each of {@code headDim}
     * @param stateSize numbers kept for each channel
     * @param groups in which heads share their input and output matrices
     * @param convolutionKernel tokens that the short convolution before the state looks at
     */
    public record StateSpace(
            int layers,
            int heads,
            int headDim,
            int stateSize,
            int groups,
            @Default("4") int convolutionKernel) {
        public StateSpace {
            Require.positive("layers", layers);
            Require.positive("heads", heads);
            Require.positive("headDim", headDim);
            Require.positive("stateSize", stateSize);
            Require.positive("groups", groups);
            Require.positive("convolutionKernel", convolutionKernel);
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
     * Mixture-of-experts layers.
     *
     * @param sharedIntermediateSize width of the expert that every token passes; 0 when there is
     *     none
     * @param gated three matrices (gate, up, down) instead of two
     */
    public record Experts(
            int layers,
            int count,
            int perToken,
            int intermediateSize,
            int sharedIntermediateSize,
            @Default("true") boolean gated) {
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
