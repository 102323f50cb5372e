package org.llmtco.sizing;

import org.llmtco.model.Engine;

/**
 * How an engine uses memory and how large a batch it runs.
 *
 * @param memoryShare share of the usable memory that it takes at all
 * @param reservedGib GiB per GPU for activations and its own buffers
 * @param cacheShare share of what is then left that becomes KV cache
 * @param heldOutputShare share of a request's output for which cache is held on average
 * @param maxBatch sequences in one step unless set otherwise
 * @param online whether it was measured as an online server, which adds to prefill and total time
 */
public record EngineProfile(
        String name,
        double memoryShare,
        double reservedGib,
        double cacheShare,
        double heldOutputShare,
        int maxBatch,
        boolean online) {
    public static final EngineProfile TENSORRT_LLM =
            new EngineProfile("TensorRT-LLM", 1, 4, 0.92, 1, 2048, false);
    public static final EngineProfile VLLM =
            new EngineProfile("vLLM", 0.90, 0.75, 1, 0.75, 1024, true);
    public static final EngineProfile SGLANG =
            new EngineProfile("SGLang", 0.92, 0.75, 1, 0.75, 1024, true);

    public static EngineProfile of(Engine engine) {
        return switch (engine) {
            case VLLM -> VLLM;
            case SGLANG -> SGLANG;
            case TENSORRT_LLM -> TENSORRT_LLM;
        };
    }
}
