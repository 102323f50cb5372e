package org.llmtco.cli;

import org.llmtco.report.Grid;
import org.llmtco.storage.JsonWriter;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import java.io.PrintWriter;

/** The {@code --format} option and the printing that follows it. */
final class Printer {
    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            description = "How to print the result. Default: ${DEFAULT-VALUE}",
            defaultValue = "table")
    Format format;

    @Spec(Target.MIXEE)
    CommandSpec command;

    /**
     * Prints a result.
     *
     * @param text for people
     * @param grid for spreadsheets
     * @param json for programs: a record whose components are the field names
     */
    void print(String text, Grid grid, Record json) {
        PrintWriter out = out();
        switch (format) {
            case TABLE -> out.print(text);
            case CSV -> out.print(grid.toCsv());
            case JSON -> out.print(JsonWriter.toJson(json));
        }
    }

    /** For results that are too long to be made before they are printed. */
    PrintWriter out() {
        return command.commandLine().getOut();
    }
}
