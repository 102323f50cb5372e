package org.llmtco.storage.imports;

import org.llmtco.catalog.Architecture;
import org.llmtco.catalog.Architecture.FeedForward;
import org.llmtco.catalog.Architecture.StateSpace;
import org.llmtco.catalog.Attention;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.sizing.ModelSize;
import org.llmtco.storage.Json;
import org.llmtco.storage.JsonReader;
import org.llmtco.storage.Position;
import org.llmtco.storage.Problem;
import org.llmtco.storage.Problem.Severity;
import org.llmtco.storage.Reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads the architecture of a model from the {@code config.json} that its maker publishes. What it
 * does not know it refuses: a wrong number would look like a right one.
 */
public final class HuggingFaceConfig {
    private final ConfigFields outer;

    /** Where the language model of a multimodal one is described; else the whole file. */
    private final ConfigFields fields;

    private HuggingFaceConfig(Json.Obj root) {
        outer = new ConfigFields(root, "");
        fields = outer.nested("text_config").orElse(outer);
    }

    public static Reading<ImportedModel> read(Path path) {
        return read(JsonReader.read(path, path.toString()), path.toString());
    }

    /**
     * Reads a text.
     *
     * @param file its name in problems
     */
    public static Reading<ImportedModel> parse(byte[] json, String file) {
        return read(JsonReader.read(json, file), file);
    }

    private static Reading<ImportedModel> read(Reading<Json> json, String file) {
        if (json.value().isEmpty()) {
            return new Reading<>(Optional.empty(), json.problems());
        }
        if (!(json.value().get() instanceof Json.Obj root)) {
            return failed(file, json.value().get().at(), "", "must be an object { … }");
        }
        try {
            return new Reading<>(Optional.of(new HuggingFaceConfig(root).model()), json.problems());
        } catch (ConfigException e) {
            return failed(file, e.at(), e.field(), e.problem());
        } catch (InvalidFieldException e) {
            return failed(file, root.at(), e.field(), "is " + e.value() + ": " + e.expectation());
        }
    }

    private static Reading<ImportedModel> failed(
            String file, Position at, String field, String problem) {
        return new Reading<>(
                Optional.empty(),
                List.of(new Problem(Severity.ERROR, file, at.line(), at.column(), field, problem)));
    }

    private ImportedModel model() {
        String type =
                fields.text("model_type")
                        .or(() -> outer.text("model_type"))
                        .orElseThrow(() -> outer.missing("model_type"));
        if (outer.truth("is_encoder_decoder").orElse(false)) {
            throw outer.refuse(
                    "is_encoder_decoder",
                    "is true: supported are decoders: " + ModelTypes.supported());
        }
        ModelTypes.Kind kind = ModelTypes.of(fields, type);
        Architecture architecture = architecture(type, kind);
        ConfigBounds.fault(ModelSize.of(architecture))
                .ifPresent(
                        fault -> {
                            throw fields.refuse("hidden_size", "is too large: " + fault);
                        });
        return new ImportedModel(
                outer.text("_name_or_path").filter(name -> !name.isBlank()).orElse(type),
                type,
                architecture,
                QuantizationConfig.format(outer, fields),
                QuantizationConfig.method(outer, fields),
                fields.positive("max_position_embeddings", "n_positions"));
    }

    private Architecture architecture(String type, ModelTypes.Kind kind) {
        int hidden = fields.required("hidden_size", "n_embd");
        int vocabulary = fields.required("vocab_size");
        boolean tied =
                fields.truth("tie_word_embeddings")
                        .or(() -> outer.truth("tie_word_embeddings"))
                        .orElse(kind.tied());
        if (type.equals("nemotron_h")) {
            return stateSpace(hidden, vocabulary, tied, kind);
        }
        int layers = fields.required("num_hidden_layers", "n_layer");
        LayerKinds kinds = LayerKinds.of(fields, kind, layers);
        FeedForwards forwards = FeedForwards.of(fields, kind, layers, hidden);
        return new Architecture(
                layers,
                hidden,
                vocabulary,
                tied,
                attention(hidden),
                kinds.windowed(),
                kinds.linear(),
                forwards.dense(),
                forwards.experts(),
                Optional.empty());
    }

    private Attention attention(int hidden) {
        int heads = fields.required("num_attention_heads", "n_head");
        if (fields.has("kv_lora_rank")) {
            return new Attention.Latent(
                    heads,
                    fields.whole("q_lora_rank").orElse(0),
                    fields.required("kv_lora_rank"),
                    fields.required("qk_nope_head_dim"),
                    fields.required("qk_rope_head_dim"),
                    fields.required("v_head_dim"));
        }
        int keyValueHeads = fields.positive("num_key_value_heads").orElse(heads);
        if (heads % keyValueHeads != 0) {
            throw fields.refuse(
                    "num_key_value_heads",
                    "is %s: must divide num_attention_heads, %s".formatted(keyValueHeads, heads));
        }
        return new Attention.GroupedQuery(
                heads,
                keyValueHeads,
                headDim(hidden, heads),
                fields.truth("attn_output_gate").orElse(isGated()));
    }

    /** Qwen3-Next gates its attention's output without a field of its own. */
    private boolean isGated() {
        return fields.text("model_type").filter("qwen3_next"::equals).isPresent();
    }

    private int headDim(int hidden, int heads) {
        if (fields.has("head_dim", "attention_head_dim")) {
            return fields.required("head_dim", "attention_head_dim");
        }
        if (hidden % heads != 0) {
            throw fields.refuse(
                    "hidden_size",
                    "is %s: must be divisible by num_attention_heads, %s, or head_dim be given"
                            .formatted(hidden, heads));
        }
        return hidden / heads;
    }

    /** Nemotron-H writes its layers as a text: M state space, * attention, - feed-forward. */
    private Architecture stateSpace(
            int hidden, int vocabulary, boolean tied, ModelTypes.Kind kind) {
        int listed = fields.required("num_hidden_layers");
        String pattern =
                fields.text("hybrid_override_pattern")
                        .orElseThrow(() -> fields.missing("hybrid_override_pattern"));
        if (pattern.length() != listed) {
            throw fields.refuse(
                    "hybrid_override_pattern",
                    "has %s layers: must have num_hidden_layers, %s"
                            .formatted(pattern.length(), listed));
        }
        int states = count(pattern, 'M');
        int attending = count(pattern, '*');
        int forwards = count(pattern, '-');
        if (states + attending + forwards != listed) {
            throw fields.refuse(
                    "hybrid_override_pattern",
                    "is \"%s\": supported are M (state space), * (attention) and - (feed-forward)"
                            .formatted(pattern));
        }
        return new Architecture(
                states + attending,
                hidden,
                vocabulary,
                tied,
                attention(hidden),
                Optional.empty(),
                Optional.empty(),
                Optional.of(
                        new FeedForward(
                                forwards, fields.required("intermediate_size"), kind.gated())),
                Optional.empty(),
                Optional.of(
                        new StateSpace(
                                states,
                                fields.required("mamba_num_heads"),
                                fields.required("mamba_head_dim"),
                                fields.required("ssm_state_size"),
                                fields.required("n_groups"),
                                fields.positive("conv_kernel").orElse(4))));
    }

    private static int count(String pattern, char layer) {
        return (int) pattern.chars().filter(c -> c == layer).count();
    }
}
