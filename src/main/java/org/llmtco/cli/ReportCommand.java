package org.llmtco.cli;

import org.llmtco.cost.Comparison;
import org.llmtco.report.ComparisonTables;
import org.llmtco.report.HtmlReport;
import org.llmtco.storage.AtomicFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code report}: a comparison as a file. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes the comparison of a scenario as a page (.html) or a table (.csv).")
final class ReportCommand implements Callable<Integer> {
    @Mixin ScenarioArgument argument;
    @Mixin Inputs inputs;
    @Spec CommandSpec command;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write; its ending decides the form: .html or .csv.")
    Path file;

    @Override
    public Integer call() {
        Comparison comparison = Inputs.compare(argument.scenario(), inputs.catalog());
        write(file, comparison);
        command.commandLine().getOut().print("Wrote " + file + ".\n");
        return CommandLineTool.DONE;
    }

    private static void write(Path file, String text) {
        try {
            AtomicFile.write(file, text);
        } catch (UncheckedIOException e) {
            throw new InputProblemException(
                    "-o: %s cannot be written: %s".formatted(file, e.getMessage()));
        }
    }

    static void write(Path file, Comparison comparison) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new InputProblemException("-o: " + file + " is a folder: name a file in it");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new InputProblemException(
                    "-o: %s: there is no folder %s: make it first".formatted(file, folder));
        }
        if (name.endsWith(".html")) {
            write(file, HtmlReport.of(comparison));
        } else if (name.endsWith(".csv")) {
            write(file, ComparisonTables.lines(comparison).toCsv());
        } else {
            throw new InputProblemException(
                    "-o: " + file + " should end in .html or .csv, which decides the form");
        }
    }
}
