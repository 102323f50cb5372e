package org.llmtco.sizing;

import org.llmtco.catalog.Architecture;
import org.llmtco.catalog.Architecture.FeedForward;
import org.llmtco.catalog.Architecture.LinearAttention;
import org.llmtco.catalog.Architecture.StateSpace;
import org.llmtco.catalog.Attention;

/**
 * How many parameters a model has, by group of tensors. Biases and norms are left out; they make
 * less than 0.01 %.
 *
 * @param attention of all layers, linear attention and state-space layers included
 * @param dense ordinary feed-forward networks of all layers
 * @param oneExpert one routed expert of one layer
 * @param experts routed experts of all layers together, so many times {@code oneExpert}
 * @param shared shared experts of all layers
 * @param router of all layers
 * @param embedding one matrix of vocabulary × hidden size
 * @param tiedEmbeddings whether that matrix serves as output head as well
 */
public record ModelSize(
        double attention,
        double dense,
        double oneExpert,
        double experts,
        double shared,
        double router,
        double embedding,
        boolean tiedEmbeddings) {

    /** The matrices that gate, up and down projections need. */
    private static final int GATED = 3;

    private static final int PLAIN = 2;

    /** The parameters that follow from an architecture; formulas in docs/methodology.md. */
    public static ModelSize of(Architecture a) {
        double h = a.hiddenSize();
        double oneExpert =
                a.experts().map(e -> matrices(e.gated()) * h * e.intermediateSize()).orElse(0.0);
        return new ModelSize(
                attention(a),
                a.dense().map(dense -> dense(dense, h)).orElse(0.0),
                oneExpert,
                a.experts().map(e -> (double) e.layers() * e.count()).orElse(0.0),
                a.experts()
                        .map(e -> matrices(e.gated()) * h * e.sharedIntermediateSize() * e.layers())
                        .orElse(0.0),
                a.experts().map(e -> h * e.count() * e.layers()).orElse(0.0),
                h * a.vocabularySize(),
                a.tiedEmbeddings());
    }

    private static double attention(Architecture a) {
        int linearLayers = a.linear().map(LinearAttention::layers).orElse(0);
        int stateLayers = a.stateSpace().map(StateSpace::layers).orElse(0);
        double perLayer =
                switch (a.attention()) {
                    case Attention.GroupedQuery g -> groupedQuery(g, a.hiddenSize());
                    case Attention.Latent l -> latent(l, a.hiddenSize());
                };
        return perLayer * (a.layers() - linearLayers - stateLayers)
                + a.linear().map(l -> linear(l, a.hiddenSize()) * l.layers()).orElse(0.0)
                + a.stateSpace().map(s -> stateSpace(s, a.hiddenSize()) * s.layers()).orElse(0.0);
    }

    private static double groupedQuery(Attention.GroupedQuery g, double h) {
        double queryMatrices = g.outputGate() ? 2 : 1;
        return h * g.queryHeads() * g.headDim() * (queryMatrices + 1)
                + 2 * h * g.keyValueHeads() * g.headDim();
    }

    private static double latent(Attention.Latent l, double h) {
        double queryWidth = (double) l.queryHeads() * (l.nopeHeadDim() + l.ropeHeadDim());
        double queries =
                l.queryLoraRank() == 0 ? h * queryWidth : (h + queryWidth) * l.queryLoraRank();
        return queries
                + h * (l.keyValueLoraRank() + l.ropeHeadDim())
                + (double) l.keyValueLoraRank()
                        * l.queryHeads()
                        * (l.nopeHeadDim() + l.valueHeadDim())
                + (double) l.queryHeads() * l.valueHeadDim() * h;
    }

    /** Query and key, value, gate and output, and two gates per value head. */
    private static double linear(LinearAttention l, double h) {
        return h
                * (2.0 * l.keyHeads() * l.keyHeadDim()
                        + 3.0 * l.valueHeads() * l.valueHeadDim()
                        + 2.0 * l.valueHeads());
    }

    /** Input projection to inner width, gate, two state matrices and step; output projection. */
    private static double stateSpace(StateSpace s, double h) {
        double inner = (double) s.heads() * s.headDim();
        return h * (2 * inner + 2.0 * s.groups() * s.stateSize() + s.heads()) + inner * h;
    }

    private static int matrices(boolean gated) {
        return gated ? GATED : PLAIN;
    }

    private static double dense(FeedForward dense, double h) {
        return matrices(dense.gated()) * h * dense.intermediateSize() * dense.layers();
    }

    /** All parameters, which all sit in memory. */
    public double total() {
        return attention
                + dense
                + experts * oneExpert
                + shared
                + router
                + embedding * (tiedEmbeddings ? 1 : 2);
    }

    /** Parameters that work on one token, without the embedding, which is only looked up. */
    public double active(Architecture a) {
        double routed = a.experts().map(e -> (double) e.perToken() * e.layers()).orElse(0.0);
        return attention + dense + routed * oneExpert + shared + router + embedding;
    }

    /** Routed experts that one token passes, over all layers. */
    static double expertsPerToken(Architecture a) {
        return a.experts().map(e -> (double) e.perToken() * e.layers()).orElse(0.0);
    }
}
