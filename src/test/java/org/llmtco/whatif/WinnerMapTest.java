package org.llmtco.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.RandomScenarios;
import org.llmtco.model.Scenario;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.whatif.WinnerMap.Cell;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;

class WinnerMapTest {
    private static WinnerMap map(
            Scenario scenario, String x, String y, SweepRange across, SweepRange up, int grid) {
        return WinnerMap.of(
                new WinnerMap.Plan(
                        scenario,
                        Drivers.find(scenario, x).orElseThrow(),
                        Drivers.find(scenario, y).orElseThrow(),
                        across,
                        up,
                        DriverCosts.Measure.MONTH,
                        grid),
                RandomScenarios.CATALOG);
    }

    /** Each cell against the cost engine on a scenario with both values written into it. */
    @TestFactory
    List<DynamicTest> aCellIsWhatTheEngineSaysOfBothValues() {
        return LongStream.rangeClosed(1, 20)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> check(seed)))
                .toList();
    }

    private static void check(long seed) {
        Scenario scenario = RandomScenarios.of(seed);
        Driver volume = Drivers.find(scenario, "tokensPerMonth").orElseThrow();
        Driver peak = Drivers.find(scenario, "peakFactor").orElseThrow();
        WinnerMap map =
                map(
                        scenario,
                        volume.key(),
                        peak.key(),
                        SweepRange.between(volume, 1e8, 1e11),
                        SweepRange.between(peak, 1, 6),
                        5);
        assertThat(map.rows()).hasSize(5);
        for (WinnerMap.Row row : map.rows()) {
            for (Cell cell : row.cells()) {
                Scenario there = volume.write(peak.write(scenario, cell.y()), cell.x());
                int best = -1;
                double least = Double.POSITIVE_INFINITY;
                for (int o = 0; o < map.options().size(); o++) {
                    OptionCost cost =
                            CostEngine.compare(there, RandomScenarios.CATALOG)
                                    .of(map.options().get(o).id())
                                    .orElseThrow();
                    if (cost instanceof OptionCost.Priced priced) {
                        assertThat(cell.usd().get(o)).hasValue(priced.usdPerMonth());
                        if (priced.usdPerMonth() < least) {
                            least = priced.usdPerMonth();
                            best = o;
                        }
                    } else {
                        assertThat(cell.usd().get(o)).isEmpty();
                    }
                }
                assertThat(cell.cheapest())
                        .isEqualTo(best < 0 ? OptionalInt.empty() : OptionalInt.of(best));
            }
        }
    }

    /** A row of the map is the sweep over x at that y. */
    @Test
    void aRowAgreesWithTheSweepOverOneDriver() {
        Scenario scenario = ScenarioFiles.read("article-breakeven").orThrow();
        Driver volume = Drivers.find(scenario, "tokensPerMonth").orElseThrow();
        Driver peak = Drivers.find(scenario, "peakFactor").orElseThrow();
        SweepRange across = SweepRange.between(volume, 1e8, 1e11);
        WinnerMap map =
                map(scenario, volume.key(), peak.key(), across, SweepRange.between(peak, 1, 4), 9);
        for (WinnerMap.Row row : map.rows()) {
            Sweep sweep =
                    Sweep.of(
                            new DriverCosts(
                                    peak.write(scenario, row.y()),
                                    volume,
                                    DriverCosts.Measure.MONTH,
                                    RandomScenarios.CATALOG),
                            across);
            for (Cell cell : row.cells()) {
                assertThat(cell.cheapest()).isEqualTo(sweep.at(cell.x()).option());
            }
        }
    }

    @Test
    void sharesOfTheMapAddUpToOneWhereSomebodyCanAlwaysServe() {
        Scenario scenario = ScenarioFiles.read(ScenarioFiles.DEFAULT_ID).orThrow();
        Driver volume = Drivers.find(scenario, "tokensPerMonth").orElseThrow();
        Driver cached = Drivers.find(scenario, "cachedInputShare").orElseThrow();
        WinnerMap map =
                map(
                        scenario,
                        volume.key(),
                        cached.key(),
                        SweepRange.between(volume, 1e8, 1e11),
                        SweepRange.between(cached, 0, 1),
                        6);
        double sum = 0;
        for (int o = 0; o < map.options().size(); o++) {
            sum += map.share(o);
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }
}
