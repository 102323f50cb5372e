package org.llmtco.whatif.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.cost.RandomScenarios;
import org.llmtco.model.Scenario;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tornados, goal seeks, conditions and the worth of knowing, against plain evaluations. */
class WhatDecidesTest {
    private static final Scenario EVERY_WAY = ScenarioFiles.read("llama-70b-every-way").orThrow();

    @Test
    void aBarOfTheTornadoIsTheOutcomeAtP10AndP90OfOneDriver() {
        Outcome outcome = new Outcome.NetPresentValue("on-demand", Optional.of("groq"));
        Tornado tornado = Tornado.of(outcome, EVERY_WAY, RandomScenarios.CATALOG);
        assertThat(tornado.bars()).isNotEmpty();
        double wider = Double.POSITIVE_INFINITY;
        for (Tornado.Bar bar : tornado.bars()) {
            Driver driver = Drivers.find(EVERY_WAY, bar.driver().key()).orElseThrow();
            assertThat(bar.lowUsd())
                    .isEqualTo(
                            outcome.of(
                                    driver.write(EVERY_WAY, bar.low()), RandomScenarios.CATALOG));
            assertThat(bar.swingUsd()).isLessThanOrEqualTo(wider);
            wider = bar.swingUsd();
        }
    }

    /** Every change of sign that a dense scan sees lies at a root, and every root is one. */
    @Test
    void goalSeekFindsWhatADenseScanFinds() {
        int found = 0;
        for (long seed = 1; seed <= 12; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            Outcome outcome = new Outcome.NetPresentValue("rented", Optional.of("api"));
            for (String key : List.of("tokensPerMonth", "peakFactor", "rented.targetLoad")) {
                Driver driver = Drivers.find(scenario, key).orElseThrow();
                double value = driver.read(scenario).orElseThrow();
                double from = Math.max(driver.min(), value / 10);
                double to = Math.min(driver.max(), value * 10);
                GoalSeek seek =
                        GoalSeek.of(outcome, driver, from, to, scenario, RandomScenarios.CATALOG);
                List<Double> scanned = scan(outcome, driver, from, to, scenario);
                for (double place : scanned) {
                    assertThat(seek.roots())
                            .as("seed %s, %s at %s", seed, key, place)
                            .anyMatch(
                                    root ->
                                            Math.abs(root.value() - place)
                                                    <= 1.01 * (to - from) / 4_000);
                }
                assertThat(seek.roots())
                        .allMatch(
                                root ->
                                        root.kind() != GoalSeek.Kind.JUMP
                                                || root.belowUsd() * root.aboveUsd() < 0);
                found += seek.roots().size();
            }
        }
        assertThat(found).isPositive();
    }

    private static List<Double> scan(
            Outcome outcome, Driver driver, double from, double to, Scenario scenario) {
        List<Double> places = new ArrayList<>();
        double before = 0;
        for (int i = 0; i <= 4_000; i++) {
            double value = from + (to - from) * i / 4_000;
            OptionalDouble usd = outcome.of(driver.write(scenario, value), RandomScenarios.CATALOG);
            double sign = usd.isPresent() ? Math.signum(usd.getAsDouble()) : 0;
            if (sign * before < 0) {
                places.add(value);
            }
            before = sign;
        }
        return places;
    }

    /** A budget that the option costs at twice its rent is met at twice its rent. */
    @Test
    void aBudgetIsMetWhereTheTotalIsTheBudget() {
        Driver level = Drivers.find(EVERY_WAY, "gpuPriceLevel.h100-sxm").orElseThrow();
        double budget =
                new Outcome.OverBudget("on-demand", 0)
                        .of(level.write(EVERY_WAY, 2), RandomScenarios.CATALOG)
                        .orElseThrow();
        GoalSeek seek =
                GoalSeek.of(
                        new Outcome.OverBudget("on-demand", budget),
                        level,
                        EVERY_WAY,
                        RandomScenarios.CATALOG);
        assertThat(seek.roots())
                .singleElement()
                .satisfies(
                        root -> {
                            assertThat(root.value()).isCloseTo(2, within(1e-9));
                            assertThat(root.kind()).isEqualTo(GoalSeek.Kind.CROSSING);
                        });
    }

    @Test
    void aGoalThatNoValueMeetsHasNoRoots() {
        Driver level = Drivers.find(EVERY_WAY, "gpuPriceLevel.h100-sxm").orElseThrow();
        GoalSeek seek =
                GoalSeek.of(
                        new Outcome.OverBudget("on-demand", 1),
                        level,
                        EVERY_WAY,
                        RandomScenarios.CATALOG);
        assertThat(seek.roots()).isEmpty();
        assertThat(seek.possible()).isTrue();
        assertThat(seek.always()).isFalse();
    }

    /** Lower rents make the rented option cheaper on average. */
    @Test
    void aConditionKeepsTheDrawsInWhichItHolds() {
        Simulation simulation = Simulation.run(EVERY_WAY, RandomScenarios.CATALOG);
        Sample low = simulation.given(List.of(new Condition("gpuPriceLevel.h100-sxm", true, 1)));
        assertThat(low.size()).isCloseTo(simulation.draws() / 2, within(2));
        int rented = simulation.options().stream().map(o -> o.id()).toList().indexOf("on-demand");
        assertThat(low.options().get(rented).totalUsd().orElseThrow().mean())
                .isLessThan(simulation.all().options().get(rented).totalUsd().orElseThrow().mean());
    }

    @Test
    void theAnswerSettlesAsDrawsAreAdded() {
        Sample sample = Simulation.run(EVERY_WAY, RandomScenarios.CATALOG).all();
        List<Convergence> steps = Convergence.of(sample, 0);
        assertThat(steps).hasSize(4);
        assertThat(steps.getLast().draws()).isEqualTo(16_384);
        assertThat(steps.getLast().p50Error()).isLessThan(steps.getFirst().p50Error());
    }
}
