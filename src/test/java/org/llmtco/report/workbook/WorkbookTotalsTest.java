package org.llmtco.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.cost.RandomScenarios;
import org.llmtco.model.Scenario;
import org.llmtco.storage.ScenarioFiles;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The workbook's totals, calculated by another program (Apache POI), against the engine's: two
 * independent calculations, to 10^-9 of the amount.
 */
class WorkbookTotalsTest {
    private static final int RANDOM = 100;

    @TestFactory
    List<DynamicTest> everyShippedScenarioRecalculatesToTheEnginesTotals() {
        return ScenarioFiles.SHIPPED.stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> readBackAgrees(shipped(id))))
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyRandomScenarioRecalculatesBeforeAndAfterEveryInputIsChanged() {
        return LongStream.range(0, RANDOM)
                .mapToObj(
                        seed ->
                                DynamicTest.dynamicTest(
                                        "seed " + seed,
                                        () -> agreesAndFollows(RandomScenarios.of(seed))))
                .toList();
    }

    static Scenario shipped(String id) {
        return ScenarioFiles.read(id).value().orElseThrow();
    }

    private static void readBackAgrees(Scenario scenario) {
        agrees(scenario, Recalculated.readBack(scenario, RandomScenarios.CATALOG));
    }

    private static void agrees(Scenario scenario, Recalculated workbook) {
        assertThat(workbook.differences(scenario, RandomScenarios.CATALOG)).isEmpty();
    }

    private static void agreesAndFollows(Scenario scenario) {
        Recalculated workbook = Recalculated.of(scenario, RandomScenarios.CATALOG);
        agrees(scenario, workbook);
        Change changed = WorkbookChangesTest.changeAll(scenario, workbook);
        assertThat(workbook.differencesOfTotals(changed.scenario(), changed.catalog())).isEmpty();
    }
}
