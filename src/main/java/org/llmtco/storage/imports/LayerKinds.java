package org.llmtco.storage.imports;

import org.llmtco.catalog.Architecture.LinearAttention;
import org.llmtco.catalog.Architecture.WindowedLayers;

import java.util.List;
import java.util.Optional;

/** Which layers of a configuration attend to the whole context, to a window, or keep a state. */
record LayerKinds(Optional<WindowedLayers> windowed, Optional<LinearAttention> linear) {
    private static final LayerKinds FULL = new LayerKinds(Optional.empty(), Optional.empty());

    static LayerKinds of(ConfigFields f, ModelTypes.Kind kind, int layers) {
        Optional<List<String>> listed = f.items("layer_types");
        if (listed.isPresent()) {
            return listed(f, listed.get(), layers);
        }
        if (f.has("full_attention_interval")) {
            int interval = f.required("full_attention_interval");
            return new LayerKinds(Optional.empty(), linear(f, layers - layers / interval));
        }
        if (f.has("attention_chunk_size")) {
            // engines keep the whole context of Llama 4's chunked layers, three in four
            return windowed(layers - layers / 4, f.required("attention_chunk_size"), true);
        }
        return byWindow(f, kind, layers);
    }

    private static LayerKinds listed(ConfigFields f, List<String> kinds, int layers) {
        if (kinds.size() != layers) {
            throw f.refuse(
                    "layer_types",
                    "has %s entries: must have one for each of the %s layers (num_hidden_layers)"
                            .formatted(kinds.size(), layers));
        }
        int sliding = 0;
        int chunked = 0;
        int linear = 0;
        for (String kind : kinds) {
            switch (kind) {
                case "full_attention" -> {}
                case "sliding_attention" -> sliding++;
                case "chunked_attention" -> chunked++;
                case "linear_attention" -> linear++;
                default ->
                        throw f.refuse(
                                "layer_types",
                                "has \"%s\": supported are full_attention, sliding_attention,"
                                                .formatted(kind)
                                        + " chunked_attention and linear_attention");
            }
        }
        Optional<WindowedLayers> windowed = Optional.empty();
        if (sliding > 0) {
            windowed =
                    Optional.of(new WindowedLayers(sliding, f.required("sliding_window"), false));
        } else if (chunked > 0) {
            windowed =
                    Optional.of(
                            new WindowedLayers(chunked, f.required("attention_chunk_size"), true));
        }
        return new LayerKinds(windowed, linear(f, linear));
    }

    private static LayerKinds byWindow(ConfigFields f, ModelTypes.Kind kind, int layers) {
        boolean switchedOff = f.truth("use_sliding_window").map(on -> !on).orElse(false);
        if (switchedOff || f.whole("sliding_window").orElse(0) == 0) {
            return FULL;
        }
        int window = f.required("sliding_window");
        int period = f.positive("sliding_window_pattern").orElse(kind.windowPeriod());
        if (period > 0) {
            return windowed(layers - layers / period, window, false);
        }
        // the first layers attend to the whole context, where the file says how many
        int full =
                f.truth("use_sliding_window").isPresent()
                        ? f.whole("max_window_layers").orElse(0)
                        : 0;
        return full >= layers ? FULL : windowed(layers - full, window, false);
    }

    private static LayerKinds windowed(int layers, int window, boolean cachesWholeContext) {
        return new LayerKinds(
                Optional.of(new WindowedLayers(layers, window, cachesWholeContext)),
                Optional.empty());
    }

    private static Optional<LinearAttention> linear(ConfigFields f, int layers) {
        return layers == 0
                ? Optional.empty()
                : Optional.of(
                        new LinearAttention(
                                layers,
                                f.required("linear_num_key_heads"),
                                f.required("linear_num_value_heads"),
                                f.required("linear_key_head_dim"),
                                f.required("linear_value_head_dim"),
                                f.positive("linear_conv_kernel_dim").orElse(4)));
    }
}
