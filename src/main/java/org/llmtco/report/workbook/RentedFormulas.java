package org.llmtco.report.workbook;

import org.llmtco.catalog.RegionalFigure;
import org.llmtco.catalog.RentalOffer.RentalTerm;
import org.llmtco.cost.CostItem;
import org.llmtco.cost.HourlyRent;
import org.llmtco.model.PeakRent;
import org.llmtco.model.Rent;
import org.llmtco.model.RentedGpus;

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
        String lot = lot("GPUs of an instance", option.rent());
        String gpusPerReplica = inputs.driver(key + "tensorParallelism");
        Units.Steps kept;
        if (option.peak().isPresent()) {
            String base = inputs.driver(key + "peak.baseReplicas");
            kept =
                    steps(
                            "GPUs that run",
                            replica,
                            "MAX(1,%s-%s)".formatted(base, spare),
                            spare,
                            gpusPerReplica,
                            "1");
            mixed(option.peak().get(), replica, lot, commitment);
        } else {
            kept = steps("GPUs", replica, "1", spare, gpusPerReplica, lot);
            rent(
                    CostItem.GPU_RENT,
                    kept,
                    inputs.driver(key + "usdPerGpuHour"),
                    commitment,
                    "",
                    inputs.driver(key + "interruptionOverheadShare"));
        }
        OperationsFormulas.add(
                context,
                traffic,
                Optional.of(
                        new OperationsFormulas.Hardware(
                                kept,
                                "1",
                                option.peak().isPresent()
                                        ? Optional.empty()
                                        : Optional.of(commitment),
                                replica.weightGb())),
                context.scenario().operations().applies().rentedGpus());
    }

    private Units.Steps steps(
            String label,
            CapacityFormulas.Replica replica,
            String minimum,
            String spare,
            String perStep,
            String lot) {
        return new Units.Steps(
                traffic.label(label),
                replica.tokensPerStep(),
                minimum,
                spare,
                perStep,
                lot,
                traffic.tokensPerToken(),
                traffic.used());
    }

    private String lot(String label, Rent rent) {
        return page.fixed(
                traffic.label(label),
                listed(rent).gpusPerInstance(),
                "GPUs",
                "rented together, by the offer");
    }

    /** A base that is always paid, and other terms for what exceeds it. */
    private void mixed(
            PeakRent peak, CapacityFormulas.Replica replica, String lot, String commitment) {
        String base = inputs.driver(key + "peak.baseReplicas");
        String perReplica = inputs.driver(key + "tensorParallelism");
        String gpus =
                page.value(
                        traffic.label("GPUs of the base"),
                        "ROUNDUP(%s*%s/%s,0)*%s".formatted(base, perReplica, lot, lot),
                        "GPUs",
                        "replicas × GPUs per replica, in whole instances");
        rent(
                CostItem.GPU_RENT,
                new Units.PerMonth(traffic.used()),
                gpus + "*" + inputs.driver(key + "usdPerGpuHour"),
                commitment,
                "",
                inputs.driver(key + "interruptionOverheadShare"));
        Units.Steps above =
                steps(
                        "GPUs above the base",
                        replica,
                        "1",
                        "(%s-%s)".formatted(inputs.driver(key + "spareReplicas"), base),
                        perReplica,
                        lot("GPUs of an instance above the base", peak.rent()));
        String term =
                page.fixed(
                        traffic.label("Commitment above the base"),
                        listed(peak.rent()).commitmentMonths(),
                        "months",
                        "by the offer");
        rent(
                CostItem.PEAK_GPU_RENT,
                above,
                inputs.driver(key + "peak.usdPerGpuHour"),
                term,
                "*" + inputs.driver(key + "peak.hoursShare"),
                peakInterruptions(peak));
    }

    /** The option's own figure counts for both rents where it is entered. */
    private String peakInterruptions(PeakRent peak) {
        if (option.interruptionOverheadShare().isPresent()) {
            return inputs.driver(key + "interruptionOverheadShare");
        }
        boolean spot = listed(peak.rent()).term() == RentalTerm.SPOT;
        Optional<RegionalFigure> figure =
                Optional.ofNullable(context.catalog().operations().get("interruption-overhead"))
                        .filter(_ -> spot);
        return inputs.table(
                key + "peak.interruptionOverheadShare",
                option.label(),
                option.label() + ": interruptions above the base",
                "",
                figure.map(f -> f.typical().orElse(0)).orElse(0.0),
                spot ? "interruptions of spot GPUs" : "interruptions of GPUs that are no spot",
                figure.map(f -> f));
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
