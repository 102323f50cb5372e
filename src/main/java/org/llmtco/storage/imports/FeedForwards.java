package org.llmtco.storage.imports;

import org.llmtco.catalog.Architecture.Experts;
import org.llmtco.catalog.Architecture.FeedForward;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The feed-forward networks of a configuration: dense layers and layers with experts. */
record FeedForwards(Optional<FeedForward> dense, Optional<Experts> experts) {
    private static final String[] COUNT = {
        "num_experts", "num_local_experts", "n_routed_experts", "moe_num_experts"
    };
    private static final String[] PER_TOKEN = {
        "num_experts_per_tok", "experts_per_token", "moe_topk"
    };

    static FeedForwards of(ConfigFields f, ModelTypes.Kind kind, int layers, int hiddenSize) {
        int count = f.whole(COUNT).orElse(0);
        if (count <= 1) {
            return new FeedForwards(
                    Optional.of(new FeedForward(layers, denseSize(f, hiddenSize), kind.gated())),
                    Optional.empty());
        }
        int perToken = f.required(PER_TOKEN);
        if (perToken > count) {
            throw f.refuse(
                    PER_TOKEN[0],
                    "is %s: at most all %s experts work on a token".formatted(perToken, count));
        }
        int expertLayers = expertLayers(f, layers);
        Optional<FeedForward> dense =
                expertLayers == layers
                        ? Optional.empty()
                        : Optional.of(
                                new FeedForward(
                                        layers - expertLayers,
                                        denseSize(f, hiddenSize),
                                        kind.gated()));
        int size =
                f.positive("moe_intermediate_size")
                        .orElseGet(() -> f.required("intermediate_size"));
        return new FeedForwards(
                dense,
                Optional.of(
                        new Experts(
                                expertLayers,
                                count,
                                perToken,
                                size,
                                shared(f, size),
                                kind.gated())));
    }

    private static int denseSize(ConfigFields f, int hiddenSize) {
        return f.positive("intermediate_size_mlp")
                .orElseGet(
                        () ->
                                f.positive("intermediate_size", "ffn_hidden_size", "n_inner")
                                        .orElseGet(
                                                () -> {
                                                    // GPT-J takes four times the hidden size
                                                    if (f.has("n_embd")) {
                                                        return 4 * hiddenSize;
                                                    }
                                                    throw f.missing("intermediate_size");
                                                }));
    }

    private static int expertLayers(ConfigFields f, int layers) {
        if (f.has("first_k_dense_replace")) {
            int first = f.whole("first_k_dense_replace").orElse(0);
            int every = f.positive("moe_layer_freq").orElse(1);
            if (first < 0 || first >= layers) {
                throw f.refuse(
                        "first_k_dense_replace",
                        "is %s: must be from 0 to below the %s layers".formatted(first, layers));
            }
            return (int) IntStream.range(first, layers).filter(layer -> layer % every == 0).count();
        }
        if (f.has("interleave_moe_layer_step")) {
            return layers / f.required("interleave_moe_layer_step");
        }
        List<String> denseOnly = f.items("mlp_only_layers").orElse(List.of());
        int step = f.positive("decoder_sparse_step").orElse(1);
        return layers / step - denseOnly.size();
    }

    /** Width of what every token passes besides its routed experts. */
    private static int shared(ConfigFields f, int expertSize) {
        if (f.has("interleave_moe_layer_step")) {
            return expertSize;
        }
        int experts = f.whole("n_shared_experts", "num_shared_experts").orElse(0);
        return f.whole("shared_expert_intermediate_size", "shared_intermediate_size")
                .orElse(experts * expertSize);
    }
}
