package org.llmtco.sizing;

import org.llmtco.catalog.Architecture;

/**
 * What one GPU's usable memory is taken up with, in bytes; the parts add up to the whole.
 *
 * @param usable what a program can allocate
 * @param weights this GPU's share of the weights
 * @param engine activations, buffers and what the engine leaves free
 * @param cache left for the KV cache; negative where the weights do not fit
 * @param cachePerSequence cache that one request holds on all GPUs of the replica together
 * @param gpus of the replica
 */
public record MemoryPlan(
        double usable,
        double weights,
        double engine,
        double cache,
        double cachePerSequence,
        int gpus) {
    private static final double GIB = 1L << 30;

    public static MemoryPlan of(Deployment d, RequestShape shape) {
        double usable = d.gpu().usableMemoryGib() * GIB;
        double weights = weightsPerGpu(d);
        EngineProfile e = d.engine();
        double cache =
                (usable * e.memoryShare() - weights - e.reservedGib() * GIB) * e.cacheShare();
        return new MemoryPlan(
                usable,
                weights,
                usable - weights - cache,
                cache,
                cachePerSequence(d, shape),
                d.parallelism().gpus());
    }

    private static double weightsPerGpu(Deployment d) {
        WeightBytes bytes = WeightBytes.of(d.architecture(), d.format());
        Parallelism p = d.parallelism();
        double experts = bytes.experts() * bytes.oneExpert();
        return p.attentionData() > 1
                ? (bytes.withoutExperts() + experts / p.attentionData()) / p.pipeline()
                : (bytes.withoutExperts() + experts) / (p.tensor() * p.pipeline());
    }

    private static double cachePerSequence(Deployment d, RequestShape shape) {
        Architecture a = d.architecture();
        KeyValueCache kv = KeyValueCache.of(a);
        double held = shape.inputTokens() + d.engine().heldOutputShare() * shape.outputTokens();
        double bytesPerElement = d.keyValueBits() / 8.0 * kv.copies(d.parallelism().tensor());
        return (held * kv.elementsPerToken()
                        + Math.min(shape.tokens(), kv.windowTokens())
                                * kv.windowedElementsPerToken())
                * bytesPerElement;
    }

    /** Requests whose cache fits at once; not necessarily whole. */
    public double sequences() {
        return cache * gpus / cachePerSequence;
    }

    public boolean fits() {
        return cache > 0 && sequences() >= 1;
    }

    /** GiB per GPU that are missing for the weights and one request; 0 where it fits. */
    public double missingGib() {
        return Math.max(0, cachePerSequence / gpus - cache) / GIB;
    }

    /** KV cache over usable memory; below 0.15 predictions are known to be weak. */
    public double cacheShare() {
        return cache / usable;
    }
}
