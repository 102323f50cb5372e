package org.llmtco.cli;

import org.jspecify.annotations.Nullable;
import org.llmtco.catalog.Catalog;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.report.UncertaintyTables;
import org.llmtco.whatif.uncertainty.Outcome;
import org.llmtco.whatif.uncertainty.Tornado;
import org.llmtco.whatif.uncertainty.UncertainInputs;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

/** {@code tornado}: which uncertain inputs matter. */
@Command(
        name = "tornado",
        mixinStandardHelpOptions = true,
        description = {
            "How far an option's net present value, or its difference to another option's, swings",
            "when one uncertain input after the other goes from its P10 to its P90."
        })
final class TornadoCommand implements Callable<Integer> {
    @Mixin ScenarioArgument argument;
    @Mixin Inputs inputs;
    @Mixin Printer printer;

    @Option(
            names = "--option",
            paramLabel = "A",
            description = "The option. Default: the scenario's baseline.")
    @Nullable String option;

    @Option(
            names = "--against",
            paramLabel = "B",
            description = "The option it is held against. Default: none, the option alone.")
    @Nullable String against;

    /** The JSON of the command. */
    record Json(
            String scenario,
            String option,
            Optional<String> against,
            OptionalDouble baseUsd,
            List<Bar> bars) {}

    /** One driver. */
    record Bar(
            String driver,
            double p10,
            double p90,
            OptionalDouble lowUsd,
            OptionalDouble highUsd,
            String basis) {}

    @Override
    public Integer call() {
        Scenario scenario = argument.scenario();
        DeploymentOption a =
                option == null ? Pairs.baseline(scenario) : Pairs.option(scenario, option);
        Optional<DeploymentOption> b =
                Optional.ofNullable(against).map(id -> Pairs.option(scenario, id));
        if (b.isPresent() && b.get().id().equals(a.id())) {
            throw new InputProblemException(
                    "--against is the option itself: name another one, or leave it out");
        }
        try {
            Catalog catalog = inputs.catalog();
            UncertainInputs.check(scenario, catalog);
            Tornado tornado =
                    Tornado.of(
                            new Outcome.NetPresentValue(a.id(), b.map(DeploymentOption::id)),
                            scenario,
                            catalog);
            String what =
                    "Net present value of "
                            + a.label()
                            + b.map(other -> " less that of " + other.label()).orElse("");
            printer.print(
                    UncertaintyTables.text(tornado, what),
                    UncertaintyTables.grid(tornado),
                    new Json(
                            scenario.id(),
                            a.id(),
                            b.map(DeploymentOption::id),
                            tornado.baseUsd(),
                            tornado.bars().stream().map(TornadoCommand::bar).toList()));
        } catch (InvalidFieldException e) {
            throw argument.refused(e);
        }
        return CommandLineTool.DONE;
    }

    private static Bar bar(Tornado.Bar bar) {
        return new Bar(
                bar.driver().key(),
                bar.low(),
                bar.high(),
                bar.lowUsd(),
                bar.highUsd(),
                bar.driver().basis());
    }
}
