package org.llmtco.storage.imports;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The kinds of model that configurations name, and what their code fixes without saying so. */
final class ModelTypes {
    private ModelTypes() {}

    /**
     * What the configuration of a kind leaves to the code.
     *
     * @param gated whether the feed-forward network has three matrices
     * @param tied whether embedding and head are one where the file does not say
     * @param windowPeriod one layer in so many attends to the whole context; 0 where the file says
     */
    record Kind(boolean gated, boolean tied, int windowPeriod) {}

    private static final Kind PLAIN = new Kind(true, false, 0);
    private static final Kind UNGATED = new Kind(false, false, 0);
    private static final Kind TIED = new Kind(true, true, 0);

    private static final Map<String, Kind> KINDS =
            Map.ofEntries(
                    Map.entry("llama", PLAIN),
                    Map.entry("mistral", PLAIN),
                    Map.entry("ministral", PLAIN),
                    Map.entry("mixtral", PLAIN),
                    Map.entry("qwen2", PLAIN),
                    Map.entry("qwen3", PLAIN),
                    Map.entry("qwen2_moe", PLAIN),
                    Map.entry("qwen3_moe", PLAIN),
                    Map.entry("qwen3_next", PLAIN),
                    Map.entry("qwen3_5", PLAIN),
                    Map.entry("qwen3_5_text", PLAIN),
                    Map.entry("qwen3_5_moe", PLAIN),
                    Map.entry("qwen3_5_moe_text", PLAIN),
                    Map.entry("gemma", TIED),
                    Map.entry("gemma2", new Kind(true, true, 2)),
                    Map.entry("gemma3", new Kind(true, true, 6)),
                    Map.entry("gemma3_text", new Kind(true, true, 6)),
                    Map.entry("cohere", TIED),
                    Map.entry("cohere2", new Kind(true, true, 4)),
                    Map.entry("phi3", PLAIN),
                    Map.entry("phimoe", PLAIN),
                    Map.entry("olmo2", PLAIN),
                    Map.entry("olmoe", PLAIN),
                    Map.entry("granite", PLAIN),
                    Map.entry("smollm3", TIED),
                    Map.entry("seed_oss", PLAIN),
                    Map.entry("glm4", PLAIN),
                    Map.entry("glm4_moe", PLAIN),
                    Map.entry("glm_moe_dsa", PLAIN),
                    Map.entry("deepseek_v2", PLAIN),
                    Map.entry("deepseek_v3", PLAIN),
                    Map.entry("deepseek_v32", PLAIN),
                    Map.entry("kimi_k2", PLAIN),
                    Map.entry("llama4", PLAIN),
                    Map.entry("llama4_text", PLAIN),
                    Map.entry("gpt_oss", PLAIN),
                    Map.entry("minimax_m2", PLAIN),
                    Map.entry("nemotron", UNGATED),
                    Map.entry("nemotron_h", UNGATED),
                    Map.entry("starcoder2", new Kind(false, true, 0)),
                    Map.entry("gpt_neox", UNGATED),
                    Map.entry("gptj", UNGATED),
                    Map.entry("phi", UNGATED));

    /** Models that read a text and generate none. */
    static final Set<String> ENCODERS =
            Set.of(
                    "bert",
                    "roberta",
                    "xlm-roberta",
                    "distilbert",
                    "albert",
                    "electra",
                    "mpnet",
                    "deberta",
                    "deberta-v2",
                    "modernbert",
                    "nomic_bert",
                    "camembert",
                    "clip",
                    "siglip",
                    "vit");

    static Kind of(ConfigFields fields, String type) {
        if (ENCODERS.contains(type)) {
            throw fields.refuse(
                    "model_type",
                    "is \"%s\": an encoder-only model generates no tokens; supported are decoders: %s"
                            .formatted(type, supported()));
        }
        Kind kind = KINDS.get(type);
        if (kind == null) {
            throw fields.refuse(
                    "model_type",
                    "is \"%s\": this architecture is not known; supported are %s"
                            .formatted(type, supported()));
        }
        return kind;
    }

    static String supported() {
        return String.join(", ", new TreeSet<>(KINDS.keySet()));
    }
}
