package org.llmtco.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.RandomScenarios;
import org.llmtco.model.Scenario;
import org.llmtco.storage.ScenarioFiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An input that is changed in the workbook has the effect that it has in the program. */
class WorkbookChangesTest {
    private static final Catalog CATALOG = RandomScenarios.CATALOG;

    /** Inputs of the same kind that are changed by themselves; the others are with all. */
    private static final int OF_A_KIND = 2;

    @Test
    void everyKindOfInputOfTheShippedScenariosIsAlive() {
        Map<String, Integer> tried = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (String id : ScenarioFiles.SHIPPED) {
            Scenario scenario = WorkbookTotalsTest.shipped(id);
            Recalculated workbook = Recalculated.of(scenario, CATALOG);
            Change start = new Change(PinnedCapacity.of(scenario, CATALOG), CATALOG, scenario);
            workbook.inputs()
                    .forEach(
                            (key, input) -> {
                                if (tried.merge(kind(scenario, key), 1, Integer::sum)
                                        <= OF_A_KIND) {
                                    alone(start, workbook, key, input)
                                            .forEach(problem -> problems.add(id + ", " + problem));
                                }
                            });
        }
        assertThat(problems).isEmpty();
        assertThat(tried).hasSizeGreaterThan(80);
    }

    /** What is entered, and for which kind of option. */
    private static String kind(Scenario scenario, String key) {
        return scenario.options().stream()
                .filter(option -> key.startsWith(option.id() + "."))
                .map(
                        option ->
                                option.getClass().getSimpleName()
                                        + key.substring(key.lastIndexOf('.')))
                .findFirst()
                .orElse(key);
    }

    private static List<String> alone(
            Change start, Recalculated workbook, String key, NamedInput input) {
        double value = Change.another(key, input);
        Change changed = start.with(key, value);
        if (!isCounted(changed)) {
            return List.of(key + " cannot be changed to " + value);
        }
        List<String> problems = new ArrayList<>();
        workbook.during(
                workbook.named(input.name()),
                value,
                () ->
                        workbook.differencesOfTotals(changed.scenario(), changed.catalog())
                                .forEach(p -> problems.add(key + " = " + value + ": " + p)));
        return problems;
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
