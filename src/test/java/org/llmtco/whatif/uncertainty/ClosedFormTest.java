package org.llmtco.whatif.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.RandomScenarios;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.DriverDistribution;
import org.llmtco.model.DriverDistribution.Form;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.model.Uncertainty;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** Percentiles of simulations whose answer is known, and of an independent slow one. */
class ClosedFormTest {
    private static final int DRAWS = 65_536;
    private static final Scenario SHIPPED =
            ScenarioFiles.read("article-10m-tokens-per-day").orThrow();

    private static DriverDistribution of(
            String driver, Form form, double low, OptionalDouble mode, double high) {
        return new DriverDistribution(
                driver,
                form,
                OptionalDouble.of(low),
                mode,
                OptionalDouble.empty(),
                OptionalDouble.of(high));
    }

    /** The first option alone, with nothing drawn but what is stated. */
    private static Scenario only(List<DriverDistribution> stated) {
        DeploymentOption first = SHIPPED.options().getFirst();
        assertThat(first).isInstanceOf(TokenPriced.class);
        Scenario alone = SHIPPED.withOptions(List.of(first));
        List<DriverDistribution> all = new ArrayList<>(stated);
        for (Driver driver : Drivers.of(alone)) {
            boolean open = stated.stream().noneMatch(s -> s.driver().equals(driver.key()));
            if (driver.spread().isPresent() && open && driver.read(alone).isPresent()) {
                all.add(
                        new DriverDistribution(
                                driver.key(),
                                Form.FIXED,
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty()));
            }
        }
        return alone.withUncertainty(new Uncertainty(all, List.of(), DRAWS, 3));
    }

    private static Sample.Range total(Scenario scenario) {
        return Simulation.run(scenario, RandomScenarios.CATALOG)
                .all()
                .options()
                .getFirst()
                .totalUsd()
                .orElseThrow();
    }

    private static double totalAt(Scenario scenario, String driver, double value) {
        Scenario there = Drivers.find(scenario, driver).orElseThrow().write(scenario, value);
        return ((OptionCost.Priced)
                        CostEngine.cost(there.options().getFirst(), there, RandomScenarios.CATALOG))
                .ledger()
                .totalUsd();
    }

    /** The bill is proportional to the volume: its percentiles are those of the volume. */
    @Test
    void aSingleLognormalDriverGivesItsOwnPercentiles() {
        Scenario scenario =
                only(List.of(of("tokensPerDay", Form.LOGNORMAL, 5e6, OptionalDouble.empty(), 4e7)));
        Sample.Range range = total(scenario);
        assertThat(range.p10()).isCloseTo(totalAt(scenario, "tokensPerDay", 5e6), percent(0.1));
        assertThat(range.p90()).isCloseTo(totalAt(scenario, "tokensPerDay", 4e7), percent(0.1));
        assertThat(range.p50())
                .isCloseTo(totalAt(scenario, "tokensPerDay", Math.sqrt(2e14)), percent(0.1));
    }

    /** Triangular from 0 to 10 with its mode at 2: P50 is 10 - √(0.5 · 10 · 8). */
    @Test
    void aTriangularDriverGivesItsOwnPercentiles() {
        String fee = SHIPPED.options().getFirst().id() + ".platformFeeUsdPerMonth";
        Scenario scenario =
                only(List.of(of(fee, Form.TRIANGULAR, 0, OptionalDouble.of(2_000), 10_000)));
        Sample.Range range = total(scenario);
        double median = 10_000 - Math.sqrt(0.5 * 10_000 * 8_000);
        assertThat(range.p50()).isCloseTo(totalAt(scenario, fee, median), percent(0.1));
        double low = Math.sqrt(0.1 * 10_000 * 2_000);
        assertThat(range.p10()).isCloseTo(totalAt(scenario, fee, low), percent(0.2));
    }

