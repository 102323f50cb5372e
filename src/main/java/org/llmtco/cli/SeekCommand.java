package org.llmtco.cli;

import org.jspecify.annotations.Nullable;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;
import org.llmtco.report.UncertaintyTables;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.uncertainty.GoalSeek;
import org.llmtco.whatif.uncertainty.Outcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code seek}: the values of an input at which a goal is met. */
@Command(
        name = "seek",
        mixinStandardHelpOptions = true,
        description = {
            "All values of an input at which two options cost the same in today's money, at which",
            "an option's total over the horizon meets a budget, or at which it pays back against",
            "another one in so many months."
        })
final class SeekCommand implements Callable<Integer> {
    @Mixin ScenarioArgument argument;
    @Mixin Inputs inputs;
    @Mixin Printer printer;

    @Option(
            names = "--driver",
            required = true,
            paramLabel = "D",
            description = "The input; llm-tco drivers lists them.")
    String key;

    @Option(
            names = "--option",
            paramLabel = "A",
            description = "The option. Default: the scenario's baseline.")
    @Nullable String option;

    @Option(
            names = "--against",
            paramLabel = "B",
            description = "The option it is held against. Default: the scenario's baseline.")
    @Nullable String against;

    @Option(
            names = "--budget",
            paramLabel = "USD",
            description = "What the option may cost over the horizon.")
    @Nullable Double budget;

    @Option(
            names = "--payback",
            paramLabel = "MONTHS",
            description = "After how many months it has cost no more than the other one.")
    @Nullable Integer payback;

    /** The JSON of the command. */
    record Json(
            String scenario,
            String driver,
            String option,
            Optional<String> against,
            String answer,
            double from,
            double to,
            List<Root> roots) {}

    /** A value. */
    record Root(double value, String kind, double belowUsd, double aboveUsd) {}

    @Override
    public Integer call() {
        if (budget != null && (payback != null || against != null)) {
            throw new InputProblemException(
                    "--budget is a goal of one option: leave --payback and --against out");
        }
        Scenario scenario = argument.scenario();
        DeploymentOption a =
                option == null ? Pairs.baseline(scenario) : Pairs.option(scenario, option);
        DeploymentOption b =
                against == null ? Pairs.baseline(scenario) : Pairs.option(scenario, against);
        if (budget == null && a.id().equals(b.id())) {
            throw new InputProblemException(
                    "name two options with --option and --against, or a --budget");
        }
        Driver driver = Inputs.driver(scenario, "--driver", key);
        Outcome outcome = outcome(scenario, a.id(), b.id());
        GoalSeek seek = GoalSeek.of(outcome, driver, scenario, inputs.catalog());
        Optional<String> other = budget == null ? Optional.of(b.id()) : Optional.empty();
        printer.print(
                UncertaintyTables.text(seek, UncertaintyTables.goal(outcome, scenario)),
                UncertaintyTables.grid(seek),
                new Json(
                        scenario.id(),
                        driver.key(),
                        a.id(),
                        other,
                        answer(seek),
                        seek.from(),
                        seek.to(),
                        seek.roots().stream()
                                .map(
                                        r ->
                                                new Root(
                                                        r.value(),
                                                        r.kind().name().toLowerCase(Locale.ROOT),
                                                        r.belowUsd(),
                                                        r.aboveUsd()))
                                .toList()));
        return CommandLineTool.DONE;
    }

    private Outcome outcome(Scenario scenario, String a, String b) {
        if (budget != null) {
            return new Outcome.OverBudget(a, budget);
        }
        if (payback == null) {
            return new Outcome.NetPresentValue(a, Optional.of(b));
        }
        int horizon = scenario.finance().horizonMonths();
        if (payback < 1 || payback > horizon) {
            throw new InputProblemException(
                    "--payback is %s: must be from 1 to the horizon, %s months"
                            .formatted(payback, horizon));
        }
        return new Outcome.NotPaidBack(a, b, payback);
    }

    private static String answer(GoalSeek seek) {
        if (!seek.possible()) {
            return "cannot serve";
        }
        if (seek.always()) {
            return "always";
        }
        return seek.roots().isEmpty() ? "no value in range" : "values";
    }
}
