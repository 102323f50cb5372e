package org.llmtco.sizing;

import org.llmtco.catalog.Architecture;
import org.llmtco.catalog.Architecture.LinearAttention;
import org.llmtco.catalog.Architecture.WindowedLayers;
import org.llmtco.catalog.Attention;

/**
 * What a sequence keeps in the KV cache.
 *
 * @param elementsPerToken numbers cached for each token of the context
 * @param windowedElementsPerToken numbers cached for each of the last {@code windowTokens} tokens
 * @param windowTokens unlimited where no layer is windowed
 * @param keyValueHeads over which tensor parallelism can cut the cache; 1 where it cannot
 */
public record KeyValueCache(
        double elementsPerToken,
        double windowedElementsPerToken,
        double windowTokens,
        int keyValueHeads) {
    private static final double BITS = 8;

    public static KeyValueCache of(Architecture a) {
        int windowed =
                a.windowed()
                        .filter(w -> !w.cachesWholeContext())
                        .map(WindowedLayers::layers)
                        .orElse(0);
        int linear = a.linear().map(LinearAttention::layers).orElse(0);
        double perLayer =
                switch (a.attention()) {
                    case Attention.GroupedQuery g -> 2.0 * g.keyValueHeads() * g.headDim();
                    case Attention.Latent l -> l.keyValueLoraRank() + l.ropeHeadDim();
                };
        int heads =
                switch (a.attention()) {
                    case Attention.GroupedQuery g -> g.keyValueHeads();
                    case Attention.Latent _ -> 1;
                };
        return new KeyValueCache(
                perLayer * (a.layers() - linear - windowed),
                perLayer * windowed,
                a.windowed().map(w -> (double) w.windowTokens()).orElse(Double.POSITIVE_INFINITY),
                heads);
    }

    /** Bytes of one sequence that holds a number of tokens, without copies. */
    public double bytes(double tokens, int bitsPerElement) {
        return (elementsPerToken * tokens
                        + windowedElementsPerToken * Math.min(tokens, windowTokens))
                * bitsPerElement
                / BITS;
    }

    /**
     * Copies that a tensor-parallel group keeps: one for each GPU beyond the heads to share out.
     */
    public double copies(int tensorParallelism) {
        return Math.max(1, (double) tensorParallelism / keyValueHeads);
    }
}
