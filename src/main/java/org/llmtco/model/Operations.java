package org.llmtco.model;

import java.util.OptionalDouble;

/**
 * What it takes to run a deployment besides tokens and GPUs. A figure that is absent comes from the
 * tables.
 *
 * @param region whose salaries count, an id of the staffing table
 * @param applies which of these costs count for which kind of option
 * @param mlopsFullTimeEquivalents people who keep the deployment running
 * @param loadedAnnualCostUsd what one of them costs per year, employer's share included
 * @param setUpEngineerDays one-off work until the first request is served
 * @param setUpUsd one-off costs besides that work
 * @param servingOptimizationDaysPerYear work on batch sizes, quantization and the serving engine
 * @param modelUpdatesPerYear migrations to a newer model
 * @param engineerDaysPerModelUpdate work of one migration, evaluation included
 * @param onCallUsdPerMonth paid for standby outside office hours
 * @param monitoringUsdPerGpuMonth observability and alerting
 * @param softwareLicenseUsdPerGpuYear of the serving software
 * @param storageUsdPerGbMonth for the weights, once per replica
 * @param egressUsdPerGb for answers that leave the provider's network
 * @param egressBytesPerToken size of an output token on the wire
 * @param fineTuningRunsPerYear LoRA or QLoRA runs
 * @param gpuHoursPerFineTuningRun of one run
 * @param fineTuningUsdPerGpuHour what an hour of a GPU costs for it
 * @param complianceAuditUsdPerYear of the deployment
 */
public record Operations(
        @Default("\"us\"") String region,
        @Default("{}") OperationsScope applies,
        @Default("0.5") @Range(min = 0, max = 100) double mlopsFullTimeEquivalents,
        @Range(min = 0, max = 2_000_000) OptionalDouble loadedAnnualCostUsd,
        @Range(min = 0, max = 10_000) OptionalDouble setUpEngineerDays,
        @Default("0") @Range(min = 0, max = 1e9) double setUpUsd,
        @Range(min = 0, max = 1_000) OptionalDouble servingOptimizationDaysPerYear,
        @Range(min = 0, max = 365) OptionalDouble modelUpdatesPerYear,
        @Range(min = 0, max = 365) OptionalDouble engineerDaysPerModelUpdate,
        @Range(min = 0, max = 1_000_000) OptionalDouble onCallUsdPerMonth,
        @Range(min = 0, max = 10_000) OptionalDouble monitoringUsdPerGpuMonth,
        @Range(min = 0, max = 100_000) OptionalDouble softwareLicenseUsdPerGpuYear,
        @Range(min = 0, max = 10) OptionalDouble storageUsdPerGbMonth,
        @Range(min = 0, max = 100) OptionalDouble egressUsdPerGb,
        @Range(min = 0, max = 10_000) OptionalDouble egressBytesPerToken,
        @Default("1") @Range(min = 0, max = 10_000) double fineTuningRunsPerYear,
        @Range(min = 0, max = 10_000_000) OptionalDouble gpuHoursPerFineTuningRun,
        @Range(min = 0, max = 1_000) OptionalDouble fineTuningUsdPerGpuHour,
        @Range(min = 0, max = 100_000_000) OptionalDouble complianceAuditUsdPerYear) {
    public Operations {
        Require.notNegative("mlopsFullTimeEquivalents", mlopsFullTimeEquivalents);
        Require.notNegative("loadedAnnualCostUsd", loadedAnnualCostUsd);
        Require.notNegative("setUpEngineerDays", setUpEngineerDays);
        Require.notNegative("setUpUsd", setUpUsd);
        Require.notNegative("servingOptimizationDaysPerYear", servingOptimizationDaysPerYear);
        Require.notNegative("modelUpdatesPerYear", modelUpdatesPerYear);
        Require.notNegative("engineerDaysPerModelUpdate", engineerDaysPerModelUpdate);
        Require.notNegative("onCallUsdPerMonth", onCallUsdPerMonth);
        Require.notNegative("monitoringUsdPerGpuMonth", monitoringUsdPerGpuMonth);
        Require.notNegative("softwareLicenseUsdPerGpuYear", softwareLicenseUsdPerGpuYear);
        Require.notNegative("storageUsdPerGbMonth", storageUsdPerGbMonth);
        Require.notNegative("egressUsdPerGb", egressUsdPerGb);
        Require.notNegative("egressBytesPerToken", egressBytesPerToken);
        Require.notNegative("fineTuningRunsPerYear", fineTuningRunsPerYear);
        Require.notNegative("gpuHoursPerFineTuningRun", gpuHoursPerFineTuningRun);
        Require.notNegative("fineTuningUsdPerGpuHour", fineTuningUsdPerGpuHour);
        Require.notNegative("complianceAuditUsdPerYear", complianceAuditUsdPerYear);
    }
}
