package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Whatever comes as a file to import is taken over or refused in words; tables stay whole. */
class HostileImportsTest {
    private static final String ROW =
            "{\"acme/%s\":{\"litellm_provider\":\"acme\",\"mode\":\"chat\","
                    + "\"input_cost_per_token\":%s,\"output_cost_per_token\":8e-06}}";
    private static final String GOOD = ROW.formatted("a1", "2e-06");

    @SuppressWarnings("InlineFormatString")
    private static final String LOG = "time,model,input,output\n2026-09-01T10:00:00Z,%s,100,10\n";

    @TempDir Path folder;

    /** Name, content, whether something of it may be taken over. */
    static Stream<Arguments> files() {
        return Stream.of(
                file("a byte order mark", () -> utf8("\uFEFF" + GOOD), true),
                file("UTF-16", () -> utf16("\uFEFF" + GOOD), true),
                file("UTF-16 without its mark", () -> utf16(GOOD), false),
                file("half of UTF-16", () -> Arrays.copyOf(utf16("\uFEFF" + GOOD), 41), false),
                file("CRLF", () -> utf8(GOOD.replace(",", ",\r\n")), true),
                file(
                        "not UTF-8",
                        () -> GOOD.replace("a1", "\u00e9").getBytes(StandardCharsets.ISO_8859_1),
                        false),
                file(
                        "a key that stands twice",
                        () -> utf8(GOOD.replace("\"mode\"", "\"mode\":\"chat\",\"mode\"")),
                        false),
                file("NaN", () -> utf8(ROW.formatted("a1", "NaN")), false),
                file("1e400", () -> utf8(ROW.formatted("a1", "1e400")), false),
                file("an endless exponent", () -> utf8(ROW.formatted("a1", "1e-999999999")), false),
                file("a negative price", () -> utf8(ROW.formatted("a1", "-1")), false),
                file("a text for a number", () -> utf8(ROW.formatted("a1", "\"2e-06\"")), false),
                file("a list for a number", () -> utf8(ROW.formatted("a1", "[1]")), false),
                file("5,000 levels", () -> utf8("[".repeat(5000) + "]".repeat(5000)), false),
                file("5,000 objects", () -> utf8("{\"a\":".repeat(5000)), false),
                file("100 MB", () -> utf8("[" + " ".repeat(100_000_000) + "]"), false),
                file("gzip", () -> gzip(utf8(GOOD)), false),
                file("a bomb", () -> gzip(new byte[50_000_000]), false),
                file("zip", () -> utf8("PK\u0003\u0004rest"), false),
                file("an error page", () -> utf8("<!DOCTYPE html><html>404</html>"), false),
                file(
                        "a pointer of Git LFS",
                        () -> utf8("version https://git-lfs.github.com/spec/v1\noid sha256:0\n"),
                        false),
                file("half of a character", () -> utf8(ROW.formatted("a\\ud83d!", "2e-06")), false),
                file("a control character", () -> utf8(ROW.formatted("a\\u0007", "2e-06")), false),
                file("turned text", () -> utf8(ROW.formatted("a\\u202eb", "2e-06")), false),
                file("a formula", () -> utf8(GOOD.replace("acme/a1", "=1+1|'x'!A0")), false),
                file("a path", () -> utf8(GOOD.replace("acme/a1", "../../../etc/passwd")), false),
                file("a provider's path", () -> utf8(provider("../../up")), false),
                file("a device of Windows", () -> utf8(provider("CON")), false),
                file("a device with an ending", () -> utf8(provider("lpt1.x")), false),
                file("a very long name", () -> utf8(ROW.formatted("a".repeat(5000), "1")), false),
                file("nothing", () -> new byte[0], false),
                file("blanks", () -> utf8(" \n\n"), false),
                file("zeros", () -> new byte[5000], false),
                file("half", () -> utf8(GOOD.substring(0, 60)), false),
                file("another list", () -> utf8("[{\"models\":7},{\"models\":[7]}]"), false));
    }

    private static Arguments file(String name, Supplier<byte[]> content, boolean taken) {
        return Arguments.of(name, content, taken);
    }

