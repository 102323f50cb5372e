package org.llmtco.cli;

import org.llmtco.breakeven.BreakevenSolver;
import org.llmtco.breakeven.BreakevenSolver.Worth;
import org.llmtco.breakeven.TimeBreakeven;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.HorizonPlan;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.BreakevenTables;
import org.llmtco.report.BreakevenTables.Pair;
import org.llmtco.report.TimeBreakevenTables;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

/** {@code breakeven}: all volumes at which one option is cheaper than another. */
@Command(
        name = "breakeven",
        mixinStandardHelpOptions = true,
        description = {
            "All volumes, in tokens per month, at which one option is cheaper than another: in a",
            "running month, or over the horizon with growth. Or the months in which it is.",
            "The answer is exact: it is computed from the prices and steps, not searched for."
        })
final class BreakevenCommand implements Callable<Integer> {
    @Mixin ScenarioArgument argument;
    @Mixin Inputs inputs;
    @Mixin Printer printer;

    @Option(
            names = "--option",
            paramLabel = "A",
            description = "The option that may be cheaper. Default: every option but the other.")
    List<String> options = List.of();

    @Option(
            names = "--against",
            paramLabel = "B",
            description = "The option it is held against. Default: the scenario's baseline.")
    List<String> against = List.of();

    @Option(
            names = "--over",
            paramLabel = "volume|horizon|time",
            description = {
                "What varies: volume, with the cost of a running month; horizon, the same with the",
                "cost over the horizon; time, with the cost since the start at the scenario's",
                "volume. Default: ${DEFAULT-VALUE}"
            },
            defaultValue = "volume")
    Over over;

    @Option(
            names = "--to",
            paramLabel = "TOKENS",
            description = "The largest volume to look at, in tokens per month. Default: 1e13",
            defaultValue = "1e13")
    double limit;

    @Option(
            names = "--discounted",
            description = "With --over horizon: in today's money instead of the total.")
    boolean discounted;

    /** What can vary. */
    enum Over {
        VOLUME,
        HORIZON,
        TIME
    }

    @Override
    public Integer call() {
        if (!(limit > 0 && limit <= 1e18)) {
            throw new InputProblemException("--to is " + limit + ": must be above 0, up to 1e18");
        }
        Comparison comparison = Inputs.compare(argument.scenario(), inputs.catalog());
        if (over == Over.TIME) {
            overTime(comparison);
        } else {
            overVolume(comparison);
        }
        return CommandLineTool.DONE;
    }

    private void overVolume(Comparison comparison) {
        List<Pair> pairs = pairs(comparison, this::pair);
        printer.print(
                BreakevenTables.text(pairs),
                BreakevenTables.grid(pairs),
                BreakevenJson.of(comparison.scenario(), measure(), pairs));
    }

    private void overTime(Comparison comparison) {
        List<TimeBreakevenTables.Pair> pairs =
                pairs(
                        comparison,
                        (option, other) ->
                                new TimeBreakevenTables.Pair(
                                        option,
                                        other,
                                        TimeBreakeven.of(option.ledger(), other.ledger())));
        printer.print(
                TimeBreakevenTables.text(pairs),
                TimeBreakevenTables.grid(pairs),
                TimeBreakevenJson.of(comparison.scenario(), pairs));
    }

    /** What the amounts of an answer over volume are. */
    private String measure() {
        if (over == Over.VOLUME) {
            return "usdPerMonth";
        }
        return discounted ? "netPresentValueUsd" : "totalUsd";
    }

    private <T> List<T> pairs(
            Comparison comparison, BiFunction<OptionCost.Priced, OptionCost.Priced, T> pair) {
        return others(comparison).stream()
                .flatMap(
                        other ->
                                candidates(comparison, other).stream()
                                        .map(option -> pair.apply(option, other)))
                .toList();
    }

    private List<OptionCost.Priced> others(Comparison comparison) {
        if (against.isEmpty()) {
            String baseline =
                    comparison
                            .baseline()
                            .map(cost -> cost.option().id())
                            .orElseThrow(
                                    () ->
                                            new InputProblemException(
                                                    "every option of the scenario is switched"
                                                            + " off"));
            return List.of(priced(comparison, baseline));
        }
        return against.stream().map(id -> priced(comparison, id)).toList();
    }

    private List<OptionCost.Priced> candidates(Comparison comparison, OptionCost.Priced other) {
        if (options.isEmpty()) {
            return comparison.priced().stream().filter(cost -> !cost.equals(other)).toList();
        }
        return options.stream().map(id -> priced(comparison, id)).toList();
    }

    private static OptionCost.Priced priced(Comparison comparison, String id) {
        OptionCost cost =
                comparison
                        .of(id)
                        .orElseThrow(
                                () ->
                                        new InputProblemException(
                                                "there is no option \"%s\"; the scenario has %s"
                                                        .formatted(id, ids(comparison))));
        return switch (cost) {
            case OptionCost.Priced found -> found;
            case OptionCost.Unavailable unavailable ->
                    throw new InputProblemException(
                            "option \"%s\" cannot serve the workload: %s"
                                    .formatted(id, unavailable.reason()));
        };
    }

    private static String ids(Comparison comparison) {
        return String.join(
                ", ", comparison.costs().stream().map(cost -> cost.option().id()).toList());
    }

    private Pair pair(OptionCost.Priced option, OptionCost.Priced other) {
        return new Pair(
                option,
                other,
                over == Over.VOLUME
                        ? BreakevenSolver.solve(option.schedule(), other.schedule(), limit)
                        : BreakevenSolver.overHorizon(
                                HorizonPlan.of(option.schedule(), option.horizon()),
                                HorizonPlan.of(other.schedule(), other.horizon()),
                                discounted ? Worth.NET_PRESENT_VALUE : Worth.TOTAL,
                                limit));
    }
}
