package org.llmtco.storage;

import org.llmtco.catalog.Benchmark;
import org.llmtco.catalog.BenchmarkSeries;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.PurchasePrice;
import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.ServerProfile;
import org.llmtco.storage.Problem.Severity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds entries of the tables that name an entry which no table has. */
final class CrossReferences {
    private final Catalog catalog;
    private final Map<String, String> origins;
    private final List<Problem> problems = new ArrayList<>();

    private CrossReferences(Catalog catalog, Map<String, String> origins) {
        this.catalog = catalog;
        this.origins = origins;
    }

    static List<Problem> check(Catalog catalog, Map<String, String> origins) {
        CrossReferences references = new CrossReferences(catalog, origins);
        references.check();
        return references.problems;
    }

    private void check() {
        for (PriceList list : catalog.priceLists().values()) {
            for (PricedModel model : list.models()) {
                String origin = "prices/" + list.id() + "/" + model.id();
                model.openModel()
                        .ifPresent(
                                id -> require(id, catalog.models(), "model", model.id(), origin));
            }
        }
        for (RentalList list : catalog.rentalLists().values()) {
            for (RentalOffer offer : list.offers()) {
                String origin = "rentals/" + list.id() + "/" + offer.id();
                require(offer.gpu(), catalog.gpus(), "GPU", offer.id(), origin);
            }
        }
        for (OpenModel model : catalog.models().values()) {
            String origin = "models/" + model.id();
            require(model.license(), catalog.licenses(), "license", model.id(), origin);
        }
        for (ServerProfile server : catalog.servers().values()) {
            String origin = "servers/" + server.id();
            require(server.gpu(), catalog.gpus(), "GPU", server.id(), origin);
        }
        for (Benchmark benchmark : catalog.benchmarks().values()) {
            String origin = "benchmarks/" + benchmark.id();
            require(benchmark.model(), catalog.models(), "model", benchmark.id(), origin);
            require(benchmark.gpu(), catalog.gpus(), "GPU", benchmark.id(), origin);
            for (BenchmarkSeries series : benchmark.series()) {
                require(
                        series.weightFormat(),
                        catalog.weightFormats(),
                        "weight format",
                        benchmark.id(),
                        origin);
            }
        }
        for (PurchasePrice price : catalog.purchasePrices().values()) {
            if (!catalog.gpus().containsKey(price.item())) {
                String origin = "purchase-prices/" + price.id();
                require(price.item(), catalog.servers(), "server or GPU", price.id(), origin);
            }
        }
    }

    private void require(
            String id, Map<String, ?> known, String what, String entry, String origin) {
        if (!known.containsKey(id)) {
            problems.add(
                    Problem.ofFile(
                            Severity.ERROR,
                            origins.getOrDefault(origin, origin),
                            "%s names the %s \"%s\", which no table has; %s"
                                    .formatted(entry, what, id, Nearest.of(id, known.keySet()))));
        }
    }
}
