package org.llmtco.cli;

import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.Problem;
import org.llmtco.storage.TableFolders;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code check}: all problems of the tables. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Lists all problems of the tables, with file, line and advice.")
final class CheckCommand implements Callable<Integer> {
    @Mixin Printer printer;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description =
                    "A folder with pricing-data/ and hardware-profiles/, read over the shipped"
                            + " tables. Your own folder is read over both, if it has tables.")
    List<Path> folder = List.of();

    /** The JSON of the command. */
    record Json(int problems, List<Found> found) {}

    record Found(String severity, String file, int line, int column, String key, String message) {}

    @Override
    public Integer call() {
        List<Problem> problems = problems();
        Grid grid = grid(problems);
        printer.print(text(problems), grid, json(problems));
        return problems.isEmpty() ? CommandLineTool.DONE : CommandLineTool.INPUT_PROBLEM;
    }

    private List<Problem> problems() {
        Inputs.requireFolders(folder);
        return CatalogReader.read(TableFolders.over(folder)).problems();
    }

    private static String text(List<Problem> problems) {
        return problems.isEmpty()
                ? "No problems.\n"
                : Inputs.lines(problems)
                        + "\n"
                        + (problems.size() == 1
                                ? "1 problem.\n"
                                : problems.size() + " problems.\n");
    }

    private static Grid grid(List<Problem> problems) {
        return new Grid(
                List.of(
                        Column.text("severity"),
                        Column.text("file"),
                        Column.number("line"),
                        Column.text("key"),
                        Column.text("message")),
                problems.stream()
                        .map(
                                p ->
                                        List.of(
                                                severity(p),
                                                p.file(),
                                                String.valueOf(p.line()),
                                                p.key(),
                                                p.message()))
                        .toList());
    }

    private static Json json(List<Problem> problems) {
        return new Json(
                problems.size(),
                problems.stream()
                        .map(
                                p ->
                                        new Found(
                                                severity(p),
                                                p.file(),
                                                p.line(),
                                                p.column(),
                                                p.key(),
                                                p.message()))
                        .toList());
    }

    private static String severity(Problem problem) {
        return problem.severity() == Problem.Severity.ERROR ? "error" : "warning";
    }
}
