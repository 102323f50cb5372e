package org.llmtco.ui.uncertainty;

import org.llmtco.catalog.Catalog;
import org.llmtco.chart.Figure;
import org.llmtco.model.Scenario;
import org.llmtco.report.Digits;
import org.llmtco.report.SweepWords;
import org.llmtco.report.UncertaintyFigures;
import org.llmtco.report.UncertaintyTables;
import org.llmtco.ui.number.Amount;
import org.llmtco.ui.session.Odds;
import org.llmtco.whatif.uncertainty.Condition;
import org.llmtco.whatif.uncertainty.Convergence;
import org.llmtco.whatif.uncertainty.Outcome;
import org.llmtco.whatif.uncertainty.Sample;
import org.llmtco.whatif.uncertainty.Sensitivity;
import org.llmtco.whatif.uncertainty.Simulation;
import org.llmtco.whatif.uncertainty.Tornado;
import org.llmtco.whatif.uncertainty.UncertainDriver;
import org.llmtco.whatif.uncertainty.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Everything that the page shows of a simulation. */
record UncertaintyContent(
        Odds odds,
        String sentence,
        String state,
        String leftOut,
        Figure.Spans totals,
        Figure.Spans today,
        Figure.Spans tornado,
        List<String> tornadoKeys,
        String against,
        List<OddsRow> options,
        List<DriverRow> drivers,
        List<StepRow> steps) {
    private static final String CANNOT_SERVE = "cannot serve";

    /**
     * What is asked of the draws.
     *
     * @param option id of the option that is looked at
     * @param other id of the one it is held against; empty for the option alone
     * @param conditions that hold in the draws that count
     */
    record Question(Odds odds, String option, Optional<String> other, List<Condition> conditions) {}

    static UncertaintyContent of(Question question, Catalog catalog) {
        Odds odds = question.odds();
        Simulation simulation = odds.simulation();
        Verdict verdict =
                question.conditions().isEmpty()
                        ? odds.verdict()
                        : Verdict.of(simulation.given(question.conditions()));
        Tornado tornado =
                Tornado.of(
                        new Outcome.NetPresentValue(question.option(), question.other()),
                        odds.asked(),
                        catalog);
        String label = label(simulation, question.option());
        String what =
                "Net present value of "
                        + label
                        + question.other()
                                .map(other -> " less that of " + label(simulation, other))
                                .orElse("");
        Optional<List<Convergence>> settled =
                verdict.winner().map(winner -> Convergence.of(verdict.sample(), winner));
        return new UncertaintyContent(
                odds,
                UncertaintyTables.sentence(verdict),
                state(odds, verdict, settled),
                UncertaintyTables.leftOut(verdict).strip(),
                UncertaintyFigures.totals(verdict, false),
                UncertaintyFigures.totals(verdict, true),
                UncertaintyFigures.tornado(tornado, what),
                tornado.bars().stream().map(bar -> bar.driver().key()).toList(),
                simulation.options().get(simulation.baseline()).label(),
                options(verdict),
                drivers(question, verdict),
                settled.orElse(List.of()).stream().map(UncertaintyContent::step).toList());
    }

    private static String label(Simulation simulation, String id) {
        return simulation.options().get(place(simulation, id)).label();
    }

    private static int place(Simulation simulation, String id) {
        for (int i = 0; i < simulation.options().size(); i++) {
            if (simulation.options().get(i).id().equals(id)) {
                return i;
            }
        }
        return simulation.baseline();
    }

    private static String state(Odds odds, Verdict verdict, Optional<List<Convergence>> settled) {
        Scenario asked = odds.asked();
        String made =
                odds.complete()
                        ? Digits.whole(odds.draws()) + " draws"
                        : "%s of %s draws so far"
                                .formatted(
                                        Digits.whole(odds.draws()),
                                        Digits.whole(asked.uncertainty().draws()));
        int kept = verdict.sample().size();
        return made
                + ", seed "
                + asked.uncertainty().seed()
                + (kept == odds.draws()
                        ? ""
                        : "; the condition holds in " + Digits.whole(kept) + " of them")
                + settled.filter(steps -> !steps.isEmpty())
                        .map(
                                steps ->
                                        "; standard error of the probability "
                                                + UncertaintyTables.error(steps.getLast()))
                        .orElse("");
    }

    private static List<OddsRow> options(Verdict verdict) {
        Simulation simulation = verdict.sample().simulation();
        List<OddsRow> rows = new ArrayList<>();
        String none = verdict.sample().size() == 0 ? "–" : CANNOT_SERVE;
        for (Sample.Option option : verdict.options()) {
            rows.add(
                    new OddsRow(
                            option.id(),
                            option.label(),
                            UncertaintyFigures.place(simulation.scenario(), option.id()),
                            usd(option, Sample.Range::p10, none),
                            usd(option, Sample.Range::p50, none),
                            usd(option, Sample.Range::p90, none),
                            share(option.cheapestShare()),
                            option.breakevenShare().isPresent()
                                    ? share(option.breakevenShare().getAsDouble())
                                    : new Amount(OptionalDouble.empty(), "–", Optional.empty()),
                            option.infeasibleDraws() == 0
                                    ? ""
                                    : "cannot serve in %s draws"
                                            .formatted(Digits.whole(option.infeasibleDraws()))));
        }
        return rows;
    }

    private static Amount usd(
            Sample.Option option, Function<Sample.Range, Double> part, String none) {
        return option.totalUsd()
                .map(part)
                .map(usd -> Amount.of(usd, Digits.whole(usd)))
                .orElse(new Amount(OptionalDouble.empty(), none, Optional.empty()));
    }

    private static Amount share(double share) {
        return Amount.of(share, Digits.percent(share));
    }

    private static List<DriverRow> drivers(Question question, Verdict verdict) {
        Simulation simulation = verdict.sample().simulation();
        List<Sensitivity> sensitivities =
                question.other()
                        .map(
                                other ->
                                        Sensitivity.of(
                                                verdict.sample(),
                                                place(simulation, question.option()),
                                                place(simulation, other)))
                        .orElse(verdict.sensitivities());
        return sensitivities.stream().map(UncertaintyContent::driver).toList();
    }

    private static DriverRow driver(Sensitivity sensitivity) {
        UncertainDriver driver = sensitivity.driver();
        double low = driver.quantile(0.1);
        double high = driver.quantile(0.9);
        return new DriverRow(
                driver.key(),
                driver.driver().label(),
                new Amount(
                        sensitivity.perfectInformationUsd(),
                        UncertaintyTables.worth(sensitivity),
                        Optional.empty()),
                Amount.of(
                        Math.abs(sensitivity.rankCorrelation()),
                        Digits.fixed(sensitivity.rankCorrelation(), 2)),
                low,
                high,
                SweepWords.number(low, driver.driver()),
                SweepWords.number(driver.quantile(0.5), driver.driver()),
                SweepWords.value(high, driver.driver()),
                driver.basis());
    }

    private static StepRow step(Convergence step) {
        return new StepRow(
                Amount.of(step.draws(), Digits.whole(step.draws())),
                share(step.cheapestShare()),
                new Amount(
                        OptionalDouble.of(step.cheapestError()),
                        UncertaintyTables.error(step),
                        Optional.empty()),
                Amount.of(step.p50Usd(), Digits.whole(step.p50Usd())),
                Amount.of(step.p50Error(), Digits.whole(step.p50Error())));
    }
}
