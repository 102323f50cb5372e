package org.llmtco.sizing;

import java.util.ArrayList;
import java.util.List;

/**
 * What one GPU's usable memory is taken up with, in bytes; {@code weights}, {@code activations},
 * {@code cache} and {@code unclaimed} add up to {@code usable}.
 *
 * @param usable what a program can allocate
 * @param weights this GPU's share of the weights
 * @param activations what the engine sets aside for activations and its own buffers
 * @param cache left for the KV cache; negative where the weights do not fit
 * @param unclaimed what the engine leaves alone
 * @param cachePerSequence cache and state that one request holds on all GPUs of the replica
 *     together
 * @param gpus of the replica
 */
public record MemoryPlan(
        double usable,
        double weights,
        double activations,
        double cache,
        double unclaimed,
        double cachePerSequence,
        int gpus) {
    private static final double GIB = 1L << 30;

    /** Below this share of the memory for the cache predictions are known to be weak. */
    private static final double LITTLE_CACHE = 0.15;

    /** Below this number of requests at once predictions are known to be weak. */
    private static final double FEW_SEQUENCES = 8;

    public static MemoryPlan of(Deployment d, RequestShape shape) {
        EngineProfile e = d.engine();
        double usable = d.gpu().usableMemoryGib() * GIB;
        double weights = weightsPerGpu(d);
        double activations = e.reservedGib() * GIB;
        double cache = (usable * e.memoryShare() - weights - activations) * e.cacheShare();
        return new MemoryPlan(
                usable,
                weights,
                activations,
                cache,
                usable - weights - activations - cache,
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
        KeyValueCache kv = KeyValueCache.of(d.architecture());
        double held = shape.inputTokens() + d.engine().heldOutputShare() * shape.outputTokens();
        double bytesPerElement = d.keyValueBits() / 8.0 * kv.copies(d.parallelism().tensor());
        return (held * kv.elementsPerToken()
                                + Math.min(shape.tokens(), kv.windowTokens())
                                        * kv.windowedElementsPerToken())
                        * bytesPerElement
                + kv.stateBytes();
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

    /** The same rounded up to a tenth, so that what is named is enough. */
    public double missingGibToName() {
        return Math.ceil(missingGib() * 10) / 10;
    }

    /** KV cache over usable memory, 0..1; negative where the weights do not fit. */
    public double cacheShare() {
        return cache / usable;
    }

    /** Bytes of the cache that a number of requests fill. */
    public double cacheInUse(double sequences) {
        return Math.min(cache, sequences * cachePerSequence / gpus);
    }

    /** Why a prediction for this memory is known to be weak; empty where nothing speaks so. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (cacheShare() < LITTLE_CACHE) {
            warnings.add(
                    "the KV cache is "
                            + Math.round(cacheShare() * 100)
                            + " % of the memory: below 15 % a GiB more or less moves the"
                            + " throughput by 30 % and more");
        }
        if (sequences() < FEW_SEQUENCES) {
            warnings.add(
                    "the KV cache holds "
                            + (long) sequences()
                            + " requests at once: below 8 engines preempt and predictions are"
                            + " weak");
        }
        return warnings;
    }
}
