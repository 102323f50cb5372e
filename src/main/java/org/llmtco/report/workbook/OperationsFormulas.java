package org.llmtco.report.workbook;

import org.llmtco.catalog.RegionalFigure;
import org.llmtco.cost.CostItem;
import org.llmtco.model.OperationsCost;

import java.util.List;
import java.util.Optional;

/** What running an option costs besides its tokens and its hardware, as formulas. */
final class OperationsFormulas {
    private final OptionContext context;
    private final NamedInputs inputs;
    private final Traffic traffic;
    private final Units perMonth;

    private OperationsFormulas(OptionContext context, Traffic traffic) {
        this.context = context;
        this.traffic = traffic;
        inputs = context.inputs();
        perMonth = new Units.PerMonth(traffic.used());
    }

    /**
     * The hardware that has to be kept.
     *
     * @param gpus that are there, used or idle
     * @param replicas that the volume needs, spares included
     * @param weightGb of one replica
     */
    record Hardware(List<Gpus> gpus, Units.Steps replicas, String weightGb) {}

    /**
     * GPUs that are kept on the same terms.
     *
     * @param units that are there
     * @param perUnit GPUs in each of those units
     * @param keptMonths for which a unit is kept once it is there; empty if it goes at once
     */
    record Gpus(Units units, String perUnit, Optional<String> keptMonths) {}

    /** Adds the terms of the costs that are switched on. */
    static void add(
            OptionContext context,
            Traffic traffic,
            Optional<Hardware> hardware,
            List<OperationsCost> costs) {
        OperationsFormulas formulas = new OperationsFormulas(context, traffic);
        for (OperationsCost cost : OperationsCost.values()) {
            if (costs.contains(cost)) {
                formulas.add(cost, hardware);
            }
        }
    }

    /** Full-time equivalents × loaded annual cost ÷ 12. */
    static void staff(OptionContext context, Traffic traffic, CostItem item, String people) {
        context.flat(
                item,
                traffic,
                people + "*" + context.inputs().driver("loadedAnnualCostUsd") + "/12",
                "USD/month",
                new Units.PerMonth(traffic.used()));
    }

    private void add(OperationsCost cost, Optional<Hardware> hardware) {
        switch (cost) {
            case MLOPS_STAFF ->
                    staff(
                            context,
                            traffic,
                            CostItem.MLOPS_STAFF,
                            inputs.driver("mlopsFullTimeEquivalents"));
            case SET_UP -> setUp();
            case SERVING_OPTIMIZATION ->
                    days(
                            CostItem.SERVING_OPTIMIZATION,
                            inputs.driver("servingOptimizationDaysPerYear"));
            case MODEL_UPDATES ->
                    days(
                            CostItem.MODEL_UPDATES,
                            inputs.driver("modelUpdatesPerYear")
                                    + "*"
                                    + inputs.driver("engineerDaysPerModelUpdate"));
            case ON_CALL -> monthly(CostItem.ON_CALL, inputs.driver("onCallUsdPerMonth"));
            case MONITORING ->
                    hardware.ifPresent(
                            kept ->
                                    perGpu(
                                            CostItem.MONITORING,
                                            kept,
                                            inputs.driver("monitoringUsdPerGpuMonth")));
            case SOFTWARE_LICENSES ->
                    hardware.ifPresent(
                            kept ->
                                    perGpu(
                                            CostItem.SOFTWARE_LICENSES,
                                            kept,
                                            inputs.driver("softwareLicenseUsdPerGpuYear") + "/12"));
            case STORAGE -> hardware.ifPresent(this::storage);
            case EGRESS -> egress();
            case FINE_TUNING ->
                    monthly(
                            CostItem.FINE_TUNING,
                            inputs.driver("fineTuningRunsPerYear")
                                    + "*"
                                    + inputs.driver("gpuHoursPerFineTuningRun")
                                    + "*"
                                    + inputs.driver("fineTuningUsdPerGpuHour")
                                    + "/12");
            case COMPLIANCE_AUDIT ->
                    monthly(
                            CostItem.COMPLIANCE_AUDIT,
                            inputs.driver("complianceAuditUsdPerYear") + "/12");
        }
    }

    private String workingDays() {
        RegionalFigure figure = context.catalog().operations().get("working-days");
        if (figure == null) {
            throw new IllegalStateException("no working days in the tables");
        }
        return inputs.table(
                "workingDaysPerYear",
                NamedInputs.OPERATIONS,
                "Working days",
                figure.unit(),
                figure.typical().orElseThrow(),
                figure.name(),
                Optional.of(figure));
    }

    private void setUp() {
        String usd =
                context.page()
                        .usd(
                                traffic.label("Set-up, paid once"),
                                "%s*%s/%s+%s"
                                        .formatted(
                                                inputs.driver("setUpEngineerDays"),
                                                inputs.driver("loadedAnnualCostUsd"),
                                                workingDays(),
                                                inputs.driver("setUpUsd")),
                                "USD",
                                "engineer-days × loaded annual cost ÷ working days + further"
                                        + " costs");
        context.add(
                CostItem.SET_UP,
                traffic,
                usd + "/" + context.page().months(),
                "USD/month",
                perMonth,
                new When.UpFront(usd));
    }

    private void days(CostItem item, String daysPerYear) {
        monthly(
                item,
                "%s*%s/%s/12"
                        .formatted(
                                daysPerYear, inputs.driver("loadedAnnualCostUsd"), workingDays()));
    }

    private void monthly(CostItem item, String usd) {
        context.flat(item, traffic, usd, "USD/month", perMonth);
    }

    private void perGpu(CostItem item, Hardware kept, String usdPerGpu) {
        for (Gpus gpus : kept.gpus()) {
            String usd = gpus.perUnit().equals("1") ? usdPerGpu : usdPerGpu + "*" + gpus.perUnit();
            context.add(item, traffic, usd, "USD/unit-month", gpus.units(), gpus.keptMonths());
        }
    }

    private void storage(Hardware kept) {
        context.flat(
                CostItem.STORAGE,
                traffic,
                kept.weightGb() + "*" + inputs.driver("storageUsdPerGbMonth"),
                "USD/replica-month",
                kept.replicas());
    }

    private void egress() {
        context.flat(
                CostItem.EGRESS,
                traffic,
                "%s/%s*(1+%s)*%s/1000000000*%s*1000000"
                        .formatted(
                                traffic.output(),
                                traffic.tokensPerRequest(),
                                inputs.driver("retryShare"),
                                inputs.driver("egressBytesPerToken"),
                                inputs.driver("egressUsdPerGb")),
                "USD/MTok",
                new Units.PerMTok(traffic.tokensPerToken()));
    }
}
