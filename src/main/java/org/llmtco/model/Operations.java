package org.llmtco.model;

import java.util.OptionalDouble;

/**
 * What it takes to run a self-hosted deployment besides GPUs. A figure that is absent comes from
 * the tables.
 *
 * @param region whose salaries count, an id of the staffing table
 * @param mlopsFullTimeEquivalents people who keep the deployment running
 * @param loadedAnnualCostUsd what one of them costs per year, employer's share included
 * @param modelUpdatesPerYear migrations to a newer model
 * @param engineerDaysPerModelUpdate work of one migration, evaluation included
 * @param monitoringUsdPerGpuMonth observability and alerting
 * @param storageUsdPerGbMonth for the weights, once per replica
 */
public record Operations(
        @Default("\"us\"") String region,
        @Default("0.5") double mlopsFullTimeEquivalents,
        OptionalDouble loadedAnnualCostUsd,
        OptionalDouble modelUpdatesPerYear,
        OptionalDouble engineerDaysPerModelUpdate,
        OptionalDouble monitoringUsdPerGpuMonth,
        OptionalDouble storageUsdPerGbMonth) {
    public Operations {
        Require.notNegative("mlopsFullTimeEquivalents", mlopsFullTimeEquivalents);
        Require.notNegative("loadedAnnualCostUsd", loadedAnnualCostUsd);
        Require.notNegative("modelUpdatesPerYear", modelUpdatesPerYear);
        Require.notNegative("engineerDaysPerModelUpdate", engineerDaysPerModelUpdate);
        Require.notNegative("monitoringUsdPerGpuMonth", monitoringUsdPerGpuMonth);
        Require.notNegative("storageUsdPerGbMonth", storageUsdPerGbMonth);
    }
}
