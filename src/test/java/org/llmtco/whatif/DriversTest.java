package org.llmtco.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.storage.ScenarioFiles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class DriversTest {
    @TestFactory
    List<DynamicTest> everyDriverReadsBackWhatItWrites() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String id : ScenarioFiles.SHIPPED) {
            Scenario scenario = scenario(id);
            for (Driver driver : Drivers.of(scenario)) {
                tests.add(
                        DynamicTest.dynamicTest(
                                id + " " + driver.key(), () -> readsBack(scenario, driver)));
            }
        }
        return tests;
    }

    private static void readsBack(Scenario scenario, Driver driver) {
        for (double share : new double[] {0, 0.1, 1}) {
            double value = driver.min() + share * (driver.max() - driver.min());
            double written = driver.whole() ? Math.rint(value) : value;
            Scenario changed;
            try {
                changed = driver.write(scenario, written);
            } catch (InvalidFieldException e) {
                // the scenario may be stricter than the driver's range, never silently
                assertThat(e.getMessage()).contains("may not exceed");
                continue;
            }
            double read = driver.read(changed).orElseThrow();
            if (written == 0) {
                assertThat(read).isZero();
            } else {
                assertThat(read).isCloseTo(written, withinPercentage(1e-10));
            }
            assertThat(changed.options()).hasSameSizeAs(scenario.options());
        }
    }

    @Test
    void keysAreUniqueAndEveryDriverHasARangeAndALabel() {
        for (String id : ScenarioFiles.SHIPPED) {
            Set<String> keys = new HashSet<>();
            for (Driver driver : Drivers.of(scenario(id))) {
                assertThat(keys.add(driver.key())).as(driver.key()).isTrue();
                assertThat(driver.label()).isNotBlank();
                assertThat(driver.min()).isLessThan(driver.max());
                driver.read(scenario(id))
                        .ifPresent(
                                value ->
                                        assertThat(value)
                                                .as(driver.key())
                                                .isBetween(driver.min(), driver.max()));
            }
        }
    }

    @Test
    void valuesOutsideTheRangeAreRefused() {
        for (Driver driver : Drivers.of(scenario(ScenarioFiles.DEFAULT_ID))) {
            Scenario scenario = scenario(ScenarioFiles.DEFAULT_ID);
            for (double value :
                    new double[] {
                        driver.min() - 1,
                        driver.max() * 1.01 + 1,
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY
                    }) {
                assertThatThrownBy(() -> driver.write(scenario, value))
                        .as(driver.key() + " = " + value)
                        .isInstanceOf(InvalidFieldException.class);
            }
        }
    }

    @Test
    void aDriverOfAnOptionLeavesTheOtherOptionsAlone() {
        Scenario scenario = scenario(ScenarioFiles.DEFAULT_ID);
        Driver price = Drivers.find(scenario, "llama-3.3-70b-2x-h100.usdPerGpuHour").orElseThrow();

        Scenario changed = price.write(scenario, 1.25);

        assertThat(price.read(scenario)).isEmpty();
        assertThat(price.read(changed)).hasValue(1.25);
        for (int i = 0; i < 4; i++) {
            assertThat(changed.options().get(i)).isSameAs(scenario.options().get(i));
        }
        assertThat(changed.workload()).isSameAs(scenario.workload());
    }

    @Test
    void anotherSplitKeepsTheNumberOfTokens() {
        Scenario scenario = scenario(ScenarioFiles.DEFAULT_ID);
        Driver share = Drivers.find(scenario, "outputShare").orElseThrow();

        Scenario changed = share.write(scenario, 0.2);

        assertThat(changed.workload().tokensPerRequest()).isCloseTo(1500, within(1e-9));
        assertThat(changed.workload().outputSequenceLength()).isCloseTo(300, within(1e-9));
        assertThat(changed.tokensPerMonth()).isEqualTo(scenario.tokensPerMonth());
    }

    /** 30 days: 720 hours; a request of 1,500 tokens. */
    @Test
    void oneVolumeIsSeenInThreeUnits() {
        Scenario scenario =
                Drivers.find(scenario(ScenarioFiles.DEFAULT_ID), "hoursPerMonth")
                        .orElseThrow()
                        .write(scenario(ScenarioFiles.DEFAULT_ID), 720);

        assertThat(read(scenario, "tokensPerDay")).isEqualTo(10_000_000);
        assertThat(read(scenario, "tokensPerMonth")).isCloseTo(300_000_000, within(1e-3));
        assertThat(read(scenario, "requestsPerDay"))
                .isCloseTo(10_000_000 / 1500.0, withinPercentage(1e-10));
    }

    @Test
    void halfAnUnitOfAWholeThingIsRefused() {
        Scenario scenario = scenario(ScenarioFiles.DEFAULT_ID);
        Driver spare = Drivers.find(scenario, "llama-3.3-70b-2x-h100.spareReplicas").orElseThrow();

        assertThatThrownBy(() -> spare.write(scenario, 0.5))
                .hasMessageContaining("must be a whole number");
    }

    private static double read(Scenario scenario, String key) {
        return Drivers.find(scenario, key).orElseThrow().read(scenario).orElseThrow();
    }

    private static Scenario scenario(String id) {
        return ScenarioFiles.read(id).orThrow();
    }
}