    /**
     * Set-up work of 0 person-years in half of the cases, at a salary of 50,000 to 100,000: what it
     * adds is the product, whose mean is that of work and salary, 75,000 times the mean of the
     * work. At the middle of either the other one changes nothing.
     */
    @Test
    void aDriverThatMattersOnlyTogetherWithAnotherIsDrawn() {
        String work = SHIPPED.options().getFirst().id() + ".integrationFullTimeEquivalents";
        Scenario scenario =
                only(
                        List.of(
                                new DriverDistribution(
                                        work,
                                        Form.PERCENTILES,
                                        OptionalDouble.of(0),
                                        OptionalDouble.empty(),
                                        OptionalDouble.of(0),
                                        OptionalDouble.of(0.5)),
                                of(
                                        "loadedAnnualCostUsd",
                                        Form.UNIFORM,
                                        50_000,
                                        OptionalDouble.empty(),
                                        100_000)));
        double nothing = totalAt(scenario, work, 0);
        Scenario salary =
                Drivers.find(scenario, "loadedAnnualCostUsd").orElseThrow().write(scenario, 75_000);
        double perUnit = totalAt(salary, work, 1) - nothing;
        // a half normal distribution with its P90 at 0.5: mean of the positive part is σ ÷ √(2π)
        double mean = 0.5 / 1.2815515655 / Math.sqrt(2 * Math.PI);
        assertThat(total(scenario).mean() - nothing).isCloseTo(perUnit * mean, percent(0.5));
    }

    /** Fee and staff are added: variances of independent normal amounts add up. */
    @Test
    void aSumOfNormalDriversIsNormal() {
        String id = SHIPPED.options().getFirst().id();
        Scenario scenario =
                only(
                        List.of(
                                of(
                                        id + ".platformFeeUsdPerMonth",
                                        Form.NORMAL,
                                        8_000,
                                        OptionalDouble.empty(),
                                        12_000),
                                of(
                                        id + ".integrationFullTimeEquivalents",
                                        Form.NORMAL,
                                        1.6,
                                        OptionalDouble.empty(),
                                        2.4)));
        double cost = 206_000;
        Scenario paid =
                Drivers.find(scenario, "loadedAnnualCostUsd").orElseThrow().write(scenario, cost);
        paid =
                paid.withUncertainty(
                        new Uncertainty(
                                withKnown(
                                        scenario.uncertainty().distributions(),
                                        "loadedAnnualCostUsd"),
                                List.of(),
                                DRAWS,
                                3));
        Sample.Range range = total(paid);
        int months = paid.finance().horizonMonths();
        double fee = 2_000.0 * months;
        double staff = 0.4 * cost / 12 * months;
        double half = Math.sqrt(fee * fee + staff * staff);
        assertThat(range.p90() - range.p50()).isCloseTo(half, percent(0.5));
        assertThat(range.p50() - range.p10()).isCloseTo(half, percent(0.5));
    }

    private static List<DriverDistribution> withKnown(
            List<DriverDistribution> stated, String driver) {
        List<DriverDistribution> all = new ArrayList<>(stated);
        all.removeIf(s -> s.driver().equals(driver));
        all.add(
                new DriverDistribution(
                        driver,
                        Form.FIXED,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()));
        return all;
    }

    /** A plain loop: pseudo-random shares, the cost engine for each draw, a sort. */
    @Test
    void percentilesAreThoseOfASlowSimulation() {
        Scenario scenario = ScenarioFiles.read("llama-70b-every-way").orThrow();
        UncertainInputs inputs = UncertainInputs.of(scenario, RandomScenarios.CATALOG);
        String id = "on-demand";
        SplittableRandom random = new SplittableRandom(99);
        double[] slow = new double[3_000];
        for (int i = 0; i < slow.length; i++) {
            double[] values =
                    inputs.drivers().stream()
                            .mapToDouble(d -> d.quantile(random.nextDouble(1e-12, 1)))
                            .toArray();
            Scenario there = inputs.at(values);
            slow[i] =
                    ((OptionCost.Priced)
                                    CostEngine.cost(
                                            there.option(id).orElseThrow(),
                                            there,
                                            RandomScenarios.CATALOG))
                            .ledger()
                            .netPresentValueUsd();
        }
        Arrays.sort(slow);
        Sample.Range quick =
                Simulation.run(scenario, RandomScenarios.CATALOG).all().options().stream()
                        .filter(o -> o.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .netPresentValueUsd()
                        .orElseThrow();
        // three standard errors of a percentile of 3,000 independent draws
        assertThat(quick.p10()).isCloseTo(slow[300], percent(6));
        assertThat(quick.p50()).isCloseTo(slow[1_500], percent(6));
        assertThat(quick.p90()).isCloseTo(slow[2_700], percent(8));
    }

    private static Percentage percent(double percent) {
        return Percentage.withPercentage(percent);
    }
}
