package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.RentalOffer.RentalTerm;
import org.llmtco.model.PeakRent;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cost of an open model on rented GPUs: whole replicas on whole instances, and their keep. */
final class RentedGpusCosting {
    private final RentedGpus option;
    private final Demand demand;
    private final Catalog catalog;
    private final Scenario scenario;
    private final Capacity capacity;
    private final HourlyRent rent;
    private final int commitmentMonths;

    private RentedGpusCosting(RentedGpus option, Demand demand, Catalog catalog) {
        this.option = option;
        this.demand = demand;
        this.catalog = catalog;
        scenario = demand.scenario();
        capacity = Capacity.of(option, option.answers(), option.targetLoad(), demand, catalog);
        rent = HourlyRent.of(option.rent(), option.gpu(), scenario, catalog);
        commitmentMonths = option.commitmentMonths().orElse(rent.commitmentMonths());
    }

    /**
     * The option's needs at the rents of the day whose prices count.
     *
     * @throws CannotServeException if the tables lack a part or the model does not fit
     */
    static OptionPlan plan(RentedGpus option, Demand demand, Catalog catalog) {
        return new RentedGpusCosting(option, demand, catalog).plan();
    }

    private OptionPlan plan() {
        List<CostTerm> terms = new ArrayList<>();
        List<OperationsCosting.Gpus> kept = new ArrayList<>();
        Quantity.Steps replicas = replicas();
        if (option.peak().isPresent()) {
            mixed(option.peak().get(), terms, kept);
        } else {
            Quantity.Steps gpus = gpus(option.spareReplicas(), rent);
            terms.add(
                    gpuRent(
                            CostItem.GPU_RENT,
                            gpus,
                            rent,
                            commitmentMonths,
                            1,
                            interruptions(rent, true)));
            kept.add(OperationsCosting.Gpus.single(gpus, commitmentMonths));
        }
        double billed =
                kept.stream()
                        .mapToDouble(
                                gpus ->
                                        gpus.units().at(demand.tokensPerMonth())
                                                * gpus.perUnit().value())
                        .sum();
        terms.addAll(
                OperationsCosting.terms(
                        demand,
                        catalog,
                        Optional.of(
                                new OperationsCosting.Hardware(
                                        kept, replicas, capacity.replica().weightGb())),
                        scenario.operations().applies().rentedGpus()));
        return new OptionPlan(
                terms,
                Optional.of(capacity.fleet(replicas, billed, demand)),
                option.answers().successShare(),
                Capacity.notices(option.outputTokensPerSecondPerReplica().isPresent(), demand));
    }

    /** The replicas that run, whatever terms their GPUs are rented on. */
    private Quantity.Steps replicas() {
        int base = option.peak().map(PeakRent::baseReplicas).orElse(0);
        return new Quantity.Steps(
                capacity.tokensPerMonth(),
                Math.max(1, base - option.spareReplicas()),
                option.spareReplicas(),
                1,
                1);
    }

    /** The GPUs that are rented on some terms for what the volume needs. */
    private Quantity.Steps gpus(int spareReplicas, HourlyRent terms) {
        return new Quantity.Steps(
                capacity.tokensPerMonth(),
                1,
                spareReplicas,
                option.tensorParallelism(),
                terms.gpusPerInstance());
    }

    /** A base that is always paid, and other terms for what exceeds it. */
    private void mixed(PeakRent peak, List<CostTerm> terms, List<OperationsCosting.Gpus> kept) {
        HourlyRent above = HourlyRent.of(peak.rent(), option.gpu(), scenario, catalog);
        if (peak.baseReplicas() > 0) {
            Input gpus =
                    Input.of("GPUs of the base", gpus(0, rent).units(peak.baseReplicas()), "GPUs");
            terms.add(base(gpus));
            kept.add(new OperationsCosting.Gpus(new Quantity.PerMonth(), gpus, 1));
        }
        Quantity.Steps gpus = gpus(option.spareReplicas() - peak.baseReplicas(), above);
        terms.add(
                gpuRent(
                        CostItem.PEAK_GPU_RENT,
                        gpus,
                        above,
                        above.commitmentMonths(),
                        peak.hoursShare(),
                        interruptions(above, isSpot(above) || !isSpot(rent))));
        kept.add(OperationsCosting.Gpus.single(gpus, above.commitmentMonths()));
    }

    private CostTerm base(Input gpus) {
        CostTerm perGpu =
                gpuRent(
                        CostItem.GPU_RENT,
                        new Quantity.PerMonth(),
                        rent,
                        commitmentMonths,
                        1,
                        interruptions(rent, isSpot(rent)));
        List<Input> inputs = new ArrayList<>();
        inputs.add(gpus);
        inputs.addAll(perGpu.inputs());
        return new CostTerm(
                CostItem.GPU_RENT,
                perGpu.usdPerUnit() * gpus.value(),
                perGpu.quantity(),
                inputs,
                perGpu.timing().times(gpus.value()));
    }

    private CostTerm gpuRent(
            CostItem item,
            Quantity quantity,
            HourlyRent terms,
            int commitment,
            double hoursShare,
            Input interruptions) {
        Input hours = BilledHours.of(scenario, option.releasedOutsideActiveHours(), commitment);
        List<Input> inputs = new ArrayList<>(List.of(terms.price(), hours));
        double factor = hoursShare;
        if (hoursShare < 1) {
            inputs.add(Input.of("share of these hours", hoursShare, ""));
        }
        if (interruptions.value() > 0) {
            inputs.add(interruptions);
            factor *= 1 + interruptions.value();
        }
        double usd = terms.price().value() * hours.value() * factor;
        return new CostTerm(
                item,
                usd,
                quantity,
                inputs,
                Timing.rent(
                        PricePath.declining(
                                usd,
                                option.priceDeclinePerYear(),
                                scenario.finance().horizonMonths()),
                        commitment));
    }

    private static boolean isSpot(HourlyRent terms) {
        return terms.term() == RentalTerm.SPOT;
    }

    /**
     * GPU-hours paid beyond the useful ones.
     *
     * @param interruptible whether what is typed for the option is meant for these GPUs
     */
    private Input interruptions(HourlyRent terms, boolean interruptible) {
        if (option.interruptionOverheadShare().isPresent()) {
            return Input.of(
                    "interruptions",
                    interruptible ? option.interruptionOverheadShare().getAsDouble() : 0,
                    "");
        }
        return isSpot(terms)
                ? new TableFigures(scenario.operations(), catalog).interruptionOverheadShare()
                : Input.of("interruptions", 0, "");
    }
}
