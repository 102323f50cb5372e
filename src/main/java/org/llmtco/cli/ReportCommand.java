package org.llmtco.cli;

import org.llmtco.cost.Comparison;
import org.llmtco.export.ReportFile;
import org.llmtco.export.ReportFormat;
import org.llmtco.report.pdf.PdfReport.Paper;
import org.llmtco.storage.AtomicFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code report}: a comparison as a file. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a report of a scenario: a page (.html), a document (.pdf), the bill's lines as a",
            "table (.csv), or a forecast in the columns of FOCUS 1.2 (.focus.csv)."
        })
final class ReportCommand implements Callable<Integer> {
    @Mixin ScenarioArgument argument;
    @Mixin Inputs inputs;
    @Spec CommandSpec command;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description =
                    "The file to write; its ending decides the form: .pdf, .html, .csv or"
                            + " .focus.csv.")
    Path file;

    @Option(
            names = "--paper",
            paramLabel = "A4|LETTER",
            description = "Size of a document's pages. Default: ${DEFAULT-VALUE}",
            defaultValue = "A4")
    Paper paper;

    @Override
    public Integer call() {
        ReportFormat format = format(file);
        Comparison comparison = Inputs.compare(argument.scenario(), inputs.catalog());
        byte[] bytes = ReportFile.bytes(comparison, inputs.catalog(), format, paper);
        try {
            AtomicFile.write(file, bytes);
        } catch (UncheckedIOException e) {
            throw new InputProblemException(
                    "-o: %s cannot be written: %s".formatted(file, e.getMessage()));
        }
        command.commandLine().getOut().print("Wrote " + file + ".\n");
        return CommandLineTool.DONE;
    }

    /** Before anything is computed: whether the file can be meant. */
    private static ReportFormat format(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new InputProblemException("-o: " + file + " is a folder: name a file in it");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new InputProblemException(
                    "-o: %s: there is no folder %s: make it first".formatted(file, folder));
        }
        return ReportFormat.of(file)
                .orElseThrow(
                        () ->
                                new InputProblemException(
                                        "-o: %s should end in %s, which decides the form"
                                                .formatted(file, ReportFormat.endings())));
    }
}
