package org.llmtco.cli;

import org.llmtco.breakeven.BreakevenSolver;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.BreakevenTables;
import org.llmtco.report.BreakevenTables.Pair;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code breakeven}: all volumes at which one option is cheaper than another. */
@Command(
        name = "breakeven",
        mixinStandardHelpOptions = true,
        description = {
            "All volumes, in tokens per month, at which one option is cheaper than another.",
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
            paramLabel = "volume",
            description = "The quantity that varies. Default: ${DEFAULT-VALUE}",
            defaultValue = "volume")
    Over over;

    @Option(
            names = "--to",
            paramLabel = "TOKENS",
            description = "The largest volume to look at, in tokens per month. Default: 1e13",
            defaultValue = "1e13")
    double limit;

    /** The quantities that can vary. */
    enum Over {
        VOLUME
    }

    @Override
    public Integer call() {
        if (!(limit > 0 && limit <= 1e18)) {
            throw new InputProblemException("--to is " + limit + ": must be above 0, up to 1e18");
        }
        Comparison comparison = Inputs.compare(argument.scenario(), inputs.catalog());
        List<Pair> pairs =
                others(comparison).stream()
                        .flatMap(
                                other ->
                                        candidates(comparison, other).stream()
                                                .map(option -> pair(option, other)))
                        .toList();
        printer.print(
                BreakevenTables.text(pairs),
                BreakevenTables.grid(pairs),
                BreakevenJson.of(comparison.scenario(), pairs));
        return CommandLineTool.DONE;
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
                option, other, BreakevenSolver.solve(option.schedule(), other.schedule(), limit));
    }
}
