package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

class ReportCommandTest {
    @TempDir Path folder;

    @Test
    void thePageHoldsTheAnswerTheFiguresAndTheSources() throws IOException {
        Path file = folder.resolve("page.html");

        Ran ran = Ran.of("report", "--set", "hoursPerMonth=720", "-o", file.toString());

        assertThat(ran).isEqualTo(new Ran(0, "Wrote " + file + ".\n", ""));
        assertThat(Files.readString(file))
                .startsWith("<!DOCTYPE html>")
                .contains("2,362.50", "2,700.00", "2,100.00", "207.00")
                .contains("<svg", "</svg>")
                .contains("genai-prices")
                .doesNotContain("<script", "http-equiv");
    }

    @Test
    void theCsvIsThatOfCompare() throws IOException {
        Path file = folder.resolve("lines.csv");

        Ran.of("report", "-o", file.toString());

        assertThat(Files.readString(file)).isEqualTo(Ran.of("compare", "--format", "csv").out());
    }

    @Test
    void theWorkbookIsAWorkbookWhateverItsEnding() throws IOException {
        Path file = folder.resolve("book.tmp");

        Ran ran = Ran.of("report", "--format", "xlsx", "--out", file.toString());

        assertThat(ran).isEqualTo(new Ran(0, "Wrote " + file + ".\n", ""));
        try (var book = new java.util.zip.ZipFile(file.toFile())) {
            assertThat(book.getEntry("xl/workbook.xml")).isNotNull();
        }
    }

    /** 2,395.3125 USD a month (304.17 M tokens at 7.875 USD/MTok) x 151.2 is 362,171.25 JPY. */
    @Test
    void amountsAreInTheCurrencyThatIsAskedForAtTheStatedRate() throws IOException {
        Path file = folder.resolve("yen.html");

        Ran ran =
                Ran.of(
                        "report",
                        "-o",
                        file.toString(),
                        "--currency",
                        "jpy",
                        "--rate",
                        "151.2",
                        "--rate-source",
                        "a bank",
                        "--rate-date",
                        "2026-11-20");

        assertThat(ran.code()).isZero();
        assertThat(Files.readString(file))
                .contains("362,171", "JPY per month", "(a bank; stated by the user, 2026-11-20)")
                .doesNotContain("2,395.31");
    }

    @Test
    void aRateWithoutSourceOrDayIsRefused() {
        String file = folder.resolve("yen.html").toString();
        assertThat(Ran.of("report", "-o", file, "--currency", "JPY").err())
                .isEqualTo(
                        "--rate is missing: say how many JPY one USD is, such as --rate 151.2\n");
        assertThat(Ran.of("report", "-o", file, "--currency", "JPY", "--rate", "151.2").err())
                .isEqualTo("--rate-source is missing: say where the rate was read\n");
        assertThat(
                        Ran.of(
                                        "report",
                                        "-o",
                                        file,
                                        "--currency",
                                        "JPY",
                                        "--rate",
                                        "151.2",
                                        "--rate-source",
                                        "a bank")
                                .err())
                .isEqualTo("--rate-date is missing: say the day for which the rate holds\n");
        assertThat(Ran.of("report", "-o", file, "--rate", "151.2").err())
                .startsWith("--currency is missing");
    }

    @Test
    void whatIsNoCurrencyOrNoRateIsRefused() {
        String file = folder.resolve("yen.html").toString();
        String[] rest = {"--rate-source", "a bank", "--rate-date", "2026-11-20", "-o", file};
        for (String code : new String[] {"YEN", "XAU", "J"}) {
            assertThat(withRate(code, "151.2", rest).err())
                    .isEqualTo(
                            "--currency is %s: must be the code of a currency of ISO 4217, such as JPY\n"
                                    .formatted(code));
        }
        assertThat(withRate("JPY", "0", rest).err())
                .isEqualTo("--rate is 0.0: must be above 0, in JPY for one USD\n");
        assertThat(withRate("JPY", "-1", rest).code()).isEqualTo(1);
    }

    private static Ran withRate(String code, String rate, String... rest) {
        String[] first = {"report", "--currency", code, "--rate=" + rate};
        return Ran.of(
                Stream.concat(Arrays.stream(first), Arrays.stream(rest)).toArray(String[]::new));
    }

    @Test
    void optionsThatAFormWouldIgnoreAreRefused() {
        String csv = folder.resolve("a.csv").toString();
        assertThat(Ran.of("report", "-o", csv, "--paper", "letter").err())
                .isEqualTo("--paper: a .csv file has no pages: leave it out\n");
        assertThat(Ran.of("report", "-o", csv, "--currency", "EUR").err())
                .startsWith("--currency: .csv lines are in USD");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFolderIsCheckedEvenIfTheFormIsGiven() {
        assertThat(Ran.of("report", "--format", "xlsx", "-o", folder.toString()).err())
                .isEqualTo("-o: " + folder + " is a folder: name a file in it\n");
    }

    @Test
    void anOldFileIsReplacedAsAWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("page.HTML"), "old");

        assertThat(Ran.of("report", "-o", file.toString()).code()).isZero();
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void anUnknownEndingIsRefused() {
        assertThat(Ran.of("report", "-o", folder.resolve("x.doc").toString()).err())
                .isEqualTo(
                        "-o: "
                                + folder.resolve("x.doc")
                                + " should end in .xlsx, .pdf, .html, .csv or .focus.csv, which"
                                + " decides the form\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatTakesNoFilesIsNamed() {
        assertThat(Ran.of("report", "-o", "/proc/page.html"))
                .isEqualTo(
                        new Ran(
                                1,
                                "",
                                "-o: /proc/page.html cannot be written: no file can be made in the"
                                        + " folder /proc: name another\n"));
    }

    /**
     * A limit on how long a file may grow ends a write in its middle, as a full disk does. What
     * another process of this program says and leaves is looked at.
     */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aWriteThatEndsInItsMiddleLeavesTheOldFile() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("page.html"), "old");
        Path said = folder.resolve("said");
        Process process =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                "ulimit -f 16; exec \"$@\"",
                                "bash",
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:-UsePerfData",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.llmtco.Main",
                                "report",
                                "-o",
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said)
                .hasContent(
                        "-o: %s cannot be written: the system says \"File too large\"\n"
                                .formatted(file));
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(file).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, said);
        }
    }

    @Test
    void aFolderIsNoFile() {
        assertThat(Ran.of("report", "-o", folder.toString()))
                .isEqualTo(new Ran(1, "", "-o: " + folder + " is a folder: name a file in it\n"));
    }

    @Test
    void aMissingFolderIsNotMade() {
        Path file = folder.resolve("missing/page.html");

        assertThat(Ran.of("report", "-o", file.toString()))
                .isEqualTo(
                        new Ran(
                                1,
                                "",
                                "-o: %s: there is no folder %s: make it first\n"
                                        .formatted(file, file.getParent())));
    }
}
