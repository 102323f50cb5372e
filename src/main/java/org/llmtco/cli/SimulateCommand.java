package org.llmtco.cli;

import org.jspecify.annotations.Nullable;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.model.Uncertainty;
import org.llmtco.report.UncertaintyTables;
import org.llmtco.storage.PlainNumber;
import org.llmtco.whatif.uncertainty.Condition;
import org.llmtco.whatif.uncertainty.Simulation;
import org.llmtco.whatif.uncertainty.Verdict;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code simulate}: how sure the answer is. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "How sure the answer is: what each option costs in many draws of the inputs that are",
            "not known for sure, how often it is the cheapest, and which input decides."
        })
final class SimulateCommand implements Callable<Integer> {
    private static final Pattern CONDITION = Pattern.compile("([^<>]+)([<>])([^<>]+)");

    @Mixin ScenarioArgument argument;
    @Mixin Inputs inputs;
    @Mixin Printer printer;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "How many draws, 100 to 1,000,000. Default: the scenario's.")
    @Nullable Integer draws;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed gives the same draws. Default: the scenario's.")
    @Nullable Integer seed;

    @Option(
            names = "--given",
            paramLabel = "DRIVER<VALUE",
            description = {
                "Only the draws in which a driver is below a value, or above it with >. Quote it",
                "for the shell. Can be repeated."
            })
    List<String> given = List.of();

    @Override
    public Integer call() {
        List<Condition> conditions = conditions();
        try {
            Scenario scenario = drawn(argument.scenario());
            // with all options switched off there is nothing to draw
            Pairs.baseline(scenario);
            Verdict verdict =
                    Verdict.of(Simulation.run(scenario, inputs.catalog()).given(conditions));
            printer.print(
                    UncertaintyTables.text(verdict),
                    UncertaintyTables.grid(verdict),
                    SimulationJson.of(verdict));
        } catch (InvalidFieldException e) {
            throw argument.refused(e);
        }
        return CommandLineTool.DONE;
    }

    private Scenario drawn(Scenario scenario) {
        Uncertainty uncertainty = scenario.uncertainty();
        if (draws != null) {
            uncertainty = uncertainty.withDraws(draws);
        }
        if (seed != null) {
            uncertainty = uncertainty.withSeed(seed);
        }
        return scenario.withUncertainty(uncertainty);
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        for (String text : given) {
            Matcher matcher = CONDITION.matcher(text);
            OptionalDouble value =
                    matcher.matches()
                            ? PlainNumber.parse(matcher.group(3).strip())
                            : OptionalDouble.empty();
            if (value.isEmpty()) {
                throw new InputProblemException(
                        "--given: '%s' is no condition: write it like 'peakFactor<2.5'"
                                .formatted(text));
            }
            conditions.add(
                    new Condition(
                            matcher.group(1).strip(),
                            matcher.group(2).equals("<"),
                            value.getAsDouble()));
        }
        return conditions;
    }
}
