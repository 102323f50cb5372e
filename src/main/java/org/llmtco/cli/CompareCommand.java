package org.llmtco.cli;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.report.CashFlowTables;
import org.llmtco.report.ComparisonTables;
import org.llmtco.report.RecommendationWords;
import org.llmtco.whatif.NearestChange;
import org.llmtco.whatif.Recommendation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code compare}: what each option of a scenario costs, line by line. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "What each option of a scenario costs per month and over the horizon.")
final class CompareCommand implements Callable<Integer> {
    @Mixin ScenarioArgument argument;
    @Mixin Inputs inputs;
    @Mixin Printer printer;

    @Option(names = "--ledger", description = "Month by month instead of line by line.")
    boolean ledger;

    @Option(
            names = "--nearest",
            paramLabel = "N",
            description = "Also the N smallest changes of an input that change the answer.")
    int nearest;

    @Override
    public Integer call() {
        Catalog catalog = inputs.catalog();
        Comparison comparison = Inputs.compare(argument.scenario(), catalog);
        Recommendation recommendation = Recommendation.of(comparison, catalog);
        List<NearestChange> changes =
                nearest > 0
                        ? NearestChange.of(comparison.scenario(), catalog).stream()
                                .limit(nearest)
                                .toList()
                        : List.of();
        printer.print(
                text(comparison, recommendation, changes),
                ledger ? CashFlowTables.lines(comparison) : ComparisonTables.lines(comparison),
                ComparisonJson.of(comparison, recommendation, changes));
        return CommandLineTool.DONE;
    }

    private String text(
            Comparison comparison, Recommendation recommendation, List<NearestChange> changes) {
        StringBuilder text = new StringBuilder();
        text.append(ledger ? CashFlowTables.text(comparison) : ComparisonTables.text(comparison));
        text.append('\n').append(RecommendationWords.text(recommendation));
        changes.forEach(change -> text.append(RecommendationWords.nearest(change)).append('\n'));
        return text.toString();
    }
}
