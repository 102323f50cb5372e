package org.llmtco.whatif.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.cost.RandomScenarios;
import org.llmtco.model.DriverDistribution;
import org.llmtco.model.Scenario;
import org.llmtco.storage.ScenarioFiles;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What knowing is worth, against sums over the draws that are written down plainly here. */
class PerfectInformationTest {
    private static final Scenario EVERY_WAY = ScenarioFiles.read("llama-70b-every-way").orThrow();

    private static Sample sample(Scenario scenario) {
        return Simulation.run(scenario, RandomScenarios.CATALOG).all();
    }

    private static Scenario with(String driver, double low, double high) {
        return EVERY_WAY.withUncertainty(
                EVERY_WAY
                        .uncertainty()
                        .withDistribution(
                                new DriverDistribution(
                                        driver,
                                        DriverDistribution.Form.UNIFORM,
                                        OptionalDouble.of(low),
                                        OptionalDouble.empty(),
                                        OptionalDouble.empty(),
                                        OptionalDouble.of(high))));
    }

    @Test
    void aDriverIsWorthNoMoreThanKnowingEverything() {
        Sample sample = sample(EVERY_WAY);
        double everything = PerfectInformation.of(sample).ofEverythingUsd().orElseThrow();
        assertThat(Verdict.of(sample).sensitivities())
                .isNotEmpty()
                .allSatisfy(
                        s ->
                                assertThat(s.perfectInformationUsd().orElseThrow())
                                        .isBetween(0.0, everything + 1e-6));
        assertThat(Verdict.of(sample).leftOut()).isEmpty();
    }

    /** Those of values that the scenario refuses: all else is as if they had not been drawn. */
    @Test
    void drawsWithoutAnswerDoNotCount() {
        // shares of cached and freshly cached input may not exceed the whole
        Sample sample = sample(with("cacheWrite5mShare", 0, 1));
        assertThat(sample.drawsWithoutAnswer()).isBetween(1_000, 15_000);
        assertThat(Verdict.of(sample).leftOut()).isEmpty();
        double everything = PerfectInformation.of(sample).ofEverythingUsd().orElseThrow();
        assertThat(everything).isCloseTo(plain(sample), within(1e-6 * plain(sample)));
        assertThat(
                        Verdict.of(sample)
                                .sensitivities()
                                .getFirst()
                                .perfectInformationUsd()
                                .orElseThrow())
                .isPositive();
    }

    /** The least mean, less the mean of the least, over draws in which anything serves. */
    private static double plain(Sample sample) {
        Simulation simulation = sample.simulation();
        List<double[]> answered =
                IntStream.range(0, simulation.draws())
                        .mapToObj(
                                draw ->
                                        IntStream.range(0, simulation.options().size())
                                                .mapToDouble(
                                                        o -> simulation.netPresentValueUsd(o)[draw])
                                                .toArray())
                        .filter(
                                costs ->
                                        IntStream.range(0, costs.length)
                                                .anyMatch(o -> !Double.isNaN(costs[o])))
                        .toList();
        double least = Double.POSITIVE_INFINITY;
        for (int o = 0; o < simulation.options().size(); o++) {
            int option = o;
            least =
                    Math.min(
                            least,
                            answered.stream().mapToDouble(c -> c[option]).average().orElseThrow());
        }
        return least
                - answered.stream()
                        .mapToDouble(costs -> Arrays.stream(costs).min().orElseThrow())
                        .average()
                        .orElseThrow();
    }
}
