package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Wrong usage and wrong input: exit codes and whole messages, and never a stack trace. */
class CommandLineToolTest {
    @TempDir Path folder;

    @TestFactory
    List<DynamicTest> wrongUsageExitsWithTwoAndSaysWhereToLook() {
        return List.of(
                usage("Unmatched argument at index 0: 'bogus'", "", "bogus"),
                usage(
                        """
                        Unmatched argument at index 0: 'compar'
                        Did you mean: llm-tco compare or llm-tco import or llm-tco capacity?\
                        """,
                        "",
                        "compar"),
                usage("Unmatched argument at index 2: 'b'", " compare", "compare", "a", "b"),
                usage(
                        "Invalid value for option '--format': 'xml' is none of table, csv, json",
                        " compare",
                        "compare",
                        "--format",
                        "xml"),
                usage(
                        "Invalid value for option '--set' (DRIVER=VALUE): 'abc' is no number:"
                                + " write it like 720, 0.5 or 1e9",
                        " compare",
                        "compare",
                        "--set",
                        "hoursPerMonth=abc"),
                noNumber("720d"),
                noNumber("720f"),
                noNumber("0x1p3"),
                noNumber("NaN"),
                noNumber("Infinity"),
                usage(
                        "Invalid value for option '--set' (DRIVER=VALUE): '1e400' is too large:"
                                + " numbers go up to 1e308",
                        " compare",
                        "compare",
                        "--set",
                        "tokensPerDay=1e400"),
                usage(
                        "SCENARIO is empty: name a scenario file or a shipped one,"
                                + " article-10m-tokens-per-day, article-50m-support,"
                                + " article-breakeven, article-routing,"
                                + " support-chatbot, retrieval-assistant, code-assistant,"
                                + " batch-extraction, llama-70b-every-way",
                        " compare",
                        "compare",
                        ""),
                usage(
                        "Invalid value for option '--output': the name of the file or folder is"
                                + " empty",
                        " report",
                        "report",
                        "-o",
                        ""),
                usage(
                        "Value for option '--set' (DRIVER=VALUE) should be in KEY=VALUE format but"
                                + " was hoursPerMonth",
                        " compare",
                        "compare",
                        "--set",
                        "hoursPerMonth"),
                usage(
                        "Invalid value for option '--on': 'today' is no date: write it like"
                                + " 2026-03-15",
                        " price",
                        "price",
                        "--on",
                        "today"),
                usage(
                        "--input is missing: describe a request, or name a file of requests",
                        " price",
                        "price",
                        "--model",
                        "o3",
                        "--output",
                        "1"),
                usage("Missing required option: '--output=FILE'", " report", "report"),
                usage(
                        "Invalid value for positional parameter at index 0"
                            + " (models|gpus|prices|rentals|licenses|benchmarks|conflicts): 'cars'"
                            + " is none of models, gpus, prices, rentals, licenses, benchmarks,"
                            + " conflicts",
                        " list",
                        "list",
                        "cars"));
    }

    /** What Java reads as a number and people do not write. */
    private static DynamicTest noNumber(String text) {
        return usage(
                "Invalid value for option '--set' (DRIVER=VALUE): '%s' is no number: write it like"
                                .formatted(text)
                        + " 720, 0.5 or 1e9",
                " compare",
                "compare",
                "--set",
                "hoursPerMonth=" + text);
    }

    private static DynamicTest usage(String message, String command, String... args) {
        String expected = message + "\nSee llm-tco" + command + " --help.\n";
        return DynamicTest.dynamicTest(
                String.join(" ", args),
                () -> assertThat(Ran.of(args)).isEqualTo(new Ran(2, "", expected)));
    }

    @Test
    void anUnknownScenarioIsAnsweredWithTheNearest() {
        assertThat(Ran.of("compare", "article-braekeven"))
                .isEqualTo(
                        new Ran(
                                1,
                                "",
                                "article-braekeven: there is no such file and no such shipped"
                                        + " scenario; the nearest are \"article-breakeven\","
                                        + " \"article-routing\", \"article-50m-support\"\n"));
    }

