package org.llmtco.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.breakeven.Breakeven;
import org.llmtco.breakeven.BreakevenSolver;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.RandomScenarios;
import org.llmtco.model.Scenario;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.whatif.DriverCosts.Measure;
import org.llmtco.whatif.Sweep.Change;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;

class SweepTest {
    private static final int DENSE = 1_500;

    private static DriverCosts costs(String scenario, String driver, Measure measure) {
        return costs(ScenarioFiles.read(scenario).orThrow(), driver, measure);
    }

    private static DriverCosts costs(Scenario scenario, String driver, Measure measure) {
        return new DriverCosts(
                scenario,
                Drivers.find(scenario, driver).orElseThrow(),
                measure,
                RandomScenarios.CATALOG);
    }

    /** 9.00 and 5.00 USD/MTok against the rent: the exact solver over volume says where. */
    @Test
    void overVolumeItAgreesWithTheExactSolver() {
        Scenario scenario = ScenarioFiles.read("article-breakeven").orThrow();
        Comparison comparison = CostEngine.compare(scenario, RandomScenarios.CATALOG);
        List<OptionCost.Priced> priced = comparison.priced();
        DriverCosts costs = costs(scenario, "tokensPerMonth", Measure.MONTH);
        SweepRange range = SweepRange.between(costs.driver(), 1e7, 1e11);
        for (int i = 1; i < priced.size(); i++) {
            Breakeven exact =
                    BreakevenSolver.solve(priced.get(i).schedule(), priced.get(0).schedule(), 1e11);
            List<Double> volumes =
                    exact.changes().stream()
                            .map(Breakeven.Change::tokensPerMonth)
                            .filter(volume -> volume > 1e7)
                            .toList();
            Sweep sweep = Sweep.of(costs, range, 0, i);

            assertThat(sweep.complete()).isTrue();
            assertThat(sweep.changes()).hasSameSizeAs(volumes);
            for (int c = 0; c < volumes.size(); c++) {
                assertThat(sweep.changes().get(c).value())
                        .isCloseTo(volumes.get(c), withinPercentage(1e-5));
            }
        }
    }

    /** Two GPUs over 720 h at p USD cost as much as the API when p = API cost ÷ (2 × 720). */
    @Test
    void aPriceBreaksEvenWhereTheRentIsTheBill() {
        Scenario scenario = ScenarioFiles.read("article-breakeven").orThrow();
        DriverCosts costs = costs(scenario, rentOf(scenario), Measure.MONTH);
        int rented = place(costs, rentOf(scenario));
        int api = place(costs, "gpt-5.2.");
        SweepRange range = SweepRange.between(costs.driver(), 0, 100);
        Sweep sweep = Sweep.of(costs, range, api, rented);
        double atOne = costs.at(1)[rented];
        double atZero = costs.at(0)[rented];
        double expected = (costs.now()[api] - atZero) / (atOne - atZero);

        assertThat(sweep.changes())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.kind()).isEqualTo(Change.Kind.CROSSING);
                            assertThat(change.value()).isCloseTo(expected, within(1e-6));
                        });
    }

    private static String rentOf(Scenario scenario) {
        return Drivers.of(scenario).stream()
                .map(Driver::key)
                .filter(key -> key.endsWith(".usdPerGpuHour"))
                .findFirst()
                .orElseThrow();
    }

    private static int place(DriverCosts costs, String keyOrId) {
        for (int i = 0; i < costs.options().size(); i++) {
            if (keyOrId.startsWith(costs.options().get(i).id() + ".")) {
                return i;
            }
        }
        throw new AssertionError(keyOrId);
    }

    @Test
    void aDriverThatTouchesNothingChangesNothing() {
        DriverCosts costs = costs(ScenarioFiles.DEFAULT_ID, "annualCostOfCapital", Measure.MONTH);
        Sweep sweep = Sweep.of(costs, SweepRange.around(costs));

        assertThat(sweep.changes()).isEmpty();
        assertThat(sweep.stretches()).hasSize(1);
    }

    @Test
    void aPriceOfTheTablesIsToldByTheCosts() {
        DriverCosts costs =
                costs(
                        ScenarioFiles.DEFAULT_ID,
                        "llama-3.3-70b-2x-h100.usdPerGpuHour",
                        Measure.MONTH);
        double[] now = costs.now();

        assertThat(costs.driver().read(costs.scenario())).isEmpty();
        double told = costs.present().orElseThrow();
        assertThat(told).isBetween(0.5, 10.0);
        assertThat(costs.at(told)).containsExactly(now, within(1e-6));
    }

    /** Brute force: the least cost at 1,500 values that the search has not chosen. */
    @TestFactory
    List<DynamicTest> theCheapestIsTheCheapestAtEveryValue() {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> keys =
                List.of(
                        "cachedInputShare",
                        "outputShare",
                        "growthPerMonth",
                        "mlopsFullTimeEquivalents",
                        "horizonMonths",
                        "owned.usdPerServer",
                        "owned.outputTokensPerSecondPerReplica",
                        "rented.targetLoad",
                        "api.discountShare",
                        "tokensPerDay");
        List<Measure> measures = List.of(Measure.values());
        LongStream.range(0, 30)
                .forEach(
                        seed -> {
                            String key = keys.get((int) (seed % keys.size()));
                            Measure measure = measures.get((int) (seed / keys.size() % 3));
                            tests.add(
                                    DynamicTest.dynamicTest(
                                            "%s %s seed %s".formatted(key, measure, seed),
                                            () -> scan(seed, key, measure)));
                        });
        return tests;
    }

    private static void scan(long seed, String key, Measure measure) {
        DriverCosts costs = costs(RandomScenarios.of(seed), key, measure);
        SweepRange range = SweepRange.around(costs);
        Sweep sweep = Sweep.of(costs, range);
        double end = range.from();
        for (Sweep.Stretch stretch : sweep.stretches()) {
            assertThat(stretch.from()).isGreaterThanOrEqualTo(end);
            end = stretch.to();
        }
        assertThat(end).isEqualTo(range.to());
        for (int i = 0; i <= DENSE; i++) {
            double value = range.value((i + 0.37) / (DENSE + 1));
            double[] usd = costs.at(value);
            double least = Double.POSITIVE_INFINITY;
            for (double cost : usd) {
                least = Double.isNaN(cost) ? least : Math.min(least, cost);
            }
            OptionalInt winner = sweep.at(value).option();
            if (Double.isInfinite(least)) {
                assertThat(winner).as("at %s", value).isEmpty();
            } else {
                assertThat(usd[winner.orElseThrow()])
                        .as("at %s, complete: %s", value, sweep.complete())
                        .isCloseTo(least, within(1e-9 * Math.abs(least)));
            }
        }
    }
}
