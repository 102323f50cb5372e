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
        Quantity.Steps kept = kept();
        List<CostTerm> terms = new ArrayList<>();
        if (option.peak().isPresent()) {
            mixed(option.peak().get(), terms);
        } else {
            terms.add(gpuRent(CostItem.GPU_RENT, kept, rent, commitmentMonths, 1));
        }
        terms.addAll(
                OperationsCosting.terms(
                        demand,
                        catalog,
                        Optional.of(
                                new OperationsCosting.Hardware(
                                        kept,
                                        1,
                                        option.peak().isPresent() ? 1 : commitmentMonths,
                                        capacity.replica().weightGb())),
                        scenario.operations().applies().rentedGpus()));
        return new OptionPlan(
                terms,
                Optional.of(capacity.fleet(kept, kept.at(demand.tokensPerMonth()), demand)),
                option.answers().successShare(),
                Capacity.notices(option.outputTokensPerSecondPerReplica().isPresent(), demand));
    }

    /** The GPUs that run, whatever terms they are rented on. */
    private Quantity.Steps kept() {
        int base = option.peak().map(PeakRent::baseReplicas).orElse(0);
        return new Quantity.Steps(
                capacity.tokensPerMonth(),
                Math.max(1, base - option.spareReplicas()),
                option.spareReplicas(),
                option.tensorParallelism(),
                option.peak().isPresent() ? 1 : rent.gpusPerInstance());
    }

    /** A base that is always paid, and other terms for what exceeds it. */
    private void mixed(PeakRent peak, List<CostTerm> terms) {
        if (peak.baseReplicas() > 0) {
            terms.add(base(peak));
        }
        HourlyRent above = HourlyRent.of(peak.rent(), option.gpu(), scenario, catalog);
        Quantity.Steps steps =
                new Quantity.Steps(
                        capacity.tokensPerMonth(),
                        1,
                        option.spareReplicas() - peak.baseReplicas(),
                        option.tensorParallelism(),
                        above.gpusPerInstance());
        terms.add(
                gpuRent(
                        CostItem.PEAK_GPU_RENT,
                        steps,
                        above,
                        above.commitmentMonths(),
                        peak.hoursShare()));
    }

    private CostTerm base(PeakRent peak) {
        double lot = rent.gpusPerInstance();
        double gpus = Math.ceil(peak.baseReplicas() * option.tensorParallelism() / lot) * lot;
        CostTerm perGpu =
                gpuRent(CostItem.GPU_RENT, new Quantity.PerMonth(), rent, commitmentMonths, 1);
        List<Input> inputs = new ArrayList<>();
        inputs.add(Input.of("GPUs of the base", gpus, "GPUs"));
        inputs.addAll(perGpu.inputs());
        return new CostTerm(
                CostItem.GPU_RENT,
                perGpu.usdPerUnit() * gpus,
                perGpu.quantity(),
                inputs,
                perGpu.timing().times(gpus));
    }

    private CostTerm gpuRent(
            CostItem item, Quantity quantity, HourlyRent terms, int commitment, double hoursShare) {
        Input hours = BilledHours.of(scenario, option.releasedOutsideActiveHours(), commitment);
        List<Input> inputs = new ArrayList<>(List.of(terms.price(), hours));
        double factor = hoursShare;
        if (hoursShare < 1) {
            inputs.add(Input.of("share of these hours", hoursShare, ""));
        }
        Input interruptions = interruptions(terms);
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

    private Input interruptions(HourlyRent terms) {
        if (option.interruptionOverheadShare().isPresent()) {
            return Input.of("interruptions", option.interruptionOverheadShare().getAsDouble(), "");
        }
        return terms.term() == RentalTerm.SPOT
                ? new TableFigures(scenario.operations(), catalog).interruptionOverheadShare()
                : Input.of("interruptions", 0, "");
    }
}
