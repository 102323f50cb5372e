package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
