package org.llmtco.cli;

import org.jspecify.annotations.Nullable;
import org.llmtco.breakeven.BreakevenSolver;
import org.llmtco.breakeven.BreakevenSolver.Worth;
import org.llmtco.breakeven.TimeBreakeven;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.HorizonPlan;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.Decimals;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;
import org.llmtco.report.BreakevenTables;
import org.llmtco.report.BreakevenTables.Pair;
import org.llmtco.report.BreakevenWords;
import org.llmtco.report.SweepTables;
import org.llmtco.report.TimeBreakevenTables;
import org.llmtco.report.WinnerMapTables;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.DriverCosts;
import org.llmtco.whatif.SweepRange;
import org.llmtco.whatif.WinnerMap;

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
            "running month, or over the horizon with growth. Or the months in which it is, or the",
            "values of a driver at which it is. Over volume and time the answer is exact: computed",
            "from the prices and steps, not searched for. Over a driver it is exact to 10^-9 of",
            "the range."
        })
final class BreakevenCommand implements Callable<Integer> {
    private static final double MOST_TOKENS = 1e18;

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
            paramLabel = "volume|horizon|time|DRIVER",
            description = {
                "What varies: volume, with the cost of a running month; horizon, the same with the",
                "cost over the horizon; time, with the cost since the start at the scenario's",
                "volume; or a driver, which llm-tco drivers lists. Default: ${DEFAULT-VALUE}"
            },
            defaultValue = "volume")
    String over;

    @Option(
            names = "--from",
            paramLabel = "VALUE",
            description = "With a driver: the least value. Default: chosen around the present one")
    @Nullable Double least;

    @Option(
            names = "--to",
            paramLabel = "VALUE",
            description =
                    "The largest volume to look at, in tokens per month; default: 1e13. With a"
                            + " driver: its largest value, in its unit.")
    @Nullable Double limit;

    @Option(
            names = "--and",
            paramLabel = "DRIVER",
            description = {
                "With a driver in --over: a second one. The answer is a map: which option is the",
                "cheapest of all at each pair of values."
            })
    @Nullable String and;

    @Option(
            names = "--and-from",
            paramLabel = "VALUE",
            description = "The least value of the driver of --and.")
    @Nullable Double andLeast;

    @Option(names = "--and-to", paramLabel = "VALUE", description = "Its largest value.")
    @Nullable Double andLimit;

    @Option(
            names = "--grid",
            paramLabel = "N",
            description =
                    "With --and: how many values of each, 2 to 200. Default: ${DEFAULT-VALUE}",
            defaultValue = "40")
    int grid;

    @Option(
            names = "--discounted",
            description =
                    "With horizon: in today's money instead of the total. With a driver: over the"
                            + " horizon in today's money instead of a running month.")
    boolean discounted;

    @Override
    public Integer call() {
        Scenario scenario = argument.scenario();
        if (and != null) {
            overTwoDrivers(scenario, and);
            return CommandLineTool.DONE;
        }
        if (andLeast != null || andLimit != null) {
            throw new InputProblemException("--and-from and --and-to go with --and");
        }
        if (discounted && (over.equals("volume") || over.equals("time"))) {
            throw new InputProblemException(
                    "--discounted is for the horizon and drivers: "
                            + (over.equals("volume")
                                    ? "a running month has no today's money"
                                    : "--over time says both"));
        }
        if (limit != null && over.equals("time")) {
            throw new InputProblemException(
                    "--to is for volumes and drivers: --over time goes to the horizon; set"
                            + " horizonMonths");
        }
        switch (over) {
            case "volume", "horizon" -> overVolume(compared(scenario));
            case "time" -> overTime(compared(scenario));
            default -> overDriver(scenario);
        }
        return CommandLineTool.DONE;
    }

    private Comparison compared(Scenario scenario) {
        if (least != null) {
            throw new InputProblemException("--from is for drivers: --over " + over + " has none");
        }
        return Inputs.compare(scenario, inputs.catalog());
    }

    private double limit() {
        double tokens = limit == null ? BreakevenWords.DEFAULT_LIMIT : limit;
        if (!(tokens > 0 && tokens <= MOST_TOKENS)) {
            throw new InputProblemException("--to is " + tokens + ": must be above 0, up to 1e18");
        }
        return tokens;
    }

    private void overVolume(Comparison comparison) {
        double upTo = limit();
        List<Pair> pairs = pairs(comparison, (option, other) -> pair(option, other, upTo));
        printer.print(
                BreakevenTables.text(pairs, over.equals("volume") ? "USD/month" : "USD"),
                BreakevenTables.grid(pairs),
                BreakevenJson.of(comparison.scenario(), measure(), pairs));
    }

    private void overDriver(Scenario scenario) {
        Driver driver = Inputs.driver(scenario, "--over (volume, horizon, time or a driver)", over);
        Comparison comparison = Inputs.compare(scenario, inputs.catalog());
        DriverCosts costs = new DriverCosts(scenario, driver, driverMeasure(), inputs.catalog());
        SweepRange range = range(costs);
        List<SweepTables.Pair> pairs =
                pairs(
                        comparison,
                        (option, other) ->
                                SweepTables.Pair.of(
                                        costs,
                                        range,
                                        place(costs, option.option().id()),
                                        place(costs, other.option().id())));
        printer.print(
                SweepTables.text(pairs),
                SweepTables.grid(pairs),
                SweepJson.of(
                        costs, range, discounted ? "netPresentValueUsd" : "usdPerMonth", pairs));
    }

    private void overTwoDrivers(Scenario scenario, String second) {
        if (!options.isEmpty() || !against.isEmpty()) {
            throw new InputProblemException(
                    "--and compares all options that are switched on: leave --option and --against"
                            + " out");
        }
        if (grid < 2 || grid > 200) {
            throw new InputProblemException("--grid is %s: must be from 2 to 200".formatted(grid));
        }
        if (List.of("volume", "horizon", "time").contains(over)) {
            throw new InputProblemException(
                    "--and goes with a driver in --over; for the volume that is tokensPerMonth");
        }
        Driver x = Inputs.driver(scenario, "--over", over);
        Driver y = Inputs.driver(scenario, "--and", second);
        if (x.key().equals(y.key())) {
            throw new InputProblemException("--and is the driver of --over: name another one");
        }
        DriverCosts.Measure measure = driverMeasure();
        Catalog catalog = inputs.catalog();
        WinnerMap map =
                WinnerMap.of(
                        new WinnerMap.Plan(
                                scenario,
                                x,
                                y,
                                range(new DriverCosts(scenario, x, measure, catalog)),
                                range(
                                        new DriverCosts(scenario, y, measure, catalog),
                                        "--and-from",
                                        andLeast,
                                        "--and-to",
                                        andLimit),
                                measure,
                                grid),
                        catalog);
        printer.print(
                WinnerMapTables.text(map),
                WinnerMapTables.grid(map),
                WinnerMapJson.of(map, scenario, discounted ? "netPresentValueUsd" : "usdPerMonth"));
    }

    private DriverCosts.Measure driverMeasure() {
        return discounted ? DriverCosts.Measure.NET_PRESENT_VALUE : DriverCosts.Measure.MONTH;
    }

    private SweepRange range(DriverCosts costs) {
        return range(costs, "--from", least, "--to", limit);
    }

    private static SweepRange range(
            DriverCosts costs,
            String fromName,
            @Nullable Double least,
            String toName,
            @Nullable Double most) {
        Driver driver = costs.driver();
        SweepRange usual = SweepRange.around(costs);
        double from = bound(fromName, least, usual.from(), driver);
        double to = bound(toName, most, usual.to(), driver);
        if (!(to > from)) {
            throw new InputProblemException(
                    "%s is %s: must be above %s, which is %s"
                            .formatted(toName, Decimals.plain(to), fromName, Decimals.plain(from)));
        }
        return SweepRange.between(driver, from, to);
    }

    private static double bound(
            String option, @Nullable Double given, double usual, Driver driver) {
        if (given == null) {
            return usual;
        }
        if (!(given >= driver.min() && given <= driver.max())) {
            throw new InputProblemException(
                    "%s is %s: %s goes from %s to %s"
                            .formatted(
                                    option,
                                    given,
                                    driver.key(),
                                    Decimals.plain(driver.min()),
                                    Decimals.plain(driver.max())));
        }
        if (driver.whole() && given != Math.rint(given)) {
            throw new InputProblemException(
                    "%s is %s: %s takes whole numbers".formatted(option, given, driver.key()));
        }
        return given;
    }

    private static int place(DriverCosts costs, String id) {
        return costs.options().stream().map(DeploymentOption::id).toList().indexOf(id);
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
        if (over.equals("volume")) {
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

    private Pair pair(OptionCost.Priced option, OptionCost.Priced other, double upTo) {
        return new Pair(
                option,
                other,
                over.equals("volume")
                        ? BreakevenSolver.solve(option.schedule(), other.schedule(), upTo)
                        : BreakevenSolver.overHorizon(
                                HorizonPlan.of(option.schedule(), option.horizon()),
                                HorizonPlan.of(other.schedule(), other.horizon()),
                                discounted ? Worth.NET_PRESENT_VALUE : Worth.TOTAL,
                                upTo));
    }
}
