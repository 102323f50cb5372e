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
import org.llmtco.storage.Problem.Severity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads all tables of one or more folders into a catalog. An entry of a later folder replaces the
 * one of the same id; in price and rental lists an entry is a model or an offer. What has a problem
 * is left out, the rest counts.
 */
public final class CatalogReader {
    /** What a folder of prices and a folder of profiles may hold. */
    private static final List<String> PRICING =
            List.of(
                    "api",
                    "gpu-rental",
                    "servers.json",
                    "staffing.json",
                    "energy.json",
                    "operations.json",
                    "ownership.json",
                    "input-spreads.json");

    private static final List<String> HARDWARE =
            List.of(
                    "gpus",
                    "servers",
                    "models",
                    "licenses.json",
                    "quantizations.json",
                    "capacity-constants.json",
                    "capacity-errors.json",
                    "capacity-validation.json",
                    "benchmarks");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> origins = new HashMap<>();
    private final Map<String, List<Layer>> layers = new HashMap<>();
    private final List<Replacements> replacements = new ArrayList<>();

    /** The file that is being read. */
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
            reader.readRoot(root);
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

    private void readRoot(Path root) {
        Path pricing = root.resolve("pricing-data");
        Path hardware = root.resolve("hardware-profiles");
        if (!Files.isDirectory(pricing) && !Files.isDirectory(hardware)) {
            problem(
                    root.toString(),
                    Files.isDirectory(root)
                            ? "the folder has neither pricing-data nor hardware-profiles"
                            : "there is no such folder");
            return;
        }
        reportUnknown(root, pricing, PRICING);
        reportUnknown(root, hardware, HARDWARE);
        if (!root.equals(ShippedTables.root())) {
            Reading<Replacements> replaced = Replacements.read(root);
            problems.addAll(replaced.problems());
            replaced.value().ifPresent(replacements::add);
        }
        folder(root, pricing.resolve("api"), PriceList.class, this::addPriceList);
        folder(root, pricing.resolve("gpu-rental"), RentalList.class, this::addRentalList);
        file(root, pricing.resolve("servers.json"), Tables.Prices.class)
                .ifPresent(t -> addAll("purchase-prices", t.prices(), purchasePrices));
        figures(root, pricing.resolve("staffing.json"), "staffing", staffing);
        figures(root, pricing.resolve("energy.json"), "energy", energy);
        figures(root, pricing.resolve("operations.json"), "operations", operations);
        figures(root, pricing.resolve("ownership.json"), "ownership", ownership);
        file(root, pricing.resolve("input-spreads.json"), Tables.Spreads.class)
                .ifPresent(t -> addAll("input-spreads", t.spreads(), inputSpreads));
        folder(root, hardware.resolve("gpus"), GpuProfile.class, g -> add("gpus", g, gpus));
        folder(
                root,
                hardware.resolve("servers"),
                ServerProfile.class,
                s -> add("servers", s, servers));
        folder(root, hardware.resolve("models"), OpenModel.class, m -> add("models", m, models));
        file(root, hardware.resolve("licenses.json"), Tables.Licenses.class)
                .ifPresent(t -> addAll("licenses", t.licenses(), licenses));
        file(root, hardware.resolve("quantizations.json"), Tables.Formats.class)
                .ifPresent(t -> addAll("formats", t.formats(), weightFormats));
        file(root, hardware.resolve("capacity-constants.json"), Tables.Constants.class)
                .ifPresent(t -> addAll("constants", t.constants(), constants));
        file(root, hardware.resolve("capacity-errors.json"), Tables.Errors.class)
                .ifPresent(t -> addAll("capacity-errors", t.errors(), capacityErrors));
        file(root, hardware.resolve("capacity-validation.json"), Tables.Validations.class)
                .ifPresent(t -> addAll("validations", t.validations(), validations));
        folder(
                root,
                hardware.resolve("benchmarks"),
                Benchmark.class,
                b -> add("benchmarks", b, benchmarks));
    }

