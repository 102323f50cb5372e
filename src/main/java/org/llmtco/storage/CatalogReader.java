package org.llmtco.storage;

import org.jspecify.annotations.Nullable;
import org.llmtco.catalog.Benchmark;
import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.CapacityError;
import org.llmtco.catalog.CapacityValidation;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.InputSpread;
import org.llmtco.catalog.License;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.PurchasePrice;
import org.llmtco.catalog.RegionalFigure;
import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.ServerProfile;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.model.Identified;
import org.llmtco.storage.CatalogReading.Layer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads all tables of one or more folders into a catalog. An entry of a later folder replaces the
 * one of the same id; in price and rental lists an entry is a model or an offer. What has a problem
 * is left out, the rest counts.
 */
public final class CatalogReader {
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> origins = new HashMap<>();
    private final Map<String, List<Layer>> layers = new HashMap<>();
    private final List<Replacements> replacements = new ArrayList<>();

    /** The file whose entries are being laid over the others. */
    private String file = "";

    private final Map<String, PriceList> priceLists = new TreeMap<>();
    private final Map<String, RentalList> rentalLists = new TreeMap<>();
    private final Map<String, GpuProfile> gpus = new TreeMap<>();
    private final Map<String, ServerProfile> servers = new TreeMap<>();
    private final Map<String, OpenModel> models = new TreeMap<>();
    private final Map<String, License> licenses = new TreeMap<>();
    private final Map<String, WeightFormat> weightFormats = new LinkedHashMap<>();
    private final Map<String, CapacityConstants> constants = new LinkedHashMap<>();
    private final Map<String, CapacityError> capacityErrors = new LinkedHashMap<>();
    private final Map<String, CapacityValidation> validations = new LinkedHashMap<>();
    private final Map<String, Benchmark> benchmarks = new TreeMap<>();
    private final Map<String, PurchasePrice> purchasePrices = new LinkedHashMap<>();
    private final Map<String, RegionalFigure> staffing = new LinkedHashMap<>();
    private final Map<String, RegionalFigure> energy = new LinkedHashMap<>();
    private final Map<String, RegionalFigure> operations = new LinkedHashMap<>();
    private final Map<String, RegionalFigure> ownership = new LinkedHashMap<>();
    private final Map<String, InputSpread> inputSpreads = new TreeMap<>();

    private CatalogReader() {}

    /**
     * Reads the tables.
     *
     * @param roots folders that hold {@code pricing-data} and {@code hardware-profiles}, the one
     *     that counts most last
     */
    public static CatalogReading read(List<Path> roots) {
        CatalogReader reader = new CatalogReader();
        for (Path root : roots) {
            reader.lay(
                    root.equals(ShippedTables.root())
                            ? ShippedTables.read()
                            : FolderReader.read(root));
        }
        Catalog catalog = reader.catalog();
        reader.problems.addAll(CrossReferences.check(catalog, reader.origins));
        CatalogReading reading =
                new CatalogReading(
                        catalog, reader.origins, reader.layers, Set.of(), reader.problems);
        Map<String, Problem> outdated = new TreeMap<>();
        reader.replacements.forEach(of -> outdated.putAll(of.outdated(reading)));
        return reading.withOutdated(outdated);
    }

    private Catalog catalog() {
        return new Catalog(
                Collections.unmodifiableMap(priceLists),
                Collections.unmodifiableMap(rentalLists),
                Collections.unmodifiableMap(gpus),
                Collections.unmodifiableMap(servers),
                Collections.unmodifiableMap(models),
                Collections.unmodifiableMap(licenses),
                Collections.unmodifiableMap(weightFormats),
                Collections.unmodifiableMap(constants),
                Collections.unmodifiableMap(capacityErrors),
                Collections.unmodifiableMap(validations),
                Collections.unmodifiableMap(benchmarks),
                Collections.unmodifiableMap(purchasePrices),
                Collections.unmodifiableMap(staffing),
                Collections.unmodifiableMap(energy),
                Collections.unmodifiableMap(operations),
                Collections.unmodifiableMap(ownership),
                Collections.unmodifiableMap(inputSpreads));
    }

    private void lay(FolderTables folder) {
        problems.addAll(folder.problems());
        folder.replacements().ifPresent(replacements::add);
        for (FolderTables.Part part : folder.parts()) {
            file = part.file();
            part.entries().forEach(entry -> lay(part.table(), entry));
        }
    }

    private void lay(String table, Identified entry) {
        switch (entry) {
            case PriceList list -> addPriceList(list);
            case RentalList list -> addRentalList(list);
            case PurchasePrice price -> add(table, price, purchasePrices);
            case RegionalFigure figure -> add(table, figure, figures(table));
            case InputSpread spread -> add(table, spread, inputSpreads);
            case GpuProfile gpu -> add(table, gpu, gpus);
            case ServerProfile server -> add(table, server, servers);
            case OpenModel model -> add(table, model, models);
            case License license -> add(table, license, licenses);
            case WeightFormat format -> add(table, format, weightFormats);
            case CapacityConstants set -> add(table, set, constants);
            case CapacityError error -> add(table, error, capacityErrors);
            case CapacityValidation validation -> add(table, validation, validations);
            case Benchmark benchmark -> add(table, benchmark, benchmarks);
            default -> throw new IllegalArgumentException("no table holds a " + entry.getClass());
        }
    }

    private Map<String, RegionalFigure> figures(String table) {
        return switch (table) {
            case "staffing" -> staffing;
            case "energy" -> energy;
            case "operations" -> operations;
            case "ownership" -> ownership;
            default -> throw new IllegalArgumentException("no table of figures: " + table);
        };
    }

    private <T extends Identified> void add(String table, T entry, Map<String, T> entries) {
        place(table + "/" + entry.id(), entries.put(entry.id(), entry));
    }

    /** Notes where an entry comes from, and what it replaces. */
    private void place(String origin, @Nullable Identified below) {
        String from = origins.put(origin, file);
        if (from != null && below instanceof Record entry) {
            layers.computeIfAbsent(origin, _ -> new ArrayList<>()).add(new Layer(from, entry));
        }
    }

    private void addPriceList(PriceList list) {
        PriceList below = priceLists.get(list.id());
        List<PricedModel> merged =
                merged(
                        "prices/" + list.id(),
                        below == null ? List.of() : below.models(),
                        list.models());
        add("prices", new PriceList(list.id(), list.name(), list.currency(), merged), priceLists);
    }

    private void addRentalList(RentalList list) {
        RentalList below = rentalLists.get(list.id());
        List<RentalOffer> merged =
                merged(
                        "rentals/" + list.id(),
                        below == null ? List.of() : below.offers(),
                        list.offers());
        add(
                "rentals",
                new RentalList(list.id(), list.name(), list.currency(), merged),
                rentalLists);
    }

    private <T extends Identified> List<T> merged(String list, List<T> below, List<T> above) {
        Map<String, T> merged = new LinkedHashMap<>();
        below.forEach(entry -> merged.put(entry.id(), entry));
        above.forEach(entry -> add(list, entry, merged));
        return List.copyOf(merged.values());
    }
}
