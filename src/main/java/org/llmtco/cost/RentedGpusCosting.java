package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.RentalPrice;
import org.llmtco.model.Rent;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Scenario;
import org.llmtco.model.Workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cost of an open model on rented GPUs: whole replicas on whole instances, and their keep. */
final class RentedGpusCosting {
    private static final double SECONDS_PER_HOUR = 3600;

    private RentedGpusCosting() {}

    /**
     * The option's cost at the rents of the day whose prices count.
     *
     * @throws CannotServeException if the tables lack a part or the model does not fit
     */
    static OptionCost.Priced cost(RentedGpus option, Scenario scenario, Catalog catalog) {
        ReplicaCapacity capacity = ReplicaSizing.capacity(option, scenario.workload(), catalog);
        Hourly hourly = hourly(option.rent(), scenario, catalog);
        Quantity.Steps gpus =
                new Quantity.Steps(
                        tokensPerMonth(capacity, option, scenario),
                        1,
                        option.spareReplicas(),
                        option.tensorParallelism(),
                        hourly.gpusPerInstance());
        List<CostTerm> terms = new ArrayList<>();
        terms.add(
                new CostTerm(
                        CostItem.GPU_RENT,
                        hourly.price().value() * scenario.hoursPerMonth(),
                        gpus,
                        List.of(
                                hourly.price(),
                                Input.of("hours", scenario.hoursPerMonth(), "h/month"))));
        terms.addAll(
                OperationsCosting.terms(scenario.operations(), catalog, gpus, capacity.weightGb()));
        return new OptionCost.Priced(
                option,
                new CostSchedule(terms),
                scenario.tokensPerMonth(),
                Optional.of(fleet(gpus, capacity, scenario)));
    }

    /**
     * Tokens per month that one replica serves when the peak hour uses its target load: requests/s
     * × target load × active seconds ÷ peak factor ÷ (1 + retries) × tokens per request.
     */
    static double tokensPerMonth(ReplicaCapacity capacity, RentedGpus option, Scenario scenario) {
        Workload workload = scenario.workload();
        return capacity.requestsPerSecond()
                * option.targetLoad()
                * scenario.activeHoursPerMonth()
                * SECONDS_PER_HOUR
                / workload.peakFactor()
                / (1 + workload.retryShare())
                * workload.tokensPerRequest();
    }

    private static Fleet fleet(Quantity.Steps gpus, ReplicaCapacity capacity, Scenario scenario) {
        double replicas = gpus.single().at(scenario.tokensPerMonth());
        Workload workload = scenario.workload();
        double averageRequestsPerSecond =
                scenario.tokensPerMonth()
                        / workload.tokensPerRequest()
                        * (1 + workload.retryShare())
                        / (scenario.activeHoursPerMonth() * SECONDS_PER_HOUR);
        return new Fleet(
                (int) replicas,
                gpus.spareSteps(),
                (int) gpus.at(scenario.tokensPerMonth()),
                averageRequestsPerSecond / (replicas * capacity.requestsPerSecond()),
                capacity);
    }

    /** A price per GPU-hour and the GPUs that must be rented together. */
    private record Hourly(Input price, int gpusPerInstance) {}

    private static Hourly hourly(Rent rent, Scenario scenario, Catalog catalog) {
        if (rent.offer().isEmpty()) {
            return new Hourly(typed(rent.usdPerGpuHour().orElseThrow()), 1);
        }
        String provider = rent.provider().orElseThrow();
        String id = rent.offer().get();
        RentalOffer offer =
                catalog.rentalOffer(provider, id)
                        .orElseThrow(
                                () ->
                                        new CannotServeException(
                                                "%s has no rental offer \"%s\""
                                                        .formatted(provider, id)));
        return new Hourly(price(rent, offer, scenario), offer.gpusPerInstance());
    }

    private static Input price(Rent rent, RentalOffer offer, Scenario scenario) {
        if (rent.usdPerGpuHour().isPresent()) {
            return typed(rent.usdPerGpuHour().getAsDouble());
        }
        RentalPrice price = offer.priceOn(scenario.pricedOn());
        return Input.from(price, "price", price.usdPerGpuHour(), "USD/GPU-hour");
    }

    private static Input typed(double usdPerGpuHour) {
        return Input.of("price", usdPerGpuHour, "USD/GPU-hour");
    }
}
