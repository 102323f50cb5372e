package org.llmtco.sizing;

import org.llmtco.model.Engine;
import org.llmtco.model.Require;

import java.util.List;
import java.util.Optional;

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

    /** Measured rows name these too; scenarios do not offer them. */
    public static final EngineProfile ATOM =
            new EngineProfile("ATOM", 0.90, 0.75, 1, 0.75, 1024, true);

    public static final EngineProfile OPTIMUM_HABANA =
            new EngineProfile("optimum-habana", 0.90, 0.75, 1, 0.75, 1024, true);
    public static final EngineProfile LLAMA_CPP =
            new EngineProfile("llama.cpp", 0.90, 0.75, 1, 0.75, 1024, false);

    /** All that the capacity model was fitted on. */
    public static final List<EngineProfile> ALL =
            List.of(TENSORRT_LLM, VLLM, SGLANG, ATOM, OPTIMUM_HABANA, LLAMA_CPP);

    /** The engine of that name, where case, blanks, hyphens and dots do not count. */
    public static Optional<EngineProfile> named(String name) {
        String bare = bare(name);
        String full = bare.equalsIgnoreCase("TRTLLM") ? bare(TENSORRT_LLM.name) : bare;
        return ALL.stream().filter(engine -> bare(engine.name).equalsIgnoreCase(full)).findFirst();
    }

    private static String bare(String name) {
        return name.replaceAll("[ _.-]", "");
    }

    /** With another share of the memory, such as vLLM's gpu_memory_utilization. */
    public EngineProfile withMemoryShare(double share) {
        Require.that(
                share > 0 && share <= 1, "memoryShare", share, "must be above 0 and at most 1");
        return new EngineProfile(
                name, share, reservedGib, cacheShare, heldOutputShare, maxBatch, online);
    }

    public static EngineProfile of(Engine engine) {
        return switch (engine) {
            case VLLM -> VLLM;
            case SGLANG -> SGLANG;
            case TENSORRT_LLM -> TENSORRT_LLM;
        };
    }
}
