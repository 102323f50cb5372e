package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.catalog.Benchmark;
import org.llmtco.catalog.BenchmarkSeries;
import org.llmtco.catalog.FigureKind;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ShippedTables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/** Files in the form of load generators; expected points are divided out by hand. */
class MeasuredImportTest extends WithOwnFolder {
    private static final List<String> SET_UP =
            List.of("--gpu", "h100-sxm", "--quant", "bf16", "--engine", "vllm");

    /** 640 requests of 1,024 and 512 tokens in 100 s. */
    private static final String VLLM =
            """
            {"date": "20260801-101500", "backend": "openai", "model_id": "llama-3.1-8b",
             "num_prompts": 640, "request_rate": "inf", "burstiness": 1.0, "max_concurrency": 64,
             "duration": 100.0, "completed": 640, "failed": 0, "total_input_tokens": 655360,
             "total_output_tokens": 327680, "request_throughput": 6.4,
             "output_throughput": 3276.8, "total_token_throughput": 9830.4, "mean_ttft_ms": 80.1}
            """;

    private static final String AIPERF =
            """
            {"schema_version": "1.3", "request_count": {"unit": "requests", "avg": 10.0},
             "output_token_throughput": {"unit": "tokens/sec", "avg": 52.69},
             "output_sequence_length": {"unit": "tokens", "avg": 64.0},
             "input_sequence_length": {"unit": "tokens", "avg": 256.0},
             "start_time": "2026-06-13T05:11:41.465270", "was_cancelled": false,
             "input_config": {"endpoint": {"model_names": ["llama-3.1-8b"]},
              "loadgen": {"concurrency": 4, "request_rate": null}}}
            """;

    private static final String PERF_CSV =
            """
            Metric,avg,min,max
            Time To First Token (ms),8.00,7.00,9.00
            Output Sequence Length (tokens),498.06,410.00,501.00
            Input Sequence Length (tokens),"1,300.00",1.00,2.00

            Metric,Value
            Output Token Throughput (tokens/sec),598.78
            Request Count,50.00
            """
                    .replace("\n", "\r\n");

    private Ran ran(String name, String content, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        List<String> args = new ArrayList<>(List.of("import", file.toString()));
        args.addAll(SET_UP);
        args.addAll(List.of(more));
        return Ran.of(args.toArray(String[]::new));
    }

    private static Benchmark benchmark(Path... roots) {
        return Objects.requireNonNull(
                CatalogReader.read(List.of(roots))
                        .catalog()
                        .benchmarks()
                        .get("llama-3.1-8b--h100-sxm"));
    }

    private Benchmark benchmark() {
        return benchmark(ShippedTables.root(), home());
    }

    private BenchmarkSeries latest() {
        return benchmark().series().getLast();
    }

