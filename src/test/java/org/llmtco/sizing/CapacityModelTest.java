package org.llmtco.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.catalog.Architecture;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.sizing.Fixtures.Row;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/** The 119 deployments of capacity_testvectors.csv, computed by an independent implementation. */
class CapacityModelTest {
    private static final double GIB = 1L << 30;

    private static final Map<String, Architecture> MODELS = Fixtures.models();
    private static final Map<String, GpuProfile> GPUS = Fixtures.gpus();

    /** llama.cpp as the vectors' implementation treats it. */
    private static final EngineProfile LLAMA_CPP =
            new EngineProfile("llama.cpp", 0.90, 0.75, 1, 0.75, 1024, false);

    private static final EngineProfile OPTIMUM_HABANA =
            new EngineProfile("optimum-habana", 0.90, 0.75, 1, 0.75, 1024, true);

    @TestFactory
    List<DynamicTest> everyIntermediateResultAgreesWithTheIndependentImplementation() {
        return Fixtures.rows("capacity_testvectors.csv").stream()
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        row.text("model")
                                                + " "
                                                + row.text("format")
                                                + " on "
                                                + row.text("n_gpus")
                                                + "x "
                                                + row.text("gpu")
                                                + ", "
                                                + row.text("engine"),
                                        () -> check(row)))
                .toList();
    }

    private static void check(Row row) {
        Deployment deployment = deployment(row);
        RequestShape shape = new RequestShape(row.number("isl"), row.number("osl"));
        MemoryPlan memory = MemoryPlan.of(deployment, shape);
        agrees(row, "weight_gib_per_gpu", memory.weights() / GIB);
        // the vectors print no negative cache where the weights do not fit
        agrees(row, "kv_gib_per_gpu", Math.max(0, memory.cache() / GIB));
        agrees(row, "b_mem", Math.max(0, memory.sequences()));

        double replicas = replicas(row, deployment);
        double requests = row.optional("n_requests").orElse(Double.POSITIVE_INFINITY) / replicas;
        double batch = batch(row, memory, deployment, replicas, requests);
        agrees(row, "batch", batch);

        CapacityModel model = new CapacityModel(Fixtures.PUBLIC, deployment, shape);
        agrees(row, "prefill_ms", model.prefillSeconds() * 1000);
        agrees(row, "step_ms", model.stepSeconds(batch) * 1000);
        double seconds =
                row.truth("static") || Double.isInfinite(requests)
                        ? model.secondsPerRequest(batch)
                        : model.secondsPerRequest(batch, requests);
        agrees(row, "output_tok_s", replicas * shape.outputTokens() / seconds);
    }

    private static Deployment deployment(Row row) {
        Architecture architecture = Objects.requireNonNull(MODELS.get(row.text("model")));
        GpuProfile gpu = Objects.requireNonNull(GPUS.get(row.text("gpu")));
        EngineProfile engine = engine(row.text("engine"));
        return new Deployment(
                architecture,
                format(row),
                row.whole("kv_bits"),
                gpu,
                new Parallelism(
                        row.whole("tp"),
                        row.whole("pp"),
                        row.whole("adp"),
                        row.truth("expert_parallel")),
                engine,
                (int) row.optional("max_batch").orElse(engine.maxBatch()));
    }

    private static WeightFormat format(Row row) {
        String format = row.text("format");
        // the vectors take 4.85 bits per weight for Q4_K_M, whatever the model
        return format.equals("Q4_K_M") ? Fixtures.gguf(4.85) : Fixtures.format(format);
    }

    private static EngineProfile engine(String name) {
        return switch (name) {
            case "TensorRT-LLM" -> EngineProfile.TENSORRT_LLM;
            case "SGLang" -> EngineProfile.SGLANG;
            case "vLLM" -> EngineProfile.VLLM;
            case "llama.cpp" -> LLAMA_CPP;
            case "optimum-habana" -> OPTIMUM_HABANA;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static double replicas(Row row, Deployment deployment) {
        double replicas = row.number("n_gpus") / deployment.parallelism().gpus();
        OptionalDouble concurrency = row.optional("concurrency");
        return Math.min(replicas, Math.max(1, concurrency.orElse(Double.POSITIVE_INFINITY)));
    }

    private static double batch(
            Row row, MemoryPlan memory, Deployment deployment, double replicas, double requests) {
        double most = deployment.maxBatch() * deployment.parallelism().attentionData();
        double concurrency =
                row.optional("concurrency").orElse(Double.POSITIVE_INFINITY) / replicas;
        if (row.truth("static")) {
            return Math.min(concurrency, Math.max(1, memory.sequences()));
        }
        double limited =
                Math.min(Math.min(memory.sequences(), most), Math.min(concurrency, requests));
        return Math.max(1, Math.floor(limited));
    }

    /** To 1e-6, or to the last decimal that the vector prints. */
    private static void agrees(Row row, String column, double actual) {
        String printed = row.text(column);
        int decimals = printed.length() - 1 - printed.indexOf('.');
        double lastDecimal = 0.501 * Math.pow(10, -decimals);
        double expected = row.number(column);
        assertThat(actual)
                .as(column)
                .isCloseTo(expected, within(Math.max(1e-6 * Math.abs(expected), lastDecimal)));
    }
}
