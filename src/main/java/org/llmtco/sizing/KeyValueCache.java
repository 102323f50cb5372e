package org.llmtco.sizing;

import org.llmtco.catalog.Architecture;
import org.llmtco.catalog.Architecture.LinearAttention;
import org.llmtco.catalog.Architecture.StateSpace;
import org.llmtco.catalog.Architecture.WindowedLayers;
import org.llmtco.catalog.Attention;

/**
 * What a sequence keeps in the KV cache.
 *
 * @param elementsPerToken numbers cached for each token of the context
 * @param windowedElementsPerToken numbers cached for each of the last {@code windowTokens} tokens
 * @param windowTokens unlimited where no layer is windowed
 * @param stateBytes of one sequence, whatever its length: what linear attention and state-space
 *     layers keep
 * @param keyValueHeads over which tensor parallelism can cut the cache; 1 where it cannot
 */
public record KeyValueCache(
        double elementsPerToken,
        double windowedElementsPerToken,
        double windowTokens,
        double stateBytes,
        int keyValueHeads) {
    private static final double BITS = 8;

    /** Recurrent states are kept in 32 bit, whatever the weights (mamba_ssm_dtype). */
    private static final double STATE_BYTES_PER_ELEMENT = 4;

    private static final double CONVOLUTION_BYTES_PER_ELEMENT = 2;

    public static KeyValueCache of(Architecture a) {
        int windowed =
                a.windowed()
                        .filter(w -> !w.cachesWholeContext())
                        .map(WindowedLayers::layers)
                        .orElse(0);
        int linear = a.linear().map(LinearAttention::layers).orElse(0);
        int state = a.stateSpace().map(StateSpace::layers).orElse(0);
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
                perLayer * (a.layers() - linear - state - windowed),
                perLayer * windowed,
                a.windowed().map(w -> (double) w.windowTokens()).orElse(Double.POSITIVE_INFINITY),
                a.linear().map(KeyValueCache::state).orElse(0.0)
                        + a.stateSpace().map(KeyValueCache::state).orElse(0.0),
                heads);
    }

    /** A matrix per value head, and the convolution's last inputs. */
    private static double state(LinearAttention l) {
        double matrices = (double) l.valueHeads() * l.keyHeadDim() * l.valueHeadDim();
        double channels =
                2.0 * l.keyHeads() * l.keyHeadDim() + (double) l.valueHeads() * l.valueHeadDim();
        return l.layers()
                * (matrices * STATE_BYTES_PER_ELEMENT
                        + convolution(channels, l.convolutionKernel()));
    }

    /** A state vector per channel, and the convolution's last inputs. */
    private static double state(StateSpace s) {
        double inner = (double) s.heads() * s.headDim();
        double channels = inner + 2.0 * s.groups() * s.stateSize();
        return s.layers()
                * (inner * s.stateSize() * STATE_BYTES_PER_ELEMENT
                        + convolution(channels, s.convolutionKernel()));
    }

    private static double convolution(double channels, int kernel) {
        return channels * (kernel - 1) * CONVOLUTION_BYTES_PER_ELEMENT;
    }

    /** Bytes that each further token of a long sequence takes, without copies. */
    public double bytesPerToken(int bitsPerElement) {
        return elementsPerToken * bitsPerElement / BITS;
    }

    /** Bytes that each of the last {@code windowTokens} tokens takes besides, without copies. */
    public double windowedBytesPerToken(int bitsPerElement) {
        return windowedElementsPerToken * bitsPerElement / BITS;
    }

    /** Bytes of the tokens of one sequence, without copies and without its state. */
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