    @Test
    void aFolderIsNoScenario() {
        assertThat(Ran.of("compare", folder.toString()))
                .isEqualTo(new Ran(1, "", folder + ": is a folder: a file belongs here\n"));
    }

    @Test
    void aBrokenScenarioIsAnsweredWithAllItsProblems() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("broken.json"),
                        """
                        {
                          "id": "Broken",
                          "title": "Broken",
                          "pricedOn": "yesterday",
                          "workload": {
                            "volume": { "amount": 1, "unit": "tokens-per-year" },
                            "inputSequenceLength": 1,
                            "outputSequenceLength": -1
                          },
                          "options": []
                        }
                        """);

        Ran ran = Ran.of("compare", file.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().replace(file.toString(), "broken.json"))
                .isEqualTo(
                        """
                        broken.json:4: pricedOn is "yesterday": must be a date like "2026-03-15"
                        broken.json:6: workload.volume.unit is "tokens-per-year": must be one of "tokens-per-day", "tokens-per-month", "requests-per-day"
                        broken.json:8: workload.outputSequenceLength is -1: must be from 1 to 1,000,000
                        """);
    }

    @Test
    void aDriverThatDoesNotExistIsAnsweredWithTheNearest() {
        assertThat(Ran.of("compare", "--set", "hoursPerMoth=720").err())
                .startsWith(
                        "--set: there is no driver \"hoursPerMoth\"; the nearest are"
                                + " \"hoursPerMonth\"")
                .endsWith("; see llm-tco drivers\n");
    }

    @Test
    void aValueOutsideTheRangeIsRefused() {
        assertThat(Ran.of("compare", "--set", "hoursPerMonth=745"))
                .isEqualTo(new Ran(1, "", "--set: hoursPerMonth is 745: must be from 1 to 744\n"));
        assertThat(Ran.of("compare", "--set", "retryShare=-0.1").err())
                .isEqualTo("--set: retryShare is -0.1: must be from 0 to 1\n");
        assertThat(Ran.of("compare", "--set", "llama-3.3-70b-2x-h100.spareReplicas=0.5").err())
                .contains("must be a whole number");
        assertThat(
                        Ran.of(
                                        "compare",
                                        "--set",
                                        "cachedInputShare=0.8",
                                        "--set",
                                        "cacheWrite5mShare=0.8")
                                .err())
                .contains("may not exceed 1");
    }

    @Test
    void helpAndVersionAreNoMistakes() {
        assertThat(Ran.of("--help").code()).isZero();
        assertThat(Ran.of("--help").out()).contains("compare", "breakeven", "Exit codes");
        assertThat(Ran.of("--version").out()).startsWith("llm-tco ");
        for (String command :
                List.of("compare", "breakeven", "price", "check", "list", "drivers", "report")) {
            assertThat(Ran.of(command, "--help").out()).startsWith("Usage: llm-tco " + command);
            assertThat(Ran.of("help", command).out()).startsWith("Usage: llm-tco " + command);
        }
    }

    @Test
    void anOutputThatCannotBeWrittenIsNoSuccess() {
        StringWriter err = new StringWriter();

        int code =
                CommandLineTool.run(
                        new Output(new Broken("No space left on device")),
                        new PrintWriter(err),
                        Ran.CLOCK,
                        "check");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("llm-tco: the output could not be written completely\n");
    }

    /** The code is that of Unix tools, 128 and the number of SIGPIPE, 13. */
    @Test
    void anOutputThatNobodyReadsToTheEndEndsQuietly() {
        StringWriter err = new StringWriter();

        int code =
                CommandLineTool.run(
                        new Output(new Broken("Broken pipe")),
                        new PrintWriter(err),
                        Ran.CLOCK,
                        "list",
                        "models");

        assertThat(code).isEqualTo(141);
        assertThat(err.toString()).isEmpty();
    }

    /** A full disk or a closed pipe. */
    private static final class Broken extends Writer {
        private final String why;

        Broken(String why) {
            this.why = why;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException(why);
        }

        @Override
        public void flush() throws IOException {
            throw new IOException(why);
        }

        @Override
        public void close() {}
    }
}
