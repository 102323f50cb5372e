package org.llmtco.storage.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.llmtco.catalog.Architecture;
import org.llmtco.catalog.Architecture.StateSpace;
import org.llmtco.catalog.Attention;
import org.llmtco.catalog.Catalog;
import org.llmtco.sizing.KeyValueCache;
import org.llmtco.sizing.ModelSize;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.Problem;
import org.llmtco.storage.Reading;
import org.llmtco.storage.ShippedTables;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

class HuggingFaceConfigTest {
    private static final Path CONFIGS =
            Path.of("src/test/resources/org/llmtco/storage/imports/configs");

    private static final Catalog CATALOG =
            CatalogReader.read(List.of(ShippedTables.root())).catalog();

    /** The sizes in makers' files, and the models of the tables that they describe. */
    private static final Map<String, String> MODELS =
            Map.of(
                    "Qwen--Qwen3-32B", "qwen3-32b",
                    "Qwen--Qwen3.5-397B-A17B", "qwen3.5-397b-a17b",
                    "deepseek-ai--DeepSeek-V3", "deepseek-v3",
                    "meta-llama--Llama-4-Maverick-17B-128E-Instruct", "llama-4-maverick",
                    "meta-llama--Meta-Llama-3.1-8B", "llama-3.1-8b",
                    "mistralai--Mixtral-8x7B-v0.1", "mixtral-8x7b",
                    "moonshotai--Kimi-K2-Instruct", "kimi-k2",
                    "openai--gpt-oss-120b", "gpt-oss-120b");

