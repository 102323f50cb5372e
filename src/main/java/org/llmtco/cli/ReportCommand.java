package org.llmtco.cli;

import org.jspecify.annotations.Nullable;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.model.Scenario;
import org.llmtco.report.ComparisonTables;
import org.llmtco.report.HtmlReport;
import org.llmtco.report.workbook.Origin;
import org.llmtco.report.workbook.WorkbookReport;
import org.llmtco.storage.AtomicFile;
import org.llmtco.storage.ScenarioFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code report}: a comparison as a file. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Writes the comparison of a scenario as a page (.html), a table (.csv) or a"
                        + " workbook whose formulas compute it again (.xlsx).")
final class ReportCommand implements Callable<Integer> {
    @Mixin ScenarioArgument argument;
    @Mixin Inputs inputs;
    @Spec CommandSpec command;

    /** What a report is written as. */
    enum Form {
        HTML,
        CSV,
        XLSX;

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }

        static Optional<Form> of(Path file) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            return Arrays.stream(values()).filter(form -> name.endsWith(form.ending())).findFirst();
        }
    }

    @Option(
            names = {"-o", "--out", "--output"},
            required = true,
            paramLabel = "FILE",
            description =
                    "The file to write; unless --format is given, its ending decides the form:"
                            + " .html, .csv or .xlsx.")
    Path file;

    @Option(
            names = "--format",
            paramLabel = "html|csv|xlsx",
            description = "What to write, whatever the file's ending.")
    @Nullable Form form;

    @Override
    public Integer call() {
        Scenario scenario = argument.scenario();
        Catalog catalog = inputs.catalog();
        // what is wrong with the file is said before anything is calculated
        checkFolder(file);
        Form chosen = form == null ? check(file) : form;
        Comparison comparison = Inputs.compare(scenario, catalog);
        write(
                file,
                switch (chosen) {
                    case HTML -> utf8(HtmlReport.of(comparison));
                    case CSV -> utf8(ComparisonTables.lines(comparison).toCsv());
                    case XLSX -> WorkbookReport.of(scenario, catalog, origin(scenario));
                });
        command.commandLine().getOut().print("Wrote " + file + ".\n");
        return CommandLineTool.DONE;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Origin origin(Scenario scenario) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(utf8(ScenarioFiles.toJson(scenario)));
            return new Origin(
                    new CommandLineTool.Version().getVersion()[0],
                    HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            AtomicFile.write(file, bytes);
        } catch (UncheckedIOException e) {
            throw new InputProblemException(
                    "-o: %s cannot be written: %s".formatted(file, e.getMessage()));
        }
    }

    private static Form check(Path file) {
        return Form.of(file)
                .orElseThrow(
                        () ->
                                new InputProblemException(
                                        "-o: "
                                                + file
                                                + " should end in .html, .csv or .xlsx, which"
                                                + " decides the form"));
    }

    private static void checkFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new InputProblemException("-o: " + file + " is a folder: name a file in it");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new InputProblemException(
                    "-o: %s: there is no folder %s: make it first".formatted(file, folder));
        }
    }
}
