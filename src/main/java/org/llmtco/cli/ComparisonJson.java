package org.llmtco.cli;

import org.llmtco.catalog.FigureKind;
import org.llmtco.catalog.Sourced;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostLine;
import org.llmtco.cost.Fleet;
import org.llmtco.cost.Input;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.Scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The JSON of {@code compare}; the component names are the field names.
 *
 * @param cheapest id of the cheapest option, absent when none can serve the workload
 */
record ComparisonJson(
        String scenario,
        String title,
        LocalDate pricedOn,
        double hoursPerMonth,
        double tokensPerMonth,
        Optional<String> baseline,
        Optional<String> cheapest,
        List<Option> options) {

    /**
     * One option; {@code answer} is "priced" or "unavailable".
     *
     * @param reason why it is unavailable
     */
    record Option(
            String id,
            String label,
            String answer,
            Optional<String> reason,
            OptionalDouble usdPerMonth,
            OptionalDouble usdPerYear,
            OptionalDouble usdPerMTok,
            OptionalInt replicas,
            OptionalInt billedGpus,
            OptionalDouble averageLoadShare,
            OptionalDouble outputTokensPerSecondPerReplica,
            Optional<String> capacityBasis,
            List<Line> lines) {}

    record Line(
            String id,
            String label,
            String category,
            double usdPerMonth,
            double quantity,
            String formula,
            List<Value> inputs) {}

    record Value(
            String name,
            double value,
            String unit,
            Optional<String> source,
            Optional<LocalDate> asOf,
            Optional<FigureKind> kind) {}

    static ComparisonJson of(Comparison comparison) {
        Scenario scenario = comparison.scenario();
        return new ComparisonJson(
                scenario.id(),
                scenario.title(),
                scenario.pricedOn(),
                scenario.hoursPerMonth(),
                scenario.tokensPerMonth(),
                comparison.baseline().map(cost -> cost.option().id()),
                comparison.cheapest().map(cost -> cost.option().id()),
                comparison.costs().stream().map(ComparisonJson::option).toList());
    }

    private static Option option(OptionCost cost) {
        return switch (cost) {
            case OptionCost.Priced priced -> option(priced);
            case OptionCost.Unavailable unavailable ->
                    new Option(
                            cost.option().id(),
                            cost.option().label(),
                            "unavailable",
                            Optional.of(unavailable.reason()),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            Optional.empty(),
                            List.of());
        };
    }

    private static Option option(OptionCost.Priced cost) {
        Optional<Fleet> fleet = cost.fleet();
        return new Option(
                cost.option().id(),
                cost.option().label(),
                "priced",
                Optional.empty(),
                OptionalDouble.of(cost.usdPerMonth()),
                OptionalDouble.of(cost.usdPerMonth() * 12),
                OptionalDouble.of(cost.usdPerMTok()),
                fleet.map(f -> OptionalInt.of(f.replicas())).orElse(OptionalInt.empty()),
                fleet.map(f -> OptionalInt.of(f.billedGpus())).orElse(OptionalInt.empty()),
                fleet.map(f -> OptionalDouble.of(f.averageLoadShare()))
                        .orElse(OptionalDouble.empty()),
                fleet.map(f -> OptionalDouble.of(f.capacity().outputTokensPerSecond()))
                        .orElse(OptionalDouble.empty()),
                fleet.map(f -> f.capacity().basis()),
                cost.lines().stream().map(ComparisonJson::line).toList());
    }

    private static Line line(CostLine line) {
        return new Line(
                line.item().id(),
                line.label(),
                line.item().category().name().toLowerCase(Locale.ROOT),
                line.usdPerMonth(),
                line.quantity(),
                line.formula(),
                line.inputs().stream().map(ComparisonJson::value).toList());
    }

    private static Value value(Input input) {
        return new Value(
                input.name(),
                input.value(),
                input.unit(),
                input.source().map(Sourced::source),
                input.source().map(Sourced::asOf),
                input.source().map(Sourced::kind));
    }
}
