package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.model.Operations;
import org.llmtco.model.OperationsCost;
import org.llmtco.model.Scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What running an option costs besides its tokens and its hardware. */
final class OperationsCosting {
    private static final double MONTHS_PER_YEAR = 12;
    private static final double BYTES_PER_GB = 1e9;
    private static final Quantity PER_MONTH = new Quantity.PerMonth();

    private final Demand demand;
    private final Operations operations;
    private final TableFigures figures;
    private final Set<OperationsCost> costs;
    private final List<CostTerm> terms = new ArrayList<>();

    /**
     * The hardware that has to be kept.
     *
     * @param gpus that are there, used or idle
     * @param replicas that the volume needs, spares included
     * @param weightGb of one replica, GB (10^9 bytes)
     */
    record Hardware(List<Gpus> gpus, Quantity.Steps replicas, double weightGb) {}

    /**
     * GPUs that are kept on the same terms.
     *
     * @param units that are there
     * @param perUnit GPUs in each of those units
     * @param keptMonths for which a unit is kept once it is there
     */
    record Gpus(Quantity units, Input perUnit, int keptMonths) {
        /** GPUs by themselves. */
        static Gpus single(Quantity units, int keptMonths) {
            return new Gpus(units, Input.of("GPUs per unit", 1, ""), keptMonths);
        }
    }

    private OperationsCosting(Demand demand, Catalog catalog, Iterable<OperationsCost> costs) {
        this.demand = demand;
        this.costs = EnumSet.noneOf(OperationsCost.class);
        costs.forEach(this.costs::add);
        operations = demand.scenario().operations();
        figures = new TableFigures(operations, catalog);
    }

    /**
     * The terms of the costs that are switched on.
     *
     * @param hardware empty where a provider keeps it
     */
    static List<CostTerm> terms(
            Demand demand,
            Catalog catalog,
            Optional<Hardware> hardware,
            List<OperationsCost> costs) {
        OperationsCosting costing = new OperationsCosting(demand, catalog, costs);
        costing.people();
        hardware.ifPresent(costing::perHardware);
        costing.others();
        return costing.terms;
    }

    /** What to know of costs that are switched on where no GPUs are stated that they count. */
    static List<String> withoutHardware(List<OperationsCost> costs) {
        return costs.contains(OperationsCost.MONITORING)
                        || costs.contains(OperationsCost.SOFTWARE_LICENSES)
                        || costs.contains(OperationsCost.STORAGE)
                ? List.of(
                        "Monitoring, software licences and weight storage count GPUs and replicas;"
                                + " this option states none, so they cost nothing here.")
                : List.of();
    }

    private boolean on(OperationsCost cost) {
        return costs.contains(cost);
    }

    private void people() {
        if (on(OperationsCost.MLOPS_STAFF)) {
            Input people = figures.fullTimeEquivalents();
            terms.add(staff(CostItem.MLOPS_STAFF, people, figures.loadedAnnualCostUsd()));
        }
        if (on(OperationsCost.SET_UP)) {
            setUp();
        }
        if (on(OperationsCost.SERVING_OPTIMIZATION)) {
            days(CostItem.SERVING_OPTIMIZATION, figures.servingOptimizationDaysPerYear());
        }
        if (on(OperationsCost.MODEL_UPDATES)) {
            days(
                    CostItem.MODEL_UPDATES,
                    figures.modelUpdatesPerYear(),
                    figures.engineerDaysPerModelUpdate());
        }
        if (on(OperationsCost.ON_CALL)) {
            Input pay = figures.onCallUsdPerMonth();
            monthly(CostItem.ON_CALL, pay.value(), pay);
        }
    }

    /** Full-time equivalents × loaded annual cost ÷ 12. */
    static CostTerm staff(CostItem item, Input people, Input annualCost) {
        return new CostTerm(
                item,
                people.value() * annualCost.value() / MONTHS_PER_YEAR,
                PER_MONTH,
                List.of(people, annualCost));
    }