    private static String provider(String id) {
        return GOOD.replace("\"acme\"", '"' + id + '"');
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isTakenOverOrRefusedInWords(String name, Supplier<byte[]> content, boolean taken)
            throws IOException {
        Path tables = Files.createDirectories(folder.resolve("tables"));
        Path file = Files.write(folder.resolve("file.json"), content.get());

        for (String kind : List.of("prices", "gpus", "model", "benchmark", "usage")) {
            Ran ran =
                    Ran.of(
                            "import",
                            kind,
                            file.toString(),
                            "--to",
                            tables.toString(),
                            "--as-of",
                            "2026-08-01",
                            "--id",
                            "x",
                            "--license",
                            "mit");

            answersInWords(ran, file);
            assertThat(Files.exists(tables.resolve("hardware-profiles"))).isFalse();
        }
        Path lists = tables.resolve("pricing-data");
        assertThat(Files.exists(lists)).isEqualTo(taken);
        if (taken) {
            assertThat(Ran.of("check", tables.toString()).code()).isZero();
            // a name from the file leads nowhere but into the folder of lists
            try (Stream<Path> written = Files.walk(folder)) {
                assertThat(written.filter(Files::isRegularFile))
                        .allMatch(
                                f ->
                                        f.equals(file)
                                                || f.startsWith(lists.resolve("api"))
                                                || f.equals(tables.resolve("replaced.json"))
                                                || f.startsWith(tables.resolve(".llm-tco")));
            }
        }
    }

    /** Results of measurements with what is in the files above, each refused in words. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("measurements")
    void aMeasurementIsTakenOverOrRefusedInWords(
            String name, Supplier<byte[]> content, boolean taken) throws IOException {
        Path tables = Files.createDirectories(folder.resolve("tables"));
        for (String end : List.of(".json", ".csv")) {
            Path file = Files.write(folder.resolve("file" + end), content.get());
            List<String> args =
                    new ArrayList<>(List.of("import", "benchmark", file.toString(), "--to"));
            args.addAll(List.of(tables.toString(), "--as-of", "2026-08-01"));
            // a CSV file of measurements has its set-up in columns
            if (end.equals(".json")) {
                args.addAll(List.of("--gpu", "h100-sxm", "--gpus", "1"));
                args.addAll(List.of("--quant", "bf16", "--engine", "vllm"));
            }
            Ran ran = Ran.of(args.toArray(String[]::new));
            answersInWords(ran, file);
            assertThat(ran.code() == 1 || ran.out().contains("refused") || taken).isTrue();
        }
        assertThat(Files.exists(tables.resolve("hardware-profiles/benchmarks"))).isEqualTo(taken);
        if (taken) {
            assertThat(Ran.of("check", tables.toString()).code()).isZero();
        }
    }

    private static final String RESULT =
            "{\"model_id\":\"%s\",\"request_rate\":\"inf\",\"max_concurrency\":8,\"duration\":%s,"
                    + "\"completed\":10,\"total_input_tokens\":1000,\"total_output_tokens\":100}";
    private static final String GOOD_RESULT = RESULT.formatted("llama-3.1-8b", "10");

    static Stream<Arguments> measurements() {
        String model = "llama-3.1-8b";
        String csv = "gpu,gpu_count,model,precision,isl,osl,engine,output_tok_s_deployment,tp\n";
        String row = "H100-SXM,%s,Llama-3.1-8B,BF16,100,10,vLLM,%s,1\n";
        return Stream.of(
                file("good", () -> utf8(GOOD_RESULT), true),
                file("a byte order mark", () -> utf8("\uFEFF" + GOOD_RESULT), true),
                file("UTF-16", () -> utf16("\uFEFF" + GOOD_RESULT), true),
                file("CRLF", () -> utf8(GOOD_RESULT.replace(",", ",\r\n")), true),
                file(
                        "half of UTF-16",
                        () -> Arrays.copyOf(utf16("\uFEFF" + GOOD_RESULT), 41),
                        false),
                file("NaN", () -> utf8(RESULT.formatted(model, "NaN")), false),
                file("Infinity", () -> utf8(RESULT.formatted(model, "Infinity")), false),
                file("1e400", () -> utf8(RESULT.formatted(model, "1e400")), false),
                file("1e-400", () -> utf8(RESULT.formatted(model, "1e-400")), false),
                file("a negative time", () -> utf8(RESULT.formatted(model, "-1")), false),
                file("a text for a number", () -> utf8(RESULT.formatted(model, "\"10\"")), false),
                file("5,000 levels", () -> utf8(RESULT.formatted(model, "[".repeat(5000))), false),
                file("deep settings", () -> utf8(nested(5000)), false),
                file("gzip", () -> gzip(utf8(GOOD_RESULT)), false),
                file("a bomb", () -> gzip(new byte[50_000_000]), false),
                file("100 MB", () -> utf8("[" + " ".repeat(100_000_000) + "]"), false),
                file("60 MB", () -> utf8("{}\n".repeat(20_000_000)), false),
                file("16 MB of commas", () -> utf8(csv + ",".repeat(16_000_000)), false),
                file("5 million lines", () -> utf8("{}\n".repeat(5_000_000)), false),
                file("8 million rows", () -> utf8(csv + "1\n".repeat(8_000_000)), false),
                file("99,990 bad rows", () -> utf8(csv + "1\n".repeat(99_990)), false),
                file("16 MB of one quote", () -> utf8(csv + "\"" + "a".repeat(16_000_000)), false),
                file("an error page", () -> utf8("<!DOCTYPE html><html>404</html>"), false),
                file(
                        "a pointer of Git LFS",
                        () -> utf8("version https://git-lfs.github.com/spec/v1\noid sha256:0\n"),
                        false),
                file("half of a character", () -> utf8(RESULT.formatted("a\\ud83d!", "10")), false),
                file("turned text", () -> utf8(RESULT.formatted("a\\u202eb", "10")), false),
                file("a formula", () -> utf8(RESULT.formatted("=1+1|'x'!A0", "10")), false),
                file("a path", () -> utf8(RESULT.formatted("../../../etc/passwd", "10")), false),
                file("a column", () -> utf8(csv + row.formatted("1", "50")), true),
                file("NaN in a column", () -> utf8(csv + row.formatted("1", "NaN")), false),
                file("1e400 in a column", () -> utf8(csv + row.formatted("1", "1e400")), false),
                file("a negative column", () -> utf8(csv + row.formatted("1", "-5")), false),
                file("many GPUs", () -> utf8(csv + row.formatted("99999999999", "5")), false),
                file("metrics without values", () -> utf8("Metric,avg\nRequest Count,x\n"), false));
    }

    private static String nested(int levels) {
        return "{\"output_token_throughput\":{\"avg\":1},\"input_config\":"
                + "{\"a\":".repeat(levels)
                + "1"
                + "}".repeat(levels + 1);
    }

    private static void answersInWords(Ran ran, Path file) {
        assertThat(ran.err()).doesNotContain("fault of the program", "Exception", "\tat ");
        assertThat(ran.code()).isIn(0, 1);
        if (ran.code() == 1) {
            assertThat(ran.err()).contains(file.toString());
        }
        assertThat(ran.out() + ran.err()).doesNotContain("\u202e", "\u0007");
    }

    /** Rows of a usage log that are no requests, beside one that is. */
    @ParameterizedTest
    @MethodSource("rows")
    void aRowThatIsNoRequestIsCountedWithItsReason(String row) throws IOException {
        String good = "{\"time\":\"2026-09-01T10:00:00Z\",\"input\":100,\"output\":10}\n";
        Path log =
                Files.writeString(
                        folder.resolve("log.jsonl"), good + row + "\n", StandardCharsets.UTF_8);

        Ran ran = Ran.of("import", log.toString(), "--format", "json");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().path("requests").asLong()).isEqualTo(1);
        assertThat(ran.json().path("refusals").path(0).path("rows").asLong()).isEqualTo(1);
        assertThat(ran.json().path("refusals").path(0).path("firstLine").asInt()).isEqualTo(2);
    }

    static Stream<String> rows() {
        String row = "{\"time\":\"2026-09-01T10:00:00Z\",\"input\":%s,\"output\":10}";
        return Stream.of(
                row.formatted("NaN"),
                row.formatted("1e400"),
                row.formatted("-1"),
                row.formatted("1.5"),
                row.formatted("\"100\""),
                row.formatted("99999999999999999999"),
                row.formatted("9".repeat(5000)),
                row.formatted("5,\"input\":6"),
                row.replace("2026-09-01T10:00:00Z", "\\ud83d").formatted("1"),
                "[".repeat(5000) + "]".repeat(5000),
                "{\"a\":".repeat(5000),
                "{\"usage\":".repeat(5000),
                "7",
                "{}",
                "half of a line {\"time\"");
    }

    @ParameterizedTest
    @MethodSource("models")
    void aNameInALogIsShownSafely(String model, String shown) throws IOException {
        Path log = Files.writeString(folder.resolve("log.csv"), LOG.formatted(model));

        assertThat(Ran.of("import", log.toString()).out()).contains(shown);
    }

    static Stream<Arguments> models() {
        return Stream.of(Arguments.of("=1+1", "'=1+1"), Arguments.of("a\u202eb", "a\\u202eb"));
    }
}
