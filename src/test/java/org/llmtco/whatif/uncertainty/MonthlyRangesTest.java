package org.llmtco.whatif.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.llmtco.cost.RandomScenarios;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.DriverDistribution;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.model.Uncertainty;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.whatif.Drivers;

import java.util.List;
import java.util.OptionalDouble;

class MonthlyRangesTest {
    private static final Scenario SCENARIO = ScenarioFiles.read(ScenarioFiles.DEFAULT_ID).orThrow();

    /** A cost that is a level times a price: its P10 and P90 are those of the level. */
    @Test
    void theRangeOfATokenBillIsThatOfThePrice() {
        DeploymentOption api = SCENARIO.option("gpt-5.2").orElseThrow();
        String key = "tokenPriceLevel." + ((TokenPriced) api).provider();
        Scenario uniform =
                SCENARIO.withUncertainty(
                        new Uncertainty(
                                List.of(
                                        new DriverDistribution(
                                                key,
                                                DriverDistribution.Form.UNIFORM,
                                                OptionalDouble.of(0.5),
                                                OptionalDouble.empty(),
                                                OptionalDouble.empty(),
                                                OptionalDouble.of(1.5))),
                                List.of(),
                                1_000,
                                1));
        assertThat(Drivers.find(uniform, key)).isPresent();
        MonthlyRanges ranges =
                MonthlyRanges.of(uniform, RandomScenarios.CATALOG, 1_024, Wanted.ALWAYS);
        for (double volume : new double[] {1e7, 3e8, 1e11}) {
            // 7.875 USD per MTok, half of it input
            double usd = 7.875 * volume / 1e6;
            MonthlyRanges.Range range = ranges.at(api, volume).orElseThrow();
            assertThat(range.p10()).isCloseTo(0.6 * usd, withinPercentage(1));
            assertThat(range.p90()).isCloseTo(1.4 * usd, withinPercentage(1));
        }
    }

    @Test
    void theSameSeedGivesTheSameRanges() {
        DeploymentOption rented = SCENARIO.options().getLast();
        assertThat(
                        MonthlyRanges.of(SCENARIO, RandomScenarios.CATALOG, 64, Wanted.ALWAYS)
                                .at(rented, 1e9))
                .isEqualTo(
                        MonthlyRanges.of(SCENARIO, RandomScenarios.CATALOG, 64, Wanted.ALWAYS)
                                .at(rented, 1e9));
    }
}
