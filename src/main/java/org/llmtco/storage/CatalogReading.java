package org.llmtco.storage;

import org.llmtco.catalog.Catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of reading the tables.
 *
 * @param catalog everything that could be read
 * @param origins the file that an entry comes from, by {@code table/id}
 * @param layers what an entry replaces, by {@code table/id}, the lowest first
 * @param outdated the entries, by {@code table/id}, that replace one that has changed since
 * @param problems of all files
 */
public record CatalogReading(
        Catalog catalog,
        Map<String, String> origins,
        Map<String, List<Layer>> layers,
        Set<String> outdated,
        List<Problem> problems) {
    public CatalogReading {
        origins = Map.copyOf(origins);
        layers =
                layers.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, e -> List.copyOf(e.getValue())));
        outdated = Set.copyOf(outdated);
        problems = List.copyOf(problems);
    }

    /**
     * An entry that another one of the same id replaces.
     *
     * @param file that it comes from
     */
    public record Layer(String file, Record entry) {}

    /** What the entry in force replaces; empty if no folder below has one of its id. */
    public Optional<Layer> below(String origin) {
        List<Layer> all = layers.getOrDefault(origin, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** The entry in force; empty if there is none, or it could not be read. */
    public Optional<Record> entry(TableEntry place) {
        return Optional.ofNullable(
                switch (place.table()) {
                    case "prices" -> catalog.pricedModel(place.list(), place.id()).orElse(null);
                    case "rentals" -> catalog.rentalOffer(place.list(), place.id()).orElse(null);
                    case "gpus" -> catalog.gpus().get(place.id());
                    case "servers" -> catalog.servers().get(place.id());
                    case "models" -> catalog.models().get(place.id());
                    case "benchmarks" -> catalog.benchmarks().get(place.id());
                    case "licenses" -> catalog.licenses().get(place.id());
                    case "formats" -> catalog.weightFormats().get(place.id());
                    case "purchase-prices" -> catalog.purchasePrices().get(place.id());
                    case "staffing" -> catalog.staffing().get(place.id());
                    case "energy" -> catalog.energy().get(place.id());
                    case "operations" -> catalog.operations().get(place.id());
                    case "ownership" -> catalog.ownership().get(place.id());
                    default -> null;
                });
    }

    /** The same with the beginnings of files' names changed. */
    CatalogReading renamed(String from, String to) {
        Map<String, String> named = new HashMap<>();
        origins.forEach(
                (origin, file) ->
                        named.put(
                                origin,
                                file.startsWith(from) ? to + file.substring(from.length()) : file));
        return new CatalogReading(
                catalog,
                named,
                layers,
                outdated,
                problems.stream()
                        .map(
                                p ->
                                        p.file().startsWith(from)
                                                ? p.inFile(to + p.file().substring(from.length()))
                                                : p)
                        .toList());
    }

    /** The same, with entries that replace one that has changed since, and what to say of each. */
    CatalogReading withOutdated(Map<String, Problem> entries) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(entries.values());
        return new CatalogReading(catalog, origins, layers, entries.keySet(), all);
    }

    /**
     * Whether a file of the origins came with the program: shipped tables are named without the
     * folder that holds them.
     */
    public static boolean isShipped(String file) {
        return file.startsWith("pricing-data/") || file.startsWith("hardware-profiles/");
    }
}
