package org.llmtco.sizing;

import org.llmtco.catalog.Architecture;
import org.llmtco.catalog.Architecture.Experts;
import org.llmtco.catalog.Architecture.FeedForward;
import org.llmtco.catalog.Architecture.LinearAttention;
import org.llmtco.catalog.Architecture.StateSpace;
import org.llmtco.catalog.Attention;

/**
 * Bytes that fine-tuning takes. Weights, gradients and optimizer states are cut among the GPUs;
 * activations and runtime stand on each of them.
 *
 * <p>Mixed precision with Adam keeps, per trained parameter, 2 bytes of weight, 2 of gradient and
 * 12 of master weight and two moments (Rajbhandari et al., ZeRO, 2020). Frozen weights take 2
 * bytes, or 4.127 bits as 4-bit NormalFloat with double quantization (Dettmers et al., QLoRA, 2023;
 * embedding and head stay in 16 bit). Activations with each layer recomputed are tokens × hidden
 * size × (2 × layers + 34) bytes (Korthikanti et al., 2022) and tokens × vocabulary × 8 bytes of
 * logits with their gradient.
 *
 * @param trainedParameters all, or those of the adapters
 * @param weights frozen and trained ones
 * @param gradients of the trained parameters
 * @param optimizer master weights and moments of the trained parameters
 * @param activations on each GPU
 * @param runtime context and buffers on each GPU
 */
public record FineTuningMemory(
        double trainedParameters,
        double weights,
        double gradients,
        double optimizer,
        double activations,
        double runtime) {
    private static final double HALF_BYTES = 2;
    private static final double OPTIMIZER_BYTES = 12;
    private static final double NORMAL_FLOAT_BYTES = 4.127 / 8;
    private static final double CHECKPOINT_BYTES = 2;
    private static final double LAYER_BYTES = 34;
    private static final double LOGIT_BYTES = 8;
    private static final double RUNTIME_BYTES = 0.75 * (1L << 30);

    public static FineTuningMemory of(Architecture a, FineTuning tuning) {
        ModelSize size = ModelSize.of(a);
        double adapters = adapterParameters(a) * tuning.rank();
        double frozen =
                switch (tuning.method()) {
                    case FULL, LORA -> size.total() * HALF_BYTES;
                    case QLORA -> quantized(size);
                };
        double trained = tuning.method() == FineTuning.Method.FULL ? size.total() : adapters;
        double tokens = tuning.sequenceTokens() * tuning.sequencesPerGpu();
        return new FineTuningMemory(
                trained,
                frozen + adapters * HALF_BYTES,
                trained * HALF_BYTES,
                trained * OPTIMIZER_BYTES,
                tokens
                        * (a.hiddenSize() * (CHECKPOINT_BYTES * a.layers() + LAYER_BYTES)
                                + LOGIT_BYTES * a.vocabularySize()),
                RUNTIME_BYTES);
    }

    private static double quantized(ModelSize size) {
        double half = size.router() + size.embedding() * (size.tiedEmbeddings() ? 1 : 2);
        return (size.total() - half) * NORMAL_FLOAT_BYTES + half * HALF_BYTES;
    }

    /**
     * Parameters of adapters of rank 1 on every matrix of attention, dense feed-forward and shared
     * experts: inputs + outputs of each. Routed experts get none, as is usual.
     */
    private static double adapterParameters(Architecture a) {
        double h = a.hiddenSize();
        int constantState =
                a.linear().map(LinearAttention::layers).orElse(0)
                        + a.stateSpace().map(StateSpace::layers).orElse(0);
        return attention(a.attention(), h) * (a.layers() - constantState)
                + a.linear().map(l -> linear(l, h) * l.layers()).orElse(0.0)
                + a.stateSpace().map(s -> stateSpace(s, h) * s.layers()).orElse(0.0)
                + a.dense().map(d -> dense(d, h) * d.layers()).orElse(0.0)
                + a.experts().map(e -> shared(e, h) * e.layers()).orElse(0.0);
    }

    private static double attention(Attention attention, double h) {
        return switch (attention) {
            case Attention.GroupedQuery g -> {
                double queries = (double) g.queryHeads() * g.headDim();
                double keys = (double) g.keyValueHeads() * g.headDim();
                yield (h + queries * (g.outputGate() ? 2 : 1)) + 2 * (h + keys) + (queries + h);
            }
            case Attention.Latent l -> {
                double queries = (double) l.queryHeads() * (l.nopeHeadDim() + l.ropeHeadDim());
                double values = (double) l.queryHeads() * l.valueHeadDim();
                double expanded = (double) l.queryHeads() * (l.nopeHeadDim() + l.valueHeadDim());
                double query =
                        l.queryLoraRank() == 0
                                ? h + queries
                                : h + 2.0 * l.queryLoraRank() + queries;
                yield query
                        + (h + l.keyValueLoraRank() + l.ropeHeadDim())
                        + (l.keyValueLoraRank() + expanded)
                        + (values + h);
            }
        };
    }

    private static double linear(LinearAttention l, double h) {
        double keys = (double) l.keyHeads() * l.keyHeadDim();
        double values = (double) l.valueHeads() * l.valueHeadDim();
        return (h + 2 * keys + 2 * values) + (h + 2.0 * l.valueHeads()) + (values + h);
    }

    private static double stateSpace(StateSpace s, double h) {
        double inner = (double) s.heads() * s.headDim();
        return (h + 2 * inner + 2.0 * s.groups() * s.stateSize() + s.heads()) + (inner + h);
    }

    private static double dense(FeedForward dense, double h) {
        return (dense.gated() ? 3 : 2) * (h + dense.intermediateSize());
    }

    private static double shared(Experts e, double h) {
        return e.sharedIntermediateSize() == 0
                ? 0
                : (e.gated() ? 3 : 2) * (h + e.sharedIntermediateSize());
    }

    /** Bytes on each of a number of GPUs. */
    public double perGpu(int gpus) {
        return (weights + gradients + optimizer) / gpus + activations + runtime;
    }

    /** Fewest GPUs, by powers of two up to 1,024, with so much usable memory each; 0 if none. */
    public int gpus(double usableBytes) {
        for (int gpus = 1; gpus <= 1024; gpus *= 2) {
            if (perGpu(gpus) <= usableBytes) {
                return gpus;
            }
        }
        return 0;
    }
}
