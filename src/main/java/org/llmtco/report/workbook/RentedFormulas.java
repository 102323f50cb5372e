package org.llmtco.report.workbook;

import org.llmtco.catalog.RentalOffer.RentalTerm;
import org.llmtco.cost.CostItem;
import org.llmtco.cost.HourlyRent;
import org.llmtco.model.PeakRent;
import org.llmtco.model.Rent;
import org.llmtco.model.RentedGpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cost of an open model on rented GPUs, as formulas. */
final class RentedFormulas {
    private final OptionContext context;
    private final Traffic traffic;
    private final RentedGpus option;
    private final NamedInputs inputs;
    private final OptionPage page;
    private final String key;

    private RentedFormulas(OptionContext context, Traffic traffic, RentedGpus option) {
        this.context = context;
        this.traffic = traffic;
        this.option = option;
        inputs = context.inputs();
        page = context.page();
        key = option.id() + ".";
    }

    static void add(OptionContext context, Traffic traffic, RentedGpus option) {
        new RentedFormulas(context, traffic, option).add();
    }

    private HourlyRent listed(Rent rent) {
        return HourlyRent.listed(rent, context.scenario().pricedOn(), context.catalog());
    }

    private void add() {
        CapacityFormulas.Replica replica =
                new CapacityFormulas(context, traffic, option.id())
                        .replica(option, option.answers());
        String spare = inputs.driver(key + "spareReplicas");
        String commitment = inputs.driver(key + "commitmentMonths");
        Units.Bundle bundle = bundle("", option.rent());
        List<OperationsFormulas.Gpus> kept = new ArrayList<>();
        String minimum = "1";
        if (option.peak().isPresent()) {
            minimum = "MAX(1,%s-%s)".formatted(inputs.driver(key + "peak.baseReplicas"), spare);
            mixed(option.peak().get(), replica, bundle, commitment, kept);
        } else {
            Units.Steps gpus = steps("GPUs", replica, "1", spare, bundle);
            rent(
                    CostItem.GPU_RENT,
                    gpus,
                    inputs.driver(key + "usdPerGpuHour"),
                    commitment,
                    "",
                    inputs.driver(key + "interruptionOverheadShare"));
            kept.add(new OperationsFormulas.Gpus(gpus, "1", Optional.of(commitment)));
        }
        OperationsFormulas.add(
                context,
                traffic,
                Optional.of(
                        new OperationsFormulas.Hardware(
                                kept,
                                steps("Replicas", replica, minimum, spare, Units.Bundle.NONE),
                                replica.weightGb())),
                context.scenario().operations().applies().rentedGpus());
    }

    private Units.Steps steps(
            String label,
            CapacityFormulas.Replica replica,
            String minimum,
            String spare,
            Units.Bundle bundle) {
        return new Units.Steps(
                traffic.label(label),
                replica.tokensPerStep(),
                minimum,
                spare,
                bundle,
                traffic.tokensPerToken(),
                traffic.used());
    }

    /**
     * The instances of an offer.
     *
     * @param which end of their label
     */
    private Units.Bundle bundle(String which, Rent rent) {
        String lot =
                page.fixed(
                        traffic.label("GPUs of an instance" + which),
                        listed(rent).gpusPerInstance(),
                        "GPUs",
                        "rented together, by the offer");
        return Units.Bundle.write(
                page,
                traffic,
                "an instance" + which,
                inputs.driver(key + "tensorParallelism"),
                lot);
    }

    private boolean isSpot(Rent rent) {
        return listed(rent).term() == RentalTerm.SPOT;
    }

    /** A base that is always paid, and other terms for what exceeds it. */
    private void mixed(
            PeakRent peak,
            CapacityFormulas.Replica replica,
            Units.Bundle bundle,
            String commitment,
            List<OperationsFormulas.Gpus> kept) {
        String base = inputs.driver(key + "peak.baseReplicas");
        String interruptions = inputs.driver(key + "interruptionOverheadShare");
        String gpus =
                page.value(
                        traffic.label("GPUs of the base"),
                        bundle.units(base),
                        "GPUs",
                        "replicas of the base, in whole instances");
        Units once = new Units.PerMonth(traffic.used());
        rent(
                CostItem.GPU_RENT,
                once,
                gpus + "*" + inputs.driver(key + "usdPerGpuHour"),
                commitment,
                "",
                isSpot(option.rent()) ? interruptions : "0");
        kept.add(new OperationsFormulas.Gpus(once, gpus, Optional.empty()));
        Units.Steps above =
                steps(
                        "GPUs above the base",
                        replica,
                        "1",
                        "(%s-%s)".formatted(inputs.driver(key + "spareReplicas"), base),
                        bundle(" above the base", peak.rent()));
        String term =
                page.fixed(
                        traffic.label("Commitment above the base"),
                        listed(peak.rent()).commitmentMonths(),
                        "months",
                        "by the offer");
        // what is stated for the option is meant for its spot GPUs, if it has any
        boolean interruptible = isSpot(peak.rent()) || !isSpot(option.rent());
        rent(
                CostItem.PEAK_GPU_RENT,
                above,
                inputs.driver(key + "peak.usdPerGpuHour"),
                term,
                "*" + inputs.driver(key + "peak.hoursShare"),
                interruptible ? interruptions : "0");
        kept.add(new OperationsFormulas.Gpus(above, "1", Optional.of(term)));
    }

    private void rent(
            CostItem item,
            Units units,
            String usdPerHour,
            String commitment,
            String hoursShare,
            String interruptions) {
        String usd =
                "%s*%s*%s%s*(1+%s)"
                        .formatted(
                                usdPerHour,
                                inputs.driver("gpuPriceLevel." + option.gpu()),
                                Hours.billed(
                                        inputs, option.releasedOutsideActiveHours(), commitment),
                                hoursShare,
                                interruptions);
        String label = traffic.label(item.label());
        String cell = page.usd(label, usd, "USD/unit-month", item.formula());
        context.terms()
                .add(
                        new Term(
                                item,
                                label,
                                cell,
                                units,
                                new When.Contract(
                                        Price.declining(
                                                cell, inputs.driver(key + "priceDeclinePerYear")),
                                        commitment)));
    }
}
