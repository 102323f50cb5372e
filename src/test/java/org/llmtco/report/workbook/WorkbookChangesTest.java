package org.llmtco.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.RandomScenarios;
import org.llmtco.model.Scenario;
import org.llmtco.storage.ScenarioFiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An input that is changed in the workbook has the effect that it has in the program. */
class WorkbookChangesTest {
    private static final Catalog CATALOG = RandomScenarios.CATALOG;

    @TestFactory
    List<DynamicTest> everyInputOfTheShippedScenariosIsAlive() {
        return ScenarioFiles.SHIPPED.stream()
                .map(
                        id ->
                                DynamicTest.dynamicTest(
                                        id, () -> oneByOne(WorkbookTotalsTest.shipped(id))))
                .toList();
    }

    private static void oneByOne(Scenario scenario) {
        Recalculated workbook = Recalculated.of(scenario, CATALOG);
        Change start = new Change(PinnedCapacity.of(scenario, CATALOG), CATALOG, scenario);
        List<String> problems = new ArrayList<>();
        Map<String, NamedInput> inputs = workbook.inputs();
        for (Map.Entry<String, NamedInput> entry : inputs.entrySet()) {
            String key = entry.getKey();
            NamedInput input = entry.getValue();
            double value = Change.another(key, input);
            Change changed = start.with(key, value);
            if (isCounted(changed)) {
                workbook.during(
                        workbook.named(input.name()),
                        value,
                        () ->
                                workbook.differencesOfTotals(changed.scenario(), changed.catalog())
                                        .forEach(
                                                p -> problems.add(key + " = " + value + ": " + p)));
            } else {
                problems.add(key + " cannot be changed to " + value);
            }
        }
        assertThat(problems).isEmpty();
    }

    /** Changes every input of a workbook, and of its scenario. */
    static Change changeAll(Scenario scenario, Recalculated workbook) {
        Change changed = new Change(PinnedCapacity.of(scenario, CATALOG), CATALOG, scenario);
        Map<String, Double> entered = new LinkedHashMap<>();
        for (Map.Entry<String, NamedInput> entry : workbook.inputs().entrySet()) {
            double value = Change.another(entry.getKey(), entry.getValue());
            changed = changed.with(entry.getKey(), value);
            entered.put(entry.getValue().name(), value);
        }
        workbook.enter(entered);
        return changed;
    }

    private static boolean isCounted(Change change) {
        return CostEngine.compare(change.scenario(), change.catalog()).costs().stream()
                .allMatch(OptionCost.Priced.class::isInstance);
    }
}
