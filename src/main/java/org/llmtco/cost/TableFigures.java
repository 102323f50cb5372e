package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.RegionalFigure;
import org.llmtco.model.Operations;
import org.llmtco.model.Ownership;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * The scenario's typed figures where there are any, the tables' otherwise.
 *
 * <p>Each method throws CannotServeException where neither has the figure.
 */
record TableFigures(Operations operations, Catalog catalog) {
    Input fullTimeEquivalents() {
        return Input.of("full-time equivalents", operations.mlopsFullTimeEquivalents(), "FTE");
    }

    Input loadedAnnualCostUsd() {
        return choose(
                "loaded annual cost",
                operations.loadedAnnualCostUsd(),
                "staffing",
                operations.region(),
                "USD/year");
    }

    Input setUpEngineerDays() {
        return operation("set-up work", operations.setUpEngineerDays(), "set-up-days", "days");
    }

    Input servingOptimizationDaysPerYear() {
        return operation(
                "work on serving",
                operations.servingOptimizationDaysPerYear(),
                "serving-optimization-days",
                "days/year");
    }

    Input modelUpdatesPerYear() {
        return operation(
                "model updates", operations.modelUpdatesPerYear(), "model-updates", "per year");
    }

    Input engineerDaysPerModelUpdate() {
        return operation(
                "work per update",
                operations.engineerDaysPerModelUpdate(),
                "model-update-days",
                "days");
    }

    Input workingDaysPerYear() {
        return operation("working days", OptionalDouble.empty(), "working-days", "days/year");
    }

    Input onCallUsdPerMonth() {
        return operation("standby pay", operations.onCallUsdPerMonth(), "on-call", "USD/month");
    }

    Input monitoringUsdPerGpuMonth() {
        return operation(
                "monitoring", operations.monitoringUsdPerGpuMonth(), "monitoring", "USD/GPU-month");
    }

    Input softwareLicenseUsdPerGpuYear() {
        return operation(
                "software licence",
                operations.softwareLicenseUsdPerGpuYear(),
                "software-license",
                "USD/GPU-year");
    }

    Input storageUsdPerGbMonth() {
        return operation("storage", operations.storageUsdPerGbMonth(), "storage", "USD/GB-month");
    }

    Input egressUsdPerGb() {
        return operation("egress", operations.egressUsdPerGb(), "egress", "USD/GB");
    }

    Input egressBytesPerToken() {
        return operation(
                "bytes per output token",
                operations.egressBytesPerToken(),
                "bytes-per-token",
                "bytes");
    }

    Input gpuHoursPerFineTuningRun() {
        return operation(
                "GPU-hours per run",
                operations.gpuHoursPerFineTuningRun(),
                "fine-tuning-gpu-hours",
                "GPU-hours");
    }

    Input fineTuningUsdPerGpuHour() {
        return operation(
                "GPU for fine-tuning",
                operations.fineTuningUsdPerGpuHour(),
                "fine-tuning-gpu-price",
                "USD/GPU-hour");
    }

    Input complianceAuditUsdPerYear() {
        return operation(
                "audit", operations.complianceAuditUsdPerYear(), "compliance-audit", "USD/year");
    }

    Input interruptionOverheadShare() {
        return operation("interruptions", OptionalDouble.empty(), "interruption-overhead", "ratio");
    }

    Input networkShare(Ownership o) {
        return ownership("network share", o.networkShare(), "network-share", "ratio");
    }

    Input installShare(Ownership o) {
        return ownership("installation share", o.installShare(), "install-share", "ratio");
    }

    Input usefulLifeMonths(Ownership o) {
        OptionalDouble typed =
                o.usefulLifeMonths().isPresent()
                        ? OptionalDouble.of(o.usefulLifeMonths().getAsInt())
                        : OptionalDouble.empty();
        return ownership("useful life", typed, "useful-life-months", "months");
    }

    Input residualShare(Ownership o) {
        return ownership("residual share", o.residualShare(), "residual-share", "ratio");
    }

    Input maintenanceSharePerYear(Ownership o) {
        return ownership(
                "maintenance share per year",
                o.maintenanceSharePerYear(),
                "maintenance-share",
                "ratio per year");
    }

    Input powerShare(Ownership o) {
        return ownership("power share", o.powerShare(), "power-share", "ratio");
    }

    Input powerUsageEffectiveness(Ownership o) {
        return choose(
                "power usage effectiveness",
                o.powerUsageEffectiveness(),
                "energy",
                "pue-global-average",
                "ratio");
    }

    Input usdPerKwh(Ownership o) {
        return choose("electricity", o.usdPerKwh(), "energy", o.electricity(), "USD/kWh");
    }

    Input colocationUsdPerKwMonth(Ownership o) {
        return choose(
                "colocation",
                o.colocationUsdPerKwMonth(),
                "energy",
                o.colocation(),
                "USD/kW-month");
    }

    private Input operation(String name, OptionalDouble typed, String id, String unit) {
        return choose(name, typed, "operations", id, unit);
    }

    private Input ownership(String name, OptionalDouble typed, String id, String unit) {
        return choose(name, typed, "ownership", id, unit);
    }

    private Input choose(String name, OptionalDouble typed, String table, String id, String unit) {
        if (typed.isPresent()) {
            return Input.of(name, typed.getAsDouble(), unit.equals("ratio") ? "" : unit);
        }
        RegionalFigure figure = table(table).get(id);
        if (figure == null || figure.typical().isEmpty()) {
            throw new CannotServeException(
                    "the %s table has no figure \"%s\"".formatted(table, id));
        }
        if (!figure.unit().equals(unit)) {
            throw new CannotServeException(
                    "the figure \"%s\" of the %s table is in %s instead of %s"
                            .formatted(id, table, figure.unit(), unit));
        }
        return Input.from(
                figure, name, figure.typical().getAsDouble(), unit.equals("ratio") ? "" : unit);
    }

    private Map<String, RegionalFigure> table(String name) {
        return switch (name) {
            case "staffing" -> catalog.staffing();
            case "operations" -> catalog.operations();
            case "ownership" -> catalog.ownership();
            default -> catalog.energy();
        };
    }
}
