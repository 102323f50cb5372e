package org.llmtco.cli;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.model.Scenario;
import org.llmtco.report.CashFlowTables;
import org.llmtco.report.ComparisonTables;
import org.llmtco.report.Grid;
import org.llmtco.report.QualityTables;
import org.llmtco.report.RecommendationWords;
import org.llmtco.report.VariantTables;
import org.llmtco.whatif.NearestChange;
import org.llmtco.whatif.Quality;
import org.llmtco.whatif.QualityView;
import org.llmtco.whatif.Recommendation;
import org.llmtco.whatif.SideBySide;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Optional;
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

    @Option(
            names = "--quality",
            paramLabel = "BENCHMARK",
            description =
                    "Also what a point of a benchmark costs with each option: a view, not the"
                            + " ranking. The names: llm-tco list benchmarks.")
    Optional<String> quality = Optional.empty();

    @Option(
            names = "--variant",
            paramLabel = "ID",
            description = "With the adjustments of one of the scenario's variants.")
    Optional<String> variant = Optional.empty();

    @Option(
            names = "--variants",
            description = "The scenario beside all its variants, with what differs.")
    boolean variants;

    @Spec CommandSpec command;

    @Override
    public Integer call() {
        if (nearest < 0) {
            throw new ParameterException(
                    command.commandLine(), "--nearest is " + nearest + ": must be 0 or more");
        }
        if (ledger && quality.isPresent()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--quality is a view of a running month: it cannot go with --ledger");
        }
        if (variants && (variant.isPresent() || ledger || nearest > 0 || quality.isPresent())) {
            throw new ParameterException(
                    command.commandLine(),
                    "--variants shows a table of its own: leave out --variant, --ledger,"
                            + " --nearest and --quality");
        }
        Catalog catalog = inputs.catalog();
        Scenario scenario = argument.scenario();
        if (variants) {
            printVariants(scenario, catalog);
        } else {
            printComparison(
                    variant.map(id -> Inputs.variant(scenario, id)).orElse(scenario), catalog);
        }
        return CommandLineTool.DONE;
    }

    private void printVariants(Scenario scenario, Catalog catalog) {
        if (scenario.variants().isEmpty()) {
            throw new InputProblemException(
                    "the scenario has no variants: add some to its file or on the What-if page");
        }
        SideBySide table = SideBySide.of(scenario, Optional.empty(), catalog);
        printer.print(
                VariantTables.text(table), VariantTables.lines(table), VariantsJson.of(table));
    }

    private void printComparison(Scenario scenario, Catalog catalog) {
        Comparison comparison = Inputs.compare(scenario, catalog);
        Recommendation recommendation = Recommendation.of(comparison, catalog);
        List<NearestChange> changes =
                nearest > 0
                        ? NearestChange.of(comparison.scenario(), catalog).stream()
                                .limit(nearest)
                                .toList()
                        : List.of();
        Optional<QualityView> view =
                quality.map(
                        name ->
                                QualityView.of(
                                        known(name, comparison, catalog), comparison, catalog));
        printer.print(
                text(comparison, recommendation, changes)
                        + view.map(shown -> "\n" + QualityTables.text(shown)).orElse(""),
                view.map(QualityTables::options).orElseGet(() -> lines(comparison)),
                ComparisonJson.of(comparison, recommendation, changes, view));
    }

    /** The benchmark as the tables spell it. */
    private static String known(String name, Comparison comparison, Catalog catalog) {
        List<String> names = Quality.benchmarks(comparison.scenario(), catalog);
        return names.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(
                        () ->
                                new InputProblemException(
                                        "--quality: there is no benchmark \"%s\"; %s"
                                                .formatted(
                                                        name,
                                                        names.isEmpty()
                                                                ? "the tables have no scores"
                                                                : "there are "
                                                                        + String.join(
                                                                                ", ", names))));
    }

    private Grid lines(Comparison comparison) {
        return ledger ? CashFlowTables.lines(comparison) : ComparisonTables.lines(comparison);
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
