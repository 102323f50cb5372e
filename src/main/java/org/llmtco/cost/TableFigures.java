package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.RegionalFigure;
import org.llmtco.model.Operations;

import java.util.OptionalDouble;

/** The scenario's typed figures where there are any, the tables' otherwise. */
public record TableFigures(Operations operations, Catalog catalog) {
    /** A figure that neither the scenario nor the tables have. */
    static final class MissingFigureException extends RuntimeException {
        private static final long serialVersionUID = 1;

        MissingFigureException(String table, String id) {
            super("the %s table has no figure \"%s\"".formatted(table, id));
        }
    }

    public Input loadedAnnualCostUsd() {
        return choose(
                "loaded annual cost",
                operations.loadedAnnualCostUsd(),
                "staffing",
                operations.region());
    }

    public Input modelUpdatesPerYear() {
        return choose(
                "model updates", operations.modelUpdatesPerYear(), "operations", "model-updates");
    }

    public Input engineerDaysPerModelUpdate() {
        return choose(
                "work per update",
                operations.engineerDaysPerModelUpdate(),
                "operations",
                "model-update-days");
    }

    public Input workingDaysPerYear() {
        return choose("working days", OptionalDouble.empty(), "operations", "working-days");
    }

    public Input monitoringUsdPerGpuMonth() {
        return choose(
                "monitoring", operations.monitoringUsdPerGpuMonth(), "operations", "monitoring");
    }

    public Input storageUsdPerGbMonth() {
        return choose("storage", operations.storageUsdPerGbMonth(), "operations", "storage");
    }

    private Input choose(String name, OptionalDouble typed, String table, String id) {
        RegionalFigure figure =
                (table.equals("staffing") ? catalog.staffing() : catalog.operations()).get(id);
        if (typed.isPresent()) {
            return Input.of(name, typed.getAsDouble(), figure == null ? "" : figure.unit());
        }
        if (figure == null || figure.typical().isEmpty()) {
            throw new MissingFigureException(table, id);
        }
        return Input.from(figure, name, figure.typical().getAsDouble(), figure.unit());
    }
}
