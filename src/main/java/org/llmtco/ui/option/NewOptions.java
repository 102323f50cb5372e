package org.llmtco.ui.option;

import org.llmtco.catalog.BenchmarkSeries;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.RentalOffer.RentalTerm;
import org.llmtco.catalog.RentalQuote;
import org.llmtco.catalog.ServerProfile;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.Engine;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.Rent;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Routed;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.sizing.Placement;
import org.llmtco.ui.choice.ChoiceTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Options that a scenario could have besides its own, complete with what the tables offer: the
 * cheapest hardware, at the scenario's volume, on which the chosen model serves the workload.
 */
final class NewOptions {
    private static final String USUAL_FORMAT = "fp8";
    private static final int KEY_VALUE_BITS = 16;

    private final Scenario scenario;
    private final Catalog catalog;
    private final Fitting fitting;

    NewOptions(Scenario scenario, Catalog catalog) {
        this.scenario = scenario;
        this.catalog = catalog;
        fitting = new Fitting(scenario, catalog);
    }

    /** What an option of a kind can be made from. */
    ChoiceTable table(OptionKind kind) {
        PriceTables prices = new PriceTables(catalog, scenario.pricedOn());
        return switch (kind) {
            case API -> prices.pricedModels(m -> m.weights() == PricedModel.Weights.CLOSED);
            case MANAGED -> prices.pricedModels(m -> m.weights() == PricedModel.Weights.OPEN);
            case RENTED, OWNED, ENDPOINT -> new HardwareTables(scenario, catalog).models();
            case ROUTED -> RoutingEdits.kinds();
        };
    }

    /**
     * An option made from a choice of the kind's table; empty if nothing in the tables can serve
     * it.
     */
    Optional<DeploymentOption> make(OptionKind kind, String choice) {
        return switch (kind) {
            case API, MANAGED -> Optional.of(tokenPriced(choice));
            case RENTED -> fitting.cheapest(rented(choice)).map(Function.identity());
            case OWNED -> fitting.cheapest(owned(choice)).map(Function.identity());
            case ENDPOINT -> fitting.cheapest(endpoints(choice)).map(Function.identity());
            case ROUTED ->
                    RoutingEdits.between(scenario, choice)
                            .map(
                                    routing -> {
                                        String label = label(RoutingEdits.title(choice));
                                        return new Routed(id(label), label, true, routing, 0);
                                    });
        };
    }

    private TokenPriced tokenPriced(String choice) {
        PriceList list =
                Objects.requireNonNull(catalog.priceLists().get(PriceTables.provider(choice)));
        PricedModel model = list.model(PriceTables.item(choice)).orElseThrow();
        String label =
                label(
                        model.weights() == PricedModel.Weights.OPEN
                                ? model.name() + " on " + list.name()
                                : model.name());
        return new TokenPriced(id(label), label, list.id(), model.id());
    }

    private List<RentedGpus> rented(String modelId) {
        return onRentedGpus(
                modelId,
                (model, gpu, size, quote) -> {
                    String label = label("%s on %sx %s".formatted(model.name(), size, gpu.name()));
                    return new RentedGpus(
                            id(label),
                            label,
                            model.id(),
                            usualFormat(model),
                            gpu.id(),
                            size,
                            Rent.offer(quote.provider().id(), quote.offer().id()));
                });
    }

    private List<ProvisionedEndpoint> endpoints(String modelId) {
        return onRentedGpus(
                modelId,
                (model, gpu, size, quote) -> {
                    String label =
                            label("%s endpoint, %sx %s".formatted(model.name(), size, gpu.name()));
                    return new ProvisionedEndpoint(
                            id(label),
                            label,
                            new EndpointUnit.GpuReplica(
                                    model.id(),
                                    usualFormat(model),
                                    KEY_VALUE_BITS,
                                    Engine.VLLM,
                                    gpu.id(),
                                    size,
                                    Rent.offer(quote.provider().id(), quote.offer().id()),
                                    OptionalDouble.empty()));
                });
    }

    /** Makes an option of a replica on GPUs that are rented out on demand. */
    private interface OnRentedGpus<T> {
        T make(OpenModel model, GpuProfile gpu, int size, RentalQuote quote);
    }

    private <T> List<T> onRentedGpus(String modelId, OnRentedGpus<T> maker) {
        OpenModel model = model(modelId);
        List<T> options = new ArrayList<>();
        for (GpuProfile gpu : catalog.gpus().values()) {
            catalog.cheapestRental(gpu.id(), RentalTerm.ON_DEMAND, scenario.pricedOn())
                    .ifPresent(
                            quote ->
                                    sizes(model, gpu)
                                            .forEach(
                                                    size ->
                                                            options.add(
                                                                    maker.make(
                                                                            model, gpu, size,
                                                                            quote))));
        }
        return options;
    }

    private List<OwnedServers> owned(String modelId) {
        OpenModel model = model(modelId);
        List<OwnedServers> options = new ArrayList<>();
        for (ServerProfile server : catalog.servers().values()) {
            GpuProfile gpu = catalog.gpus().get(server.gpu());
            if (gpu == null) {
                continue;
            }
            String label = label("%s on own %s".formatted(model.name(), server.name()));
            for (int size : sizes(model, gpu)) {
                options.add(
                        new OwnedServers(
                                id(label),
                                label,
                                model.id(),
                                usualFormat(model),
                                gpu.id(),
                                size,
                                server.id()));
            }
        }
        return options;
    }

    private List<Integer> sizes(OpenModel model, GpuProfile gpu) {
        return fitting
                .placements(model.id(), usualFormat(model), KEY_VALUE_BITS, Engine.VLLM, gpu.id())
                .stream()
                .map(Placement::layout)
                .map(layout -> layout.tensor())
                .toList();
    }

    private OpenModel model(String id) {
        return Objects.requireNonNull(catalog.models().get(id));
    }

    /** A common one, unless the model was measured in others only: then the most frequent. */
    private String usualFormat(OpenModel model) {
        Map<String, Long> measured =
                catalog.benchmarks().values().stream()
                        .filter(benchmark -> benchmark.model().equals(model.id()))
                        .flatMap(benchmark -> benchmark.series().stream())
                        .collect(
                                Collectors.groupingBy(
                                        BenchmarkSeries::weightFormat, Collectors.counting()));
        if (measured.isEmpty() || measured.containsKey(USUAL_FORMAT)) {
            return USUAL_FORMAT;
        }
        return measured.entrySet().stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private String label(String wanted) {
        return OptionNames.label(wanted, scenario);
    }

    private String id(String label) {
        return OptionNames.id(label, scenario);
    }
}