    @Test
    void aResultOfVllmBecomesAPointBesideTheShippedOnes() throws IOException {
        int shipped = benchmark(ShippedTables.root()).series().size();
        Ran ran = ran("result.json", VLLM, "--gpus", "1", "--engine-version", "0.11.0");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("vllm bench serve, 1 row.", "1024 in, 512 out, 64 at once");
        assertThat(benchmark().series()).hasSize(shipped + 1);
        BenchmarkSeries series = latest();
        assertThat(series.asOf()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(series.kind()).isEqualTo(FigureKind.MEASURED);
        assertThat(series.engineVersion()).isEqualTo("0.11.0");
        assertThat(series.source()).isEqualTo("measured by vllm bench serve, result.json");
        assertThat(series.points().getFirst().outputTokensPerSecond()).isEqualTo(3276.8);
        assertThat(series.points().getFirst().requests()).isEqualTo(OptionalDouble.of(640));
        assertThat(home().resolve("replaced.json"))
                .content()
                .contains("benchmarks/llama-3.1-8b--h100-sxm");
        assertThat(Ran.of("check").out()).contains("No problems");

        Ran again = ran("result.json", VLLM, "--gpus", "1", "--engine-version", "0.11.0");
        assertThat(again.out()).contains("   1  equal", "nothing to take over");
    }

    @Test
    void theRateOfADeploymentIsSharedOutAmongItsReplicas() throws IOException {
        // 8 GPUs in replicas of 4: each has half the rate, half the requests in flight
        Ran ran = ran("result.json", VLLM, "--gpus", "8", "--tensor", "4");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(latest().tensorParallelism()).isEqualTo(4);
        assertThat(latest().points().getFirst().outputTokensPerSecond()).isEqualTo(1638.4);
        assertThat(latest().points().getFirst().concurrency()).isEqualTo(OptionalDouble.of(32));
    }

    @Test
    void linesOfResultsAreRowsAndABadOneIsRefusedAlone() throws IOException {
        String line = VLLM.replace("\n", " ");
        Ran ran =
                ran(
                        "results.json",
                        line
                                + "\n"
                                + line.replace("\"max_concurrency\": 64", "\"max_concurrency\": 1")
                                + "\n{\"half\n",
                        "--gpus",
                        "1",
                        "--format",
                        "json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().path("counts").path("newRows").asInt()).isEqualTo(2);
        assertThat(ran.json().path("counts").path("refusedRows").asInt()).isEqualTo(1);
        assertThat(ran.json().path("rows").path(2).path("line").asInt()).isEqualTo(3);
        assertThat(latest().points()).hasSize(2);
    }

    @Test
    void anExportOfAiperfBecomesAPoint() throws IOException {
        Ran ran = ran("profile_export_aiperf.json", AIPERF, "--gpus", "2");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(latest().tensorParallelism()).isEqualTo(2);
        assertThat(latest().asOf()).isEqualTo(LocalDate.of(2026, 6, 13));
        assertThat(latest().points().getFirst().concurrency()).isEqualTo(OptionalDouble.of(4));
        assertThat(latest().points().getFirst().outputTokensPerSecond()).isEqualTo(52.69);
    }

    @Test
    void aCsvExportNeedsModelDayAndConcurrency() throws IOException {
        Ran without = ran("export.csv", PERF_CSV, "--gpus", "2", "--model", "llama-3.1-8b");
        assertThat(without.code()).isEqualTo(1);
        assertThat(without.err()).contains("add --concurrency N", "add --as-of");
        Ran ran =
                ran(
                        "export.csv",
                        PERF_CSV,
                        "--gpus",
                        "2",
                        "--model",
                        "llama-3.1-8b",
                        "--concurrency",
                        "16",
                        "--as-of",
                        "2026-07-01");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(latest().points().getFirst().inputSequenceLength()).isEqualTo(1300);
        assertThat(latest().points().getFirst().outputTokensPerSecond()).isEqualTo(598.78);
    }

    @Test
    void ownRowsSayTheirSetUpThemselves() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("measured-2026-09-01.csv"),
                        "gpu,gpu_count,model,precision,isl,osl,engine,engine_version,"
                                + "output_tok_s_deployment,tp,concurrency_or_max\n"
                                + "H100-SXM,2,Llama-3.1-8B,FP8,1000,500,vLLM,0.11,4000,2,max\n"
                                + "H100-SXM,2,No-Such-Model,FP8,1000,500,vLLM,0.11,4000,2,max\n"
                                + "H100-SXM,2,Llama-3.1-8B,FP8,1000,,vLLM,0.11,4000,2,max\n");
        Ran ran = Ran.of("import", file.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("   1  new", "   2  refused", "no model \"No-Such-Model\"");
        assertThat(latest().engineVersion()).isEqualTo("0.11");
        assertThat(latest().asOf()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(latest().points().getFirst().concurrency()).isEmpty();
    }

    @Test
    void aDryRunShowsTheSameAndWritesNothing() throws IOException {
        Ran ran = ran("result.json", VLLM, "--gpus", "1", "--dry-run");
        assertThat(ran.out()).contains("   1  new", "dry run");
        assertThat(home()).doesNotExist();
    }

    @Test
    void whatIsNotSaidIsAskedForAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("result.json"), VLLM);
        Ran ran = Ran.of("import", file.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("add --gpu, --gpus, --quant, --engine");
        Ran other = ran("other.json", VLLM.replace("llama-3.1-8b", "gpt-9"));
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err())
                .contains("add --gpus;", "no model \"gpt-9\" in the tables: add --model with");
    }

    @Test
    void aMeasurementThatIsNoFullLoadOrContradictsItselfIsRefused() throws IOException {
        refused(VLLM.replace("\"inf\"", "4.0"), "measure with --request-rate inf");
        refused(VLLM.replace("\"failed\": 0", "\"failed\": 64"), "64 of 704 requests failed");
        refused(VLLM.replace("3276.8", "6553.6"), "total_output_tokens divided by duration 3276.8");
        refused(VLLM.replace("\"duration\": 100.0", "\"duration\": 0"), "duration is 0");
        refused(VLLM.replace("327680,", "327680, \"completed\": 7,"), "completed stands twice");
        refused(VLLM.replace("327680", "-1"), "total_output_tokens is -1");
        refused(VLLM.replace("327680", "1e400"), "total_output_tokens is 1e400");
        refused(VLLM.replace("327680", "\"327680\""), "total_output_tokens is \"327680\"");
        refused(AIPERF.replace("\"was_cancelled\": false", "\"was_cancelled\": true"), "cancelled");
        refused(AIPERF.replace("\"request_rate\": null", "\"request_rate\": 3.5"), "is 3.5");
        refused(AIPERF.replace("tokens/sec", "tokens/hour"), "tokens/hour, not in tokens/sec");
    }