    private void figures(Path root, Path path, String table, Map<String, RegionalFigure> figures) {
        file(root, path, Tables.Figures.class).ifPresent(t -> addAll(table, t.figures(), figures));
    }

    private <T extends Identified> void folder(
            Path root, Path folder, Class<T> type, Consumer<T> add) {
        // files of a folder are read side by side, and taken in the order of their names
        List<FileReading<T>> readings =
                jsonFiles(root, folder).stream()
                        .filter(path -> isThere(root, path))
                        .toList()
                        .parallelStream()
                        .map(path -> read(root, path, type))
                        .toList();
        for (FileReading<T> reading : readings) {
            take(reading)
                    .ifPresent(
                            entry -> {
                                String expected = entry.id() + ".json";
                                if (!reading.path().endsWith(expected)) {
                                    problem(
                                            reading.name(),
                                            "the id is \"%s\": name the file %s"
                                                    .formatted(entry.id(), expected));
                                }
                                add.accept(entry);
                            });
        }
    }

    private List<Path> jsonFiles(Path root, Path folder) {
        List<Path> files = new ArrayList<>();
        for (Path entry : entries(root, folder)) {
            if (entry.getFileName().toString().endsWith(".json")) {
                files.add(entry);
            } else {
                warning(nameOf(root, entry), "is not a table: only .json files are read here");
            }
        }
        return files;
    }

    /** A misnamed table would otherwise be passed over in silence. */
    private void reportUnknown(Path root, Path folder, List<String> known) {
        for (Path entry : entries(root, folder)) {
            String name = entry.getFileName().toString();
            if (!known.contains(name)
                    && !name.equals("README.md")
                    && !name.endsWith(".schema.json")) {
                warning(
                        nameOf(root, entry),
                        "is not read: "
                                + Nearest.slipOf(name, known)
                                        .map(near -> "did you mean " + near + "?")
                                        .orElse("known are " + String.join(", ", known)));
            }
        }
    }

    private List<Path> entries(Path root, Path folder) {
        if (!isThere(root, folder)) {
            return List.of();
        }
        if (!Files.isDirectory(folder)) {
            problem(nameOf(root, folder), "is a file: a folder belongs here");
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !AtomicFile.isLeftOver(entry)).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            problem(nameOf(root, folder), "the folder cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private <T> Optional<T> file(Path root, Path path, Class<T> type) {
        return isThere(root, path) ? take(read(root, path, type)) : Optional.empty();
    }

    private record FileReading<T>(Path path, String name, Reading<T> reading) {}

    private static <T> FileReading<T> read(Path root, Path path, Class<T> type) {
        String name = nameOf(root, path);
        Reading<Json> json = JsonReader.read(path, name);
        List<Problem> problems = new ArrayList<>(json.problems());
        Optional<T> value =
                json.value()
                        .flatMap(
                                good -> {
                                    Reading<T> bound = Binder.bindWhatIsGood(good, name, type);
                                    problems.addAll(bound.problems());
                                    return bound.value();
                                });
        return new FileReading<>(path, name, new Reading<>(value, problems));
    }

    private <T> Optional<T> take(FileReading<T> read) {
        file = read.name();
        problems.addAll(read.reading().problems());
        return read.reading().value();
    }

    private boolean isThere(Path root, Path path) {
        boolean there = Files.exists(path);
        if (!there && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            problem(nameOf(root, path), "is a link that leads nowhere: mend or remove it");
        }
        return there;
    }

    private static String nameOf(Path root, Path path) {
        String relative = root.relativize(path).toString().replace('\\', '/');
        // shipped tables are named as in the project, a user's by the path that was given
        return root.equals(ShippedTables.root()) ? relative : root + "/" + relative;
    }

    private void warning(String name, String message) {
        problems.add(Problem.ofFile(Severity.WARNING, name, message));
    }

    private void problem(String name, String message) {
        problems.add(Problem.ofFile(Severity.ERROR, name, message));
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

    private <T extends Identified> void addAll(
            String table, Collection<T> added, Map<String, T> entries) {
        added.forEach(entry -> add(table, entry, entries));
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
