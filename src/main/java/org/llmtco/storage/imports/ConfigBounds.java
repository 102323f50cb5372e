package org.llmtco.storage.imports;

import org.llmtco.model.Decimals;
import org.llmtco.sizing.ModelSize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The largest sizes that a configuration may state: several times those of any model that was
 * published. Beyond them stands a slip of the keyboard or a file of something else.
 */
final class ConfigBounds {
    /** The largest published model has about 2,000 x 10^9. */
    private static final double MOST_PARAMETERS = 1e14;

    private static final int MOST_OF_OTHERS = 1_000_000;

    private static final Map<String, Integer> MOST = new HashMap<>();

    static {
        most(1_000, "num_hidden_layers", "n_layer", "first_k_dense_replace", "moe_layer_freq");
        most(131_072, "hidden_size", "n_embd");
        most(4_096, "num_attention_heads", "n_head", "num_key_value_heads");
        most(
                10_000,
                "num_experts",
                "num_local_experts",
                "n_routed_experts",
                "moe_num_experts",
                "num_experts_per_tok",
                "experts_per_token",
                "moe_topk",
                "n_shared_experts",
                "num_shared_experts");
        most(10_000_000, "vocab_size");
        most(
                1_000_000_000,
                "max_position_embeddings",
                "n_positions",
                "sliding_window",
                "attention_chunk_size");
    }

    private ConfigBounds() {}

    private static void most(int most, String... fields) {
        List.of(fields).forEach(field -> MOST.put(field, most));
    }

    /** What is wrong with a size; empty if nothing is. */
    static Optional<String> fault(String field, double value) {
        int most = MOST.getOrDefault(field, MOST_OF_OTHERS);
        return value <= most
                ? Optional.empty()
                : Optional.of(
                        "is %s: must be at most %s, which no published model comes near"
                                .formatted(Decimals.grouped(value), Decimals.grouped(most)));
    }

    /** What is wrong with the parameters that all sizes together make. */
    static Optional<String> fault(ModelSize size) {
        return size.total() <= MOST_PARAMETERS
                ? Optional.empty()
                : Optional.of(
                        "its sizes make %s parameters: no published model comes near %s"
                                .formatted(
                                        Decimals.grouped(Math.rint(size.total())),
                                        Decimals.grouped(MOST_PARAMETERS)));
    }
}
