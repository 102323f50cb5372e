package org.llmtco.cli;

import org.llmtco.report.UncertaintyTables;
import org.llmtco.whatif.uncertainty.Convergence;
import org.llmtco.whatif.uncertainty.PerfectInformation;
import org.llmtco.whatif.uncertainty.Sample;
import org.llmtco.whatif.uncertainty.Sensitivity;
import org.llmtco.whatif.uncertainty.Simulation;
import org.llmtco.whatif.uncertainty.Verdict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The JSON of the simulate command; the component names are the field names. */
record SimulationJson(
        String scenario,
        String answer,
        int draws,
        int keptDraws,
        int seed,
        int drawsWithoutAnswer,
        Optional<String> cheapest,
        Optional<String> rival,
        OptionalDouble perfectInformationUsd,
        List<String> leftOut,
        List<Option> options,
        List<Driver> drivers,
        List<Step> convergence) {
    record Option(
            String id,
            String label,
            int infeasibleDraws,
            double cheapestShare,
            OptionalDouble breakevenShare,
            Optional<Range> totalUsd,
            Optional<Range> netPresentValueUsd) {}

    record Range(double mean, double p10, double p50, double p90) {}

    record Driver(
            String key,
            double p10,
            double p50,
            double p90,
            String basis,
            double rankCorrelation,
            OptionalDouble perfectInformationUsd) {}

    record Step(
            int draws,
            double cheapestShare,
            double cheapestError,
            double p50Usd,
            double p50Error) {}

    static SimulationJson of(Verdict verdict) {
        Sample sample = verdict.sample();
        Simulation simulation = sample.simulation();
        return new SimulationJson(
                simulation.scenario().id(),
                UncertaintyTables.sentence(verdict),
                simulation.draws(),
                sample.size(),
                simulation.scenario().uncertainty().seed(),
                sample.drawsWithoutAnswer(),
                verdict.winner().map(o -> verdict.options().get(o).id()),
                verdict.rival().map(o -> verdict.options().get(o).id()),
                PerfectInformation.of(sample).ofEverythingUsd(),
                verdict.leftOut().stream().map(Sample.Option::id).toList(),
                verdict.options().stream().map(SimulationJson::option).toList(),
                verdict.sensitivities().stream().map(SimulationJson::driver).toList(),
                verdict
                        .winner()
                        .map(winner -> Convergence.of(sample, winner))
                        .orElse(List.of())
                        .stream()
                        .map(SimulationJson::step)
                        .toList());
    }

    private static Option option(Sample.Option option) {
        return new Option(
                option.id(),
                option.label(),
                option.infeasibleDraws(),
                option.cheapestShare(),
                option.breakevenShare(),
                option.totalUsd().map(SimulationJson::range),
                option.netPresentValueUsd().map(SimulationJson::range));
    }

    private static Range range(Sample.Range range) {
        return new Range(range.mean(), range.p10(), range.p50(), range.p90());
    }

    private static Driver driver(Sensitivity s) {
        return new Driver(
                s.driver().key(),
                s.driver().quantile(0.1),
                s.driver().quantile(0.5),
                s.driver().quantile(0.9),
                s.driver().basis(),
                s.rankCorrelation(),
                s.perfectInformationUsd());
    }

    private static Step step(Convergence c) {
        return new Step(c.draws(), c.cheapestShare(), c.cheapestError(), c.p50Usd(), c.p50Error());
    }
}
