package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ShippedTables;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

class SizingCommandsTest {
    private static final Path PUBLIC_ROWS = Path.of("../shared/research/throughput_public.csv");
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Run(int code, String out, String err) {
        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineTool.run(new Output(out), new PrintWriter(err), Ran.CLOCK, args);
        return new Run(code, out.toString(), err.toString());
    }

    /** Adapters of rank 16, by hand: 16 × 80 × (51,200 in attention + 110,592 in feed-forward). */
    @Test
    void fineTuningIsNamedAsTheHelpNamesIt() {
        Run run =
                run(
                        "size",
                        "--model",
                        "llama-3.3-70b",
                        "--gpu",
                        "h100-sxm",
                        "--fine-tune",
                        "lora",
                        "--rank",
                        "16",
                        "--format",
                        "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.json().path("fineTuning").path("method").asString()).isEqualTo("lora");
        assertThat(run.json().path("fineTuning").path("trainedParameters").asDouble())
                .isEqualTo(207_093_760);
    }

    @Test
    void sizeTellsMemoryThroughputRangeAndEvidence() {
        Run run =
                run(
                        "size",
                        "--model",
                        "llama-3.3-70b",
                        "--gpu",
                        "h100-sxm",
                        "--gpus",
                        "4",
                        "--quant",
                        "fp8",
                        "--kv-bits",
                        "8",
                        "--format",
                        "json");

        JsonNode json = run.json();
        assertThat(run.code()).isZero();
        // 80 layers x 8 heads x 128 x 2 at one byte
        assertThat(json.get("keyValueCacheBytesPerToken").asDouble()).isEqualTo(163_840);
        JsonNode best = json.get("best");
        assertThat(best.get("outputTokensPerSecondP10").asDouble())
                .isLessThan(best.get("outputTokensPerSecond").asDouble());
        JsonNode memory = best.get("memoryPerGpu");
        double parts = 0;
        for (String part :
                new String[] {
                    "weights", "activations", "keyValueCacheInUse", "keyValueCacheFree", "unclaimed"
                }) {
            parts += memory.get(part).asDouble();
        }
        assertThat(parts).isCloseTo(memory.get("usable").asDouble(), within());
        assertThat(json.get("evidence").get(0).asString()).contains("measured rows");
    }

    private static Offset<Double> within() {
        return Offset.offset(1.0);
    }

    @Test
    void sizeSaysWhyAModelDoesNotFit() {
        Run run = run("size", "--model", "llama-3.3-70b", "--gpu", "rtx-4090", "--gpus", "1");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("does not fit on 1x: needs ").contains("; fits on 8x");
    }

    @Test
    void wrongNamesAreAnsweredWithWhatThereIs() {
        assertThat(run("size", "--model", "nonesuch", "--gpu", "h100-sxm").err())
                .isEqualTo(
                        "--model: there is no open model \"nonesuch\"; see llm-tco list models\n");
        assertThat(run("size", "--model", "phi-4", "--gpu", "l4", "--quant", "q4").err())
                .startsWith("--quant: there is no weight format \"q4\"; there are fp32, bf16");
        assertThat(run("size", "--model", "phi-4", "--gpu", "l4", "--kv-bits", "4").err())
                .isEqualTo("keyValueBits is 4: must be 8 or 16\n");
    }

    @Test
    void measuredRowsOfTheSetUpCalibrate(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.csv");
        Files.writeString(
                file,
                "gpu,gpu_count,model,precision,kv_precision,isl,osl,tp,engine,"
                        + "output_tok_s_deployment\n"
                        + "l4,1,llama-3.1-8b,FP8,FP16,1000,1000,1,vLLM,200\n");

        Run run =
                run(
                        "size",
                        "--model",
                        "llama-3.1-8b",
                        "--gpu",
                        "l4",
                        "--gpus",
                        "1",
                        "--quant",
                        "fp8",
                        "--measured",
                        file.toString(),
                        "--format",
                        "json");

        assertThat(run.json().get("best").get("knowledge").asString()).isEqualTo("calibrated");
        assertThat(run.json().get("best").get("outputTokensPerSecond").asDouble())
                .isBetween(199.99, 200.01);
    }

    @Test
    void capacityCheckListsAndCountsRowsThatCannotBeMatched(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("measured.csv");
        Files.writeString(
                file,
                "gpu,gpu_count,model,precision,isl,osl,tp,engine,output_tok_s_deployment,"
                        + "used_in_fit\n"
                        + "H100_SXM,1,Llama-3.1-8B,FP8,128,128,1,TensorRT-LLM,20000,1\n"
                        + "H100_SXM,1,Llama-3.1-8B,FP8,128,128,1,TensorRT-LLM,1,0\n"
                        + "TPU_v7,1,Llama-3.1-8B,FP8,128,128,1,TensorRT-LLM,1,1\n"
                        + "H100_SXM,1,Llama-3.1-8B,FP8,128,128,1,triton,1,1\n"
                        + "H100_SXM,x,Llama-3.1-8B,FP8,128,128,1,vLLM,1,1\n");

        Run run = run("capacity", "check", file.toString(), "--format", "json");

        JsonNode json = run.json();
        assertThat(run.code()).isZero();
        assertThat(json.get("overall").get("rows").asInt()).isEqualTo(1);
        assertThat(json.get("rowsNotCounted").asInt()).isEqualTo(1);
        assertThat(json.get("rowsUnmatched").asInt()).isEqualTo(3);
        assertThat(json.get("rows")).hasSize(5);
        assertThat(json.get("rows").get(2).get("reason").asString())
                .isEqualTo("no GPU \"TPU_v7\" in the tables");
        assertThat(json.get("rows").get(3).get("reason").asString())
                .startsWith("the engine \"triton\" is not one of TensorRT-LLM, vLLM");
        assertThat(json.get("rows").get(4).get("reason").asString())
                .isEqualTo(
                        "gpu_count \"x\": must be a number".replace("gpu_count", "gpu_count is"));
        assertThat(json.get("byGpu").get("H100_SXM").get("rows").asInt()).isEqualTo(1);
    }

    /** What was measured is counted from the rows that the constants were fitted on. */
    @Test
    void theValidationTableCountsThePublicRows() {
        assumeTrue(Files.exists(PUBLIC_ROWS));

        JsonNode byGpu =
                run("capacity", "check", PUBLIC_ROWS.toString(), "--format", "json")
                        .json()
                        .get("byGpu");
        Map<String, Integer> counted = new TreeMap<>();
        CatalogReader.read(List.of(ShippedTables.root()))
                .catalog()
                .validations()
                .values()
                .forEach(
                        validation ->
                                validation
                                        .groups()
                                        .forEach(
                                                group ->
                                                        counted.merge(
                                                                group.gpu(),
                                                                group.rows(),
                                                                Integer::sum)));
        Map<String, Integer> measured = new TreeMap<>();
        byGpu.properties()
                .forEach(
                        gpu ->
                                measured.put(
                                        gpu.getKey().toLowerCase(Locale.ROOT).replace('_', '-'),
                                        gpu.getValue().get("rows").asInt()));
        assertThat(counted).isEqualTo(measured);
    }

    /** Where the public rows are at hand: the accuracy that the model is published with. */
    @Test
    void publicRowsArePredictedAsWellAsPublished() {
        assumeTrue(Files.exists(PUBLIC_ROWS));

        JsonNode overall =
                run("capacity", "check", PUBLIC_ROWS.toString(), "--format", "json")
                        .json()
                        .get("overall");

        assertThat(overall.get("rows").asInt()).isEqualTo(1509);
        assertThat(overall.get("medianApe").asDouble()).isLessThanOrEqualTo(0.098);
        assertThat(overall.get("p90Ape").asDouble()).isLessThanOrEqualTo(0.281);
    }
}
