package org.llmtco.cli;

import org.jspecify.annotations.Nullable;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.export.ReportFile;
import org.llmtco.export.ReportFormat;
import org.llmtco.export.ReportOrder;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.report.ComparisonTables;
import org.llmtco.report.Paper;
import org.llmtco.storage.AtomicFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code report}: a comparison as a file. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a report of a scenario: a workbook whose formulas compute it again (.xlsx), a",
            "document (.pdf), a page (.html), the bills' lines (.csv), or a forecast in the"
                    + " columns",
            "of FOCUS 1.2 (.focus.csv)."
        })
final class ReportCommand implements Callable<Integer> {
    @Mixin ScenarioArgument argument;
    @Mixin Inputs inputs;
    @Spec CommandSpec command;

    @Option(
            names = {"-o", "--out", "--output"},
            required = true,
            paramLabel = "FILE",
            description =
                    "The file to write; unless --format is given, its ending decides the form:"
                            + " .xlsx, .pdf, .html, .csv or .focus.csv.")
    Path file;

    @Option(
            names = "--format",
            paramLabel = "xlsx|pdf|html|csv|focus",
            description = "What to write, whatever the file's ending.")
    @Nullable ReportFormat form;

    @Option(
            names = "--paper",
            paramLabel = "a4|letter",
            description = "Size of the pages of a document or a printed workbook. Default: a4")
    @Nullable Paper paper;

    @Mixin CurrencyOptions currency;

    @Override
    public Integer call() {
        // what is wrong with the file is said before anything is calculated
        ReportOrder order = order(format());
        Scenario scenario = argument.scenario();
        Catalog catalog = inputs.catalog();
        String without;
        try {
            Comparison comparison = Inputs.compare(scenario, catalog);
            without = order.format() == ReportFormat.FOCUS ? without(comparison) : "";
            AtomicFile.write(file, ReportFile.bytes(comparison, catalog, order));
        } catch (InvalidFieldException e) {
            throw argument.refused(e);
        } catch (UncheckedIOException e) {
            throw new InputProblemException(
                    "-o: %s cannot be written: %s".formatted(file, e.getMessage()));
        }
        command.commandLine().getOut().print("Wrote " + file + ".\n" + without);
        return CommandLineTool.DONE;
    }

    /** A forecast has no row that could say why an option is not in it. */
    private static String without(Comparison comparison) {
        return ComparisonTables.unavailable(comparison).rows().stream()
                .map(row -> "No rows for %s: %s.\n".formatted(row.getFirst(), row.getLast()))
                .collect(Collectors.joining());
    }

    private ReportOrder order(ReportFormat format) {
        if (paper != null && !format.hasPaper()) {
            throw new InputProblemException(
                    "--paper: a %s file has no pages: leave it out".formatted(format.ending()));
        }
        return new ReportOrder(format, paper == null ? Paper.A4 : paper, currency.read(format));
    }

    private ReportFormat format() {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new InputProblemException("-o: " + file + " is a folder: name a file in it");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new InputProblemException(
                    "-o: %s: there is no folder %s: make it first".formatted(file, folder));
        }
        return Optional.ofNullable(form)
                .or(() -> ReportFormat.of(file))
                .orElseThrow(
                        () ->
                                new InputProblemException(
                                        "-o: %s should end in %s, which decides the form"
                                                .formatted(file, ReportFormat.endings())));
    }
}
