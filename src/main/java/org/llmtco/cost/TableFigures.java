package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.RegionalFigure;
import org.llmtco.model.Operations;

import java.util.OptionalDouble;

/**
 * The scenario's typed figures where there are any, the tables' otherwise.
 *
 * <p>Each method throws CannotServeException where neither has the figure.
 */
record TableFigures(Operations operations, Catalog catalog) {
    Input loadedAnnualCostUsd() {
        return choose(
                "loaded annual cost",
                operations.loadedAnnualCostUsd(),
                "staffing",
                operations.region());
    }

    Input modelUpdatesPerYear() {
        return choose(
                "model updates", operations.modelUpdatesPerYear(), "operations", "model-updates");
    }

    Input engineerDaysPerModelUpdate() {
        return choose(
                "work per update",
                operations.engineerDaysPerModelUpdate(),
                "operations",
                "model-update-days");
    }

    Input workingDaysPerYear() {
        return choose("working days", OptionalDouble.empty(), "operations", "working-days");
    }

    Input monitoringUsdPerGpuMonth() {
        return choose(
                "monitoring", operations.monitoringUsdPerGpuMonth(), "operations", "monitoring");
    }

    Input storageUsdPerGbMonth() {
        return choose("storage", operations.storageUsdPerGbMonth(), "operations", "storage");
    }

    private Input choose(String name, OptionalDouble typed, String table, String id) {
        RegionalFigure figure =
                (table.equals("staffing") ? catalog.staffing() : catalog.operations()).get(id);
        if (typed.isPresent()) {
            return Input.of(name, typed.getAsDouble(), figure == null ? "" : figure.unit());
        }
        if (figure == null || figure.typical().isEmpty()) {
            throw new CannotServeException(
                    "the %s table has no figure \"%s\"".formatted(table, id));
        }
        return Input.from(figure, name, figure.typical().getAsDouble(), figure.unit());
    }
}
