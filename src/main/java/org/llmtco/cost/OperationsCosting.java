package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.model.Operations;

import java.util.List;

/** What running a self-hosted deployment costs besides its GPUs. */
final class OperationsCosting {
    private static final double MONTHS_PER_YEAR = 12;

    private OperationsCosting() {}

    /**
     * The terms of staff, updates, monitoring and storage.
     *
     * @param gpus GPUs that the volume needs
     * @param weightGb of one replica
     */
    static List<CostTerm> terms(
            Operations operations, Catalog catalog, Quantity.Steps gpus, double weightGb) {
        TableFigures figures = new TableFigures(operations, catalog);
        Input annualCost = figures.loadedAnnualCostUsd();
        Input people =
                Input.of("full-time equivalents", operations.mlopsFullTimeEquivalents(), "FTE");
        Input updates = figures.modelUpdatesPerYear();
        Input days = figures.engineerDaysPerModelUpdate();
        Input workingDays = figures.workingDaysPerYear();
        Input monitoring = figures.monitoringUsdPerGpuMonth();
        Input storage = figures.storageUsdPerGbMonth();
        Quantity perMonth = new Quantity.PerMonth();
        return List.of(
                new CostTerm(
                        CostItem.MLOPS_STAFF,
                        people.value() * annualCost.value() / MONTHS_PER_YEAR,
                        perMonth,
                        List.of(people, annualCost)),
                new CostTerm(
                        CostItem.MODEL_UPDATES,
                        updates.value()
                                * days.value()
                                * annualCost.value()
                                / workingDays.value()
                                / MONTHS_PER_YEAR,
                        perMonth,
                        List.of(updates, days, annualCost, workingDays)),
                new CostTerm(CostItem.MONITORING, monitoring.value(), gpus, List.of(monitoring)),
                new CostTerm(
                        CostItem.STORAGE,
                        weightGb * storage.value(),
                        gpus.single(),
                        List.of(Input.of("weights", weightGb, "GB"), storage)));
    }
}
