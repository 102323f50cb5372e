package org.llmtco.cli;

import org.llmtco.cost.Comparison;
import org.llmtco.report.ComparisonTables;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** {@code compare}: what each option of a scenario costs, line by line. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "What each option of a scenario costs per month, line by line.")
final class CompareCommand implements Callable<Integer> {
    @Mixin ScenarioArgument argument;
    @Mixin Inputs inputs;
    @Mixin Printer printer;

    @Override
    public Integer call() {
        Comparison comparison = Inputs.compare(argument.scenario(), inputs.catalog());
        printer.print(
                ComparisonTables.text(comparison),
                ComparisonTables.lines(comparison),
                ComparisonJson.of(comparison));
        return CommandLineTool.DONE;
    }
}
