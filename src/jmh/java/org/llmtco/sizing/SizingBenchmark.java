package org.llmtco.sizing;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ShippedTables;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** How long a placement search and the whole hardware matrix take. */
@BenchmarkMode(Mode.SampleTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SizingBenchmark {
    private static final int MODELS = 40;
    private static final int GPUS = 25;
    private static final List<String> FORMATS =
            List.of("bf16", "fp8", "nvfp4", "mxfp4", "int4-awq", "gguf-q4-k-m");

    /** A dense model, one with experts, one with latent attention. */
    @State(Scope.Benchmark)
    public static class Search {
        @Param({"llama-3.3-70b", "qwen3-235b-a22b", "deepseek-v3"})
        public String model;

        /** Milliseconds per output token; 0 for no target. */
        @Param({"0", "40"})
        public double target;

        SizingQuestion question;

        @Setup
        public void setUp() {
            Catalog catalog = catalog();
            question =
                    setting(catalog, target)
                            .question(
                                    catalog.models().get(model),
                                    catalog.weightFormats().get("fp8"),
                                    catalog.gpus().get("h200"));
        }
    }

    /** 40 models, 6 formats, 25 GPUs. */
    @State(Scope.Benchmark)
    public static class Matrix {
        List<OpenModel> models;
        List<WeightFormat> formats;
        List<GpuProfile> gpus;
        HardwareMatrix.Setting setting;

        @Setup
        public void setUp() {
            Catalog catalog = catalog();
            models = catalog.models().values().stream().limit(MODELS).toList();
            formats = FORMATS.stream().map(catalog.weightFormats()::get).toList();
            gpus = catalog.gpus().values().stream().limit(GPUS).toList();
            setting = setting(catalog, 40);
        }
    }

    private static Catalog catalog() {
        return CatalogReader.read(List.of(ShippedTables.root())).catalog();
    }

    private static HardwareMatrix.Setting setting(Catalog catalog, double millis) {
        return new HardwareMatrix.Setting(
                catalog.constants().get("public"),
                16,
                EngineProfile.VLLM,
                new RequestShape(1000, 1000),
                OptionalDouble.empty(),
                millis == 0
                        ? LatencyTarget.NONE
                        : new LatencyTarget(
                                OptionalDouble.empty(), OptionalDouble.of(millis / 1000)));
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public PlacementAnswer placementSearch(Search search) {
        return PlacementSearch.search(search.question);
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public HardwareMatrix matrixOf6000Cells(Matrix m) {
        return HardwareMatrix.fill(m.models, m.formats, m.gpus, m.setting, _ -> {}, () -> false)
                .orElseThrow();
    }
}
