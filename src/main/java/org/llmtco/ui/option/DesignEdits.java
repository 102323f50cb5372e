package org.llmtco.ui.option;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.RentalOffer.RentalTerm;
import org.llmtco.catalog.RentalQuote;
import org.llmtco.catalog.ServerProfile;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.PeakRent;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.Rent;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.ReplicaDesign;
import org.llmtco.model.Scenario;
import org.llmtco.whatif.RecordPath;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Changes to the replicas of one option. What depends on a changed part follows: the number of GPUs
 * of a replica where the model would not fit any more, and the offer where the GPU is another one.
 * A change with which an option can no longer serve is refused.
 */
final class DesignEdits {
    private final Catalog catalog;
    private final String id;
    private final RecordPath design;

    DesignEdits(Catalog catalog, DeploymentOption option) {
        this.catalog = catalog;
        id = option.id();
        RecordPath whole = RecordPath.of("options", id);
        design = option instanceof ProvisionedEndpoint ? whole.to("unit") : whole;
    }

    ReplicaDesign design(Scenario scenario) {
        return (ReplicaDesign) design.value(scenario);
    }

    /** The terms on which the GPUs are rented; empty where they are owned. */
    Optional<Rent> rent(Scenario scenario) {
        return design(scenario) instanceof OwnedServers
                ? Optional.empty()
                : Optional.of((Rent) design.to("rent").value(scenario));
    }

    /**
     * A copy with another part.
     *
     * @throws InvalidFieldException if the option cannot serve with it
     */
    Scenario withPart(Scenario scenario, String component, Object part) {
        return fitted(scenario, design.to(component).withValue(scenario, part));
    }

    /**
     * A copy with another GPU, at the cheapest rent that the tables have for it.
     *
     * @throws InvalidFieldException if the option cannot serve with it, or nobody rents it out
     */
    Scenario withGpu(Scenario scenario, String gpu) {
        Optional<Rent> offered = cheapest(gpu, scenario);
        Rent typed = rent(scenario).orElseThrow();
        if (offered.isEmpty() && typed.usdPerGpuHour().isEmpty()) {
            throw new InvalidFieldException(
                    "gpu",
                    gpu,
                    "nobody in the tables rents it out: type a price per GPU-hour first");
        }
        Rent rent =
                offered.orElse(new Rent(Optional.empty(), Optional.empty(), typed.usdPerGpuHour()));
        Scenario changed = design.to("gpu").withValue(scenario, gpu);
        changed = design.to("rent").withValue(changed, rent);
        if (changed.option(id).orElseThrow() instanceof RentedGpus o && o.peak().isPresent()) {
            PeakRent peak = o.peak().get();
            changed =
                    design.to("peak")
                            .withValue(
                                    changed,
                                    Optional.of(
                                            new PeakRent(
                                                    peak.baseReplicas(), rent, peak.hoursShare())));
        }
        return fitted(scenario, changed);
    }

    private Optional<Rent> cheapest(String gpu, Scenario scenario) {
        return Arrays.stream(RentalTerm.values())
                .map(term -> catalog.cheapestRental(gpu, term, scenario.pricedOn()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(DesignEdits::rent);
    }

    private static Rent rent(RentalQuote quote) {
        return Rent.offer(quote.provider().id(), quote.offer().id());
    }

    /**
     * A copy on other servers, with their GPUs.
     *
     * @throws InvalidFieldException if the option cannot serve on them
     */
    Scenario withServer(Scenario scenario, ServerProfile server) {
        Scenario changed = design.to("server").withValue(scenario, server.id());
        return fitted(scenario, design.to("gpu").withValue(changed, server.gpu()));
    }

    /** A copy on the terms of an offer; a typed price no longer counts. */
    Scenario withOffer(Scenario scenario, String provider, String offer) {
        return design.to("rent").withValue(scenario, Rent.offer(provider, offer));
    }

    /** A copy with other terms above a base of one replica, or of as many as before. */
    Scenario withPeakOffer(Scenario scenario, String provider, String offer) {
        Rent rent = Rent.offer(provider, offer);
        PeakRent peak =
                ((RentedGpus) design(scenario))
                        .peak()
                        .map(old -> new PeakRent(old.baseReplicas(), rent, old.hoursShare()))
                        .orElse(new PeakRent(1, rent, 1));
        return design.to("peak").withValue(scenario, Optional.of(peak));
    }

    Scenario withoutPeak(Scenario scenario) {
        return design.to("peak").withValue(scenario, Optional.empty());
    }

    /** The offer that a rent names, if the tables have it. */
    Optional<RentalOffer> offer(Rent rent) {
        return rent.offer()
                .flatMap(offer -> catalog.rentalOffer(rent.provider().orElseThrow(), offer));
    }

    private Scenario fitted(Scenario before, Scenario changed) {
        Optional<String> problem = problem(changed);
        if (problem.isEmpty()) {
            return changed;
        }
        ReplicaDesign wanted = design(changed);
        Fitting fitting = new Fitting(changed, catalog);
        List<DeploymentOption> sizes =
                fitting
                        .placements(
                                wanted.model(),
                                wanted.weightFormat(),
                                wanted.keyValueBits(),
                                wanted.engine(),
                                wanted.gpu())
                        .stream()
                        .map(placement -> withSize(changed, placement.layout().tensor()))
                        .toList();
        Optional<DeploymentOption> best = fitting.cheapest(sizes);
        if (best.isPresent()) {
            return OptionLists.replaced(changed, best.get());
        }
        if (problem(before).isPresent()) {
            return changed;
        }
        throw new InvalidFieldException("options", id, problem.get());
    }

    private DeploymentOption withSize(Scenario scenario, int gpus) {
        return design.to("tensorParallelism").withValue(scenario, gpus).option(id).orElseThrow();
    }

    private Optional<String> problem(Scenario scenario) {
        return new Fitting(scenario, catalog).problem(scenario.option(id).orElseThrow());
    }
}