    @TestFactory
    List<DynamicTest> aMakersFileGivesTheModelOfTheTables() {
        return MODELS.entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey(),
                                        () -> isEqual(entry.getKey(), entry.getValue())))
                .toList();
    }

    private static void isEqual(String file, String model) {
        Path path = CONFIGS.resolve(file + ".config.json");
        assertThat(HuggingFaceConfig.read(path).orThrow().architecture()).isEqualTo(shipped(model));
        ModelImport imported =
                ModelImport.of(
                                path,
                                CATALOG,
                                new ModelImport.Choices(
                                        Optional.empty(), Optional.empty(), Optional.empty()))
                        .orThrow();
        assertThat(imported.outcome()).isEqualTo(ModelImport.Outcome.EQUAL);
        assertThat(imported.model()).isSameAs(CATALOG.models().get(model));
    }

    private static Architecture shipped(String model) {
        return Objects.requireNonNull(CATALOG.models().get(model)).architecture();
    }

    private static final String LLAMA =
            """
            {
              "model_type": "llama",
              "hidden_size": 4096,
              "num_hidden_layers": 32,
              "num_attention_heads": 32,
              "num_key_value_heads": 8,
              "intermediate_size": 14336,
              "vocab_size": 128256,
              "tie_word_embeddings": false
            }
            """;

    @Test
    void aPlainDecoderIsRead() {
        ImportedModel model = read(LLAMA);

        assertThat(model.architecture()).isEqualTo(shipped("llama-3.1-8b"));
        assertThat(model.weightFormat()).hasValue("bf16");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"num_hidden_layers\": 32|\"num_hidden_layers\": 2e9|num_hidden_layers is"
                        + " 2,000,000,000: must be at most 1,000,",
                "\"hidden_size\": 4096|\"hidden_size\": 1e7|hidden_size is 10,000,000: must be",
                "\"vocab_size\": 128256|\"vocab_size\": 2000000000|vocab_size is 2,000,000,000:",
                "\"intermediate_size\": 14336|\"intermediate_size\": 1e9|at most 1,000,000,",
                "\"vocab_size\"|\"num_local_experts\": 20000, \"vocab_size\"|at most 10,000,",
                "\"vocab_size\"|\"max_position_embeddings\": 1e300, \"vocab_size\"|000: must be"
                        + " at most 1,000,000,000,",
                // 10,000 experts of 3 matrices of 4,096 x 1,000,000 in 32 layers
                "\"intermediate_size\": 14336|\"intermediate_size\": 1000000,"
                        + " \"num_local_experts\": 10000, \"num_experts_per_tok\": 2|its sizes make"
            })
    void aSizeThatNoModelComesNearIsRefused(String field, String absurd, String reason) {
        String config = LLAMA.replace(field, absurd).replace("llama", "mixtral");

        List<Problem> problems =
                HuggingFaceConfig.parse(config.getBytes(StandardCharsets.UTF_8), "config.json")
                        .problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().text())
                .contains(reason)
                .doesNotContainPattern("[0-9]E[0-9]");
    }

    @Test
    void aNestedTextConfigCountsAndItsWindowedLayersToo() {
        ImportedModel model =
                read(
                        """
                        {
                          "model_type": "gemma3",
                          "text_config": {
                            "model_type": "gemma3_text",
                            "hidden_size": 5376,
                            "num_hidden_layers": 62,
                            "num_attention_heads": 32,
                            "num_key_value_heads": 16,
                            "head_dim": 128,
                            "intermediate_size": 21504,
                            "vocab_size": 262208,
                            "sliding_window": 1024
                          },
                          "vision_config": { "hidden_size": 1152 }
                        }
                        """);

        assertThat(model.architecture()).isEqualTo(shipped("gemma-3-27b"));
    }

    @Test
    void latentAttentionWithoutCompressedQueriesIsRead() {
        Architecture lite =
                read("""
                {
                  "model_type": "deepseek_v2",
                  "hidden_size": 2048,
                  "num_hidden_layers": 27,
                  "num_attention_heads": 16,
                  "q_lora_rank": null,
                  "kv_lora_rank": 512,
                  "qk_nope_head_dim": 128,
                  "qk_rope_head_dim": 64,
                  "v_head_dim": 128,
                  "intermediate_size": 10944,
                  "moe_intermediate_size": 1408,
                  "n_routed_experts": 64,
                  "n_shared_experts": 2,
                  "num_experts_per_tok": 6,
                  "first_k_dense_replace": 1,
                  "vocab_size": 102400
                }
                """)
                        .architecture();

        // published: 15.7 B parameters, 2.4 B active with the embedding
        assertThat(ModelSize.of(lite).total() / 1e9).isBetween(15.6, 15.8);
        assertThat(KeyValueCache.of(lite).bytesPerToken(16)).isEqualTo(27 * 576 * 2.0);
    }

    @Test
    void stateSpaceLayersAreReadFromTheirPattern() {
        Architecture nemotron =
                read("""
                {
                  "model_type": "nemotron_h",
                  "hidden_size": 4096,
                  "num_hidden_layers": 52,
                  "hybrid_override_pattern":
                    "M-M-M-M*-M-M-M-M-M*-M-M-M-M-M*-M-M-M-M-M*-M-M-M-M-M-",
                  "num_attention_heads": 32,
                  "num_key_value_heads": 8,
                  "attention_head_dim": 128,
                  "intermediate_size": 21504,
                  "mamba_num_heads": 128,
                  "mamba_head_dim": 64,
                  "ssm_state_size": 128,
                  "n_groups": 8,
                  "conv_kernel": 4,
                  "vocab_size": 131072
                }
                """)
                        .architecture();

        assertThat(nemotron.attention()).isEqualTo(new Attention.GroupedQuery(32, 8, 128, false));
        assertThat(nemotron.stateSpace()).hasValue(new StateSpace(24, 128, 64, 128, 8, 4));
        // published: 8 B parameters
        assertThat(ModelSize.of(nemotron).total() / 1e9).isBetween(7.9, 8.3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fp8                |                   | fp8",
                "mxfp4              |                   | mxfp4",
                "awq                | , \"bits\": 4     | int4-awq",
                "gptq               | , \"bits\": 4     | int4-gptq",
                "gptq               | , \"bits\": 8     | int8",
                "modelopt           | , \"quant_algo\": \"NVFP4\" | nvfp4",
            })
    void quantizedWeightsAreRecognized(String method, String more, String format) {
        String config =
                with(
                        "\"quantization_config\": { \"quant_method\": \"%s\"%s },"
                                .formatted(method, more == null ? "" : more));

        assertThat(read(config).weightFormat()).hasValue(format);
    }

    @Test
    void anUnknownWayOfQuantizingIsNotGuessed() {
        ImportedModel model = read(with("\"quantization_config\": { \"quant_method\": \"hqq\" },"));

        assertThat(model.weightFormat()).isEmpty();
        assertThat(model.quantization()).hasValue("hqq");
    }

    @Test
    void anUnknownArchitectureIsRefusedWithWhatIsSupported() {
        assertThat(problem(LLAMA.replace("\"llama\"", "\"retnet\"")))
                .startsWith(
                        "config.json:2: model_type is \"retnet\": this architecture is not"
                                + " known; supported are cohere, cohere2, deepseek_v2,");
    }

    @Test
    void anEncoderIsRefused() {
        assertThat(problem(LLAMA.replace("\"llama\"", "\"bert\"")))
                .startsWith(
                        "config.json:2: model_type is \"bert\": an encoder-only model generates"
                                + " no tokens");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"num_attention_heads\": 32` | `\"num_attention_heads\": 0` | `config.json:5:"
                        + " num_attention_heads is 0: must be above 0`",
                "`\"num_key_value_heads\": 8` | `\"num_key_value_heads\": 5` | `config.json:6:"
                        + " num_key_value_heads is 5: must divide num_attention_heads, 32`",
                "`\"hidden_size\": 4096` | `\"hidden_size\": 4097` | `config.json:3:"
                        + " hidden_size is 4097: must be divisible by num_attention_heads, 32,"
                        + " or head_dim be given`",
                "`\"hidden_size\": 4096` | `\"hidden_size\": \"4096\"` | `config.json:3:"
                        + " hidden_size is \"4096\": must be a whole number`",
                "`  \"vocab_size\": 128256,` | `` | `config.json:1: vocab_size is missing: the"
                        + " sizes need it`",
                "`\"model_type\": \"llama\",` | `\"model_type\": \"llama\", \"layer_types\":"
                        + " [\"full_attention\"],` | `config.json:2: layer_types has 1 entries:"
                        + " must have one for each of the 32 layers (num_hidden_layers)`",
                "`\"model_type\": \"llama\",` | `\"model_type\": \"llama\", \"num_experts\": 8,"
                        + " \"n_routed_experts\": 16, \"num_experts_per_tok\": 2,` |"
                        + " `config.json:2: n_routed_experts is 16, but num_experts is 8: they"
                        + " mean the same and contradict each other`",
                "`\"model_type\": \"llama\",` | `\"model_type\": \"llama\", \"num_experts\": 8,"
                        + " \"num_experts_per_tok\": 9,` | `config.json:2: num_experts_per_tok"
                        + " is 9: at most all 8 experts work on a token`",
            })
    void aFieldThatCannotBeIsNamedWithItsLine(String from, String to, String message) {
        assertThat(LLAMA).contains(from);
        assertThat(problem(LLAMA.replace(from, to == null ? "" : to))).isEqualTo(message);
    }

    private static String with(String field) {
        return LLAMA.replace("\"model_type\"", field + "\n  \"model_type\"");
    }

    private static ImportedModel read(String json) {
        return parse(json).orThrow();
    }

    private static Reading<ImportedModel> parse(String json) {
        return HuggingFaceConfig.parse(json.getBytes(StandardCharsets.UTF_8), "config.json");
    }

    private static String problem(String json) {
        Reading<ImportedModel> reading = parse(json);
        assertThat(reading.value()).isEmpty();
        return reading.problems().stream().map(Problem::text).collect(Collectors.joining("\n"));
    }
}