    private void setUp() {
        Scenario scenario = demand.scenario();
        Input days = figures.setUpEngineerDays();
        Input annualCost = figures.loadedAnnualCostUsd();
        Input workingDays = figures.workingDaysPerYear();
        Input further = Input.of("further set-up costs", operations.setUpUsd(), "USD");
        double usd = days.value() * annualCost.value() / workingDays.value() + further.value();
        int months = scenario.finance().horizonMonths();
        terms.add(
                new CostTerm(
                        CostItem.SET_UP,
                        usd / months,
                        PER_MONTH,
                        List.of(
                                days,
                                annualCost,
                                workingDays,
                                further,
                                Input.of("horizon", months, "months")),
                        new Timing.UpFront(usd)));
    }

    /** The product of the figures, in engineer-days per year, at the cost of a day. */
    private void days(CostItem item, Input... daysPerYear) {
        Input annualCost = figures.loadedAnnualCostUsd();
        Input workingDays = figures.workingDaysPerYear();
        double days = 1;
        List<Input> inputs = new ArrayList<>();
        for (Input factor : daysPerYear) {
            days *= factor.value();
            inputs.add(factor);
        }
        inputs.add(annualCost);
        inputs.add(workingDays);
        terms.add(
                new CostTerm(
                        item,
                        days * annualCost.value() / workingDays.value() / MONTHS_PER_YEAR,
                        PER_MONTH,
                        inputs));
    }

    private void perHardware(Hardware kept) {
        if (on(OperationsCost.MONITORING)) {
            Input price = figures.monitoringUsdPerGpuMonth();
            perGpu(CostItem.MONITORING, kept, price.value(), price);
        }
        if (on(OperationsCost.SOFTWARE_LICENSES)) {
            Input price = figures.softwareLicenseUsdPerGpuYear();
            perGpu(CostItem.SOFTWARE_LICENSES, kept, price.value() / MONTHS_PER_YEAR, price);
        }
        if (on(OperationsCost.STORAGE)) {
            Input price = figures.storageUsdPerGbMonth();
            terms.add(
                    new CostTerm(
                            CostItem.STORAGE,
                            kept.weightGb() * price.value(),
                            kept.replicas().single(),
                            List.of(Input.of("weights", kept.weightGb(), "GB"), price)));
        }
    }

    private void perGpu(CostItem item, Hardware kept, double usdPerGpu, Input price) {
        for (Gpus gpus : kept.gpus()) {
            Input perUnit = gpus.perUnit();
            double usd = usdPerGpu * perUnit.value();
            terms.add(
                    new CostTerm(
                            item,
                            usd,
                            gpus.units(),
                            perUnit.value() == 1 ? List.of(price) : List.of(perUnit, price),
                            new Timing.Monthly(PricePath.flat(usd), gpus.keptMonths())));
        }
    }

    private void others() {
        if (on(OperationsCost.EGRESS)) {
            egress();
        }
        if (on(OperationsCost.FINE_TUNING)) {
            Input runs = Input.of("runs", operations.fineTuningRunsPerYear(), "per year");
            Input hours = figures.gpuHoursPerFineTuningRun();
            Input price = figures.fineTuningUsdPerGpuHour();
            monthly(
                    CostItem.FINE_TUNING,
                    runs.value() * hours.value() * price.value() / MONTHS_PER_YEAR,
                    runs,
                    hours,
                    price);
        }
        if (on(OperationsCost.COMPLIANCE_AUDIT)) {
            Input audit = figures.complianceAuditUsdPerYear();
            monthly(CostItem.COMPLIANCE_AUDIT, audit.value() / MONTHS_PER_YEAR, audit);
        }
    }

    private void egress() {
        Input bytes = figures.egressBytesPerToken();
        Input price = figures.egressUsdPerGb();
        double output = demand.workload().outputShare();
        double retries = demand.workload().retryShare();
        terms.add(
                new CostTerm(
                        CostItem.EGRESS,
                        output * (1 + retries) * bytes.value() / BYTES_PER_GB * price.value() * 1e6,
                        new Quantity.PerMTok(),
                        List.of(
                                Input.of("share that is output", output, ""),
                                Input.of("retries", retries, ""),
                                bytes,
                                price)));
    }

    private void monthly(CostItem item, double usd, Input... inputs) {
        terms.add(new CostTerm(item, usd, PER_MONTH, List.of(inputs)));
    }
}
