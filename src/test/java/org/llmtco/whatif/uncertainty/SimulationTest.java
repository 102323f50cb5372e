package org.llmtco.whatif.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.Payback;
import org.llmtco.cost.RandomScenarios;
import org.llmtco.cost.Savings;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.DriverDistribution;
import org.llmtco.model.Scenario;
import org.llmtco.model.Uncertainty;
import org.llmtco.storage.ScenarioFiles;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;

/** The quick simulation against the cost engine, draw by draw, and against itself. */
class SimulationTest {
    /** Every draw of the quick way is what the cost engine says of the drawn scenario. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyDrawIsWhatTheCostEngineSays(long seed) {
        agrees(RandomScenarios.of(seed), 100);
    }

    @Test
    void theShippedScenariosAreSimulatedTheQuickWay() {
        for (String id : ScenarioFiles.SHIPPED) {
            Simulation simulation = agrees(ScenarioFiles.read(id).orThrow(), 100);
            assertThat(simulation.fullOptions()).as(id).isZero();
            assertThat(simulation.inputs().drivers()).as(id).isNotEmpty();
        }
    }

    /** The length of requests changes capacities in ways that only the cost engine knows. */
    @Test
    void whatIsTooIntricateIsEvaluatedInFull() {
        Scenario scenario =
                ScenarioFiles.read("llama-70b-every-way")
                        .orThrow()
                        .withUncertainty(
                                new Uncertainty(
                                        List.of(
                                                uniform("inputSequenceLength", 500, 20_000),
                                                uniform("cachedInputShare", 0.1, 0.9)),
                                        List.of(),
                                        200,
                                        7));
        assertThat(agrees(scenario, 200).fullOptions()).isPositive();
    }

    static DriverDistribution uniform(String driver, double low, double high) {
        return new DriverDistribution(
                driver,
                DriverDistribution.Form.UNIFORM,
                OptionalDouble.of(low),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(high));
    }

    private static Simulation agrees(Scenario scenario, int draws) {
        Scenario drawn = scenario.withUncertainty(scenario.uncertainty().withDraws(draws));
        Simulation simulation = Simulation.run(drawn, RandomScenarios.CATALOG);
        int drivers = simulation.inputs().drivers().size();
        for (int i = 0; i < draws; i++) {
            double[] values = new double[drivers];
            for (int d = 0; d < drivers; d++) {
                values[d] = simulation.values(d)[i];
            }
            Scenario there = simulation.inputs().at(values);
            OptionCost other = cost(there, simulation.options().get(simulation.baseline()));
            for (int o = 0; o < simulation.options().size(); o++) {
                OptionCost cost = cost(there, simulation.options().get(o));
                if (!(cost instanceof OptionCost.Priced priced)) {
                    assertThat(simulation.totalUsd(o)[i]).isNaN();
                    continue;
                }
                double size = priced.ledger().totalUsd();
                assertThat(simulation.totalUsd(o)[i])
                        .isCloseTo(size, within(1e-9 * Math.abs(size)));
                double value = priced.ledger().netPresentValueUsd();
                assertThat(simulation.netPresentValueUsd(o)[i])
                        .isCloseTo(value, within(1e-9 * Math.abs(value)));
                if (other instanceof OptionCost.Priced base && o != simulation.baseline()) {
                    Payback payback =
                            Savings.of(priced.ledger(), base.ledger()).discountedPayback();
                    assertThat(simulation.breaksEven(o)[i])
                            .isEqualTo(!(payback instanceof Payback.Never));
                }
            }
        }
        return simulation;
    }

    private static OptionCost cost(Scenario scenario, DeploymentOption option) {
        return CostEngine.cost(
                scenario.option(option.id()).orElseThrow(), scenario, RandomScenarios.CATALOG);
    }

    /** It goes on as long as it is wanted and ends at the next question, wherever that comes. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 60})
    void endsWhenNobodyWaitsForIt(int answered) {
        Scenario scenario = ScenarioFiles.read("llama-70b-every-way").orThrow();
        Scenario drawn = scenario.withUncertainty(scenario.uncertainty().withDraws(1_000_000));
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(
                        () ->
                                Simulation.run(
                                        drawn,
                                        RandomScenarios.CATALOG,
                                        () -> asked.incrementAndGet() <= answered))
                .isInstanceOf(NoLongerWantedException.class);
        // each thread may have asked once more
        assertThat(asked.get())
                .isBetween(
                        answered + 1,
                        answered + 1 + 2 * Runtime.getRuntime().availableProcessors() + 2);
    }

    @Test
    void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() throws Exception {
        Scenario scenario = ScenarioFiles.read("llama-70b-every-way").orThrow();
        Scenario drawn = scenario.withUncertainty(scenario.uncertainty().withDraws(20_000));
        Simulation one = on(1, drawn);
        for (int threads : new int[] {2, 8}) {
            Simulation many = on(threads, drawn);
            for (int o = 0; o < one.options().size(); o++) {
                assertThat(Arrays.equals(many.totalUsd(o), one.totalUsd(o))).isTrue();
                assertThat(Arrays.equals(many.netPresentValueUsd(o), one.netPresentValueUsd(o)))
                        .isTrue();
            }
            assertThat(many.all().options()).isEqualTo(one.all().options());
        }
        Simulation other =
                Simulation.run(
                        drawn.withUncertainty(drawn.uncertainty().withSeed(2)),
                        RandomScenarios.CATALOG);
        assertThat(Arrays.equals(other.totalUsd(0), one.totalUsd(0))).isFalse();
    }

    private static Simulation on(int threads, Scenario scenario) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> Simulation.run(scenario, RandomScenarios.CATALOG)).get();
        }
    }
}