    /** vllm counts what it sends and what comes back: these counts cannot be. */
    @Test
    void countsThatCannotBeAreRefused() throws IOException {
        String completed = "\"completed\": 640";
        refused(VLLM.replace(completed, "\"completed\": 99.5"), "completed is 99.5");
        refused(VLLM.replace(completed, "\"completed\": 641"), "but num_prompts is 640");
        refused(VLLM.replace(completed, "\"completed\": -640"), "completed is -640");
        refused(VLLM.replace("655360", "655360.5"), "total_input_tokens is 655360.5");
        refused(VLLM.replace(": 64,", ": 63.5,"), "max_concurrency is 63.5");
        refused(AIPERF.replace("\"avg\": 10.0", "\"avg\": 10.5"), "avg is 10.5");
        refused(AIPERF.replace("\"concurrency\": 4", "\"concurrency\": 4.5"), "is 4.5");
        Ran nan = ran("nan.json", VLLM.replace(completed, "\"completed\": NaN"), "--gpus", "1");
        assertThat(nan.code()).isEqualTo(1);
        assertThat(nan.err()).contains("nan.json", "NaN");
    }

    @Test
    void aDayThatIsStillToComeIsRefused() throws IOException {
        refused(VLLM.replace("20260801", "20261202"), "2026-12-02; today is 2026-12-01");
        Ran ran =
                ran(
                        "export.csv",
                        PERF_CSV,
                        "--gpus",
                        "1",
                        "--model",
                        "llama-3.1-8b",
                        "--concurrency",
                        "4",
                        "--as-of",
                        "2099-01-01");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("--as-of says 2099-01-01", "still to come");
    }

    @Test
    void anOptionThatContradictsTheFileIsToldAndNotFollowed() throws IOException {
        refused(VLLM, "the file says 64, --concurrency 32", "--concurrency", "32");
        refused(VLLM, "the file says 64, --concurrency max", "--concurrency", "max");
        refused(VLLM, "the file says llama-3.1-8b, --model qwen3-32b", "--model", "qwen3-32b");
        refused(VLLM, "the file says 2026-08-01, --as-of 2026-08-02", "--as-of", "2026-08-02");
        Ran same = ran("same.json", VLLM, "--gpus", "1", "--concurrency", "64");
        assertThat(same.code()).as(same.err()).isZero();
    }

    @Test
    void runsOfDifferentLoadStayDifferentPoints() throws IOException {
        String lines =
                VLLM.replace("\n", " ").replace(": 64,", ": 16,")
                        + "\n"
                        + VLLM.replace("\n", " ").replace(": 64,", ": 32,");
        Ran ran = ran("results.jsonl", lines, "--gpus", "1");
        assertThat(ran.out()).contains("   2  new", "16 at once", "32 at once");
        Ran one = ran("results.jsonl", lines, "--gpus", "1", "--concurrency", "16");
        assertThat(one.code()).isZero();
        assertThat(one.out()).contains("   1  equal", "   1  refused", "the file says 32");
    }

    @Test
    void aModelThatTheFileCallsAnythingIsNamedByTheUserAndNoted() throws IOException {
        String served = VLLM.replace("llama-3.1-8b", "/models/mine");
        Ran ran = ran("result.json", served, "--gpus", "1", "--model", "llama-3.1-8b");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("the file calls the model /models/mine");
        assertThat(latest().note()).hasValue("the file calls the model /models/mine");
    }

    @Test
    void whatNoRowSaysIsSaidOnce() throws IOException {
        String line = VLLM.replace("\n", " ").replace("\"date\": \"20260801-101500\", ", "");
        Ran ran = ran("results.jsonl", line + "\n" + line.replace(": 64,", ": 16,"), "--gpus", "1");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).containsOnlyOnce("of which day");
        Ran some = ran("results.jsonl", VLLM.replace("\n", " ") + "\n" + line, "--gpus", "1");
        assertThat(some.code()).isZero();
        assertThat(some.out()).contains("   1  the file does not say it: an option has to");
    }

    @Test
    void optionsThatAFileOfColumnsHasNoUseForAreRefused() throws IOException {
        Ran ran =
                ran(
                        "own.csv",
                        "gpu,gpu_count,model,precision,isl,osl,engine,output_tok_s_deployment\n");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("what --gpu, --quant, --engine would say: leave them out");
    }

    private void refused(String content, String reason, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("--gpus", "1"));
        args.addAll(List.of(more));
        Ran ran = ran("bad.json", content, args.toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.out()).contains("   1  refused", reason, "nothing to take over");
        assertThat(ran.err()).contains("bad.json: nothing is taken over: its only row is refused");
        assertThat(home()).doesNotExist();
    }
}
