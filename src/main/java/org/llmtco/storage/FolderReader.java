package org.llmtco.storage;

import org.llmtco.catalog.Benchmark;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.ServerProfile;
import org.llmtco.model.Identified;
import org.llmtco.storage.Problem.Severity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads all tables of one folder. What has a problem is left out, the rest counts. */
final class FolderReader {
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

    private final Path root;
    private final List<Problem> problems = new ArrayList<>();
    private final List<FolderTables.Part> parts = new ArrayList<>();

    private FolderReader(Path root) {
        this.root = root;
    }

    /**
     * Reads the tables.
     *
     * @param root a folder that holds {@code pricing-data}, {@code hardware-profiles} or both
     */
    static FolderTables read(Path root) {
        FolderReader reader = new FolderReader(root);
        Optional<Replacements> replacements = reader.readAll();
        return new FolderTables(reader.parts, replacements, reader.problems);
    }

    private Optional<Replacements> readAll() {
        Path pricing = root.resolve("pricing-data");
        Path hardware = root.resolve("hardware-profiles");
        if (!Files.isDirectory(pricing) && !Files.isDirectory(hardware)) {
            problem(
                    root.toString(),
                    Files.isDirectory(root)
                            ? "the folder has neither pricing-data nor hardware-profiles"
                            : "there is no such folder");
            return Optional.empty();
        }
        reportUnknown(pricing, PRICING);
        reportUnknown(hardware, HARDWARE);
        Optional<Replacements> replacements = replacements();
        folder("prices", pricing.resolve("api"), PriceList.class);
        folder("rentals", pricing.resolve("gpu-rental"), RentalList.class);
        file(
                "purchase-prices",
                pricing.resolve("servers.json"),
                Tables.Prices.class,
                Tables.Prices::prices);
        figures("staffing", pricing);
        figures("energy", pricing);
        figures("operations", pricing);
        figures("ownership", pricing);
        file(
                "input-spreads",
                pricing.resolve("input-spreads.json"),
                Tables.Spreads.class,
                Tables.Spreads::spreads);
        folder("gpus", hardware.resolve("gpus"), GpuProfile.class);
        folder("servers", hardware.resolve("servers"), ServerProfile.class);
        folder("models", hardware.resolve("models"), OpenModel.class);
        file(
                "licenses",
                hardware.resolve("licenses.json"),
                Tables.Licenses.class,
                Tables.Licenses::licenses);
        file(
                "formats",
                hardware.resolve("quantizations.json"),
                Tables.Formats.class,
                Tables.Formats::formats);
        file(
                "constants",
                hardware.resolve("capacity-constants.json"),
                Tables.Constants.class,
                Tables.Constants::constants);
        file(
                "capacity-errors",
                hardware.resolve("capacity-errors.json"),
                Tables.Errors.class,
                Tables.Errors::errors);
        file(
                "validations",
                hardware.resolve("capacity-validation.json"),
                Tables.Validations.class,
                Tables.Validations::validations);
        folder("benchmarks", hardware.resolve("benchmarks"), Benchmark.class);
        return replacements;
    }

    /** None of the shipped tables, which replace nothing. */
    private Optional<Replacements> replacements() {
        if (root.equals(ShippedTables.root())) {
            return Optional.empty();
        }
        Reading<Replacements> read = Replacements.read(root);
        problems.addAll(read.problems());
        return read.value();
    }

    private void figures(String table, Path pricing) {
        file(
                table,
                pricing.resolve(table + ".json"),
                Tables.Figures.class,
                Tables.Figures::figures);
    }

    private <T extends Identified> void folder(String table, Path folder, Class<T> type) {
        // files of a folder are read side by side, and taken in the order of their names
        List<FileReading<T>> readings =
                jsonFiles(folder).stream().filter(this::isThere).toList().parallelStream()
                        .map(path -> read(path, type))
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
                                parts.add(
                                        new FolderTables.Part(
                                                table, reading.name(), List.of(entry)));
                            });
        }
    }

    private <T> void file(
            String table,
            Path path,
            Class<T> type,
            Function<T, List<? extends Identified>> entries) {
        if (isThere(path)) {
            FileReading<T> reading = read(path, type);
            take(reading)
                    .ifPresent(
                            content ->
                                    parts.add(
                                            new FolderTables.Part(
                                                    table,
                                                    reading.name(),
                                                    entries.apply(content))));
        }
    }

    private List<Path> jsonFiles(Path folder) {
        List<Path> files = new ArrayList<>();
        for (Path entry : entries(folder)) {
            if (entry.getFileName().toString().endsWith(".json")) {
                files.add(entry);
            } else {
                warning(nameOf(entry), "is not a table: only .json files are read here");
            }
        }
        return files;
    }

    /** A misnamed table would otherwise be passed over in silence. */
    private void reportUnknown(Path folder, List<String> known) {
        for (Path entry : entries(folder)) {
            String name = entry.getFileName().toString();
            if (!known.contains(name)
                    && !name.equals("README.md")
                    && !name.endsWith(".schema.json")) {
                warning(
                        nameOf(entry),
                        "is not read: "
                                + Nearest.slipOf(name, known)
                                        .map(near -> "did you mean " + near + "?")
                                        .orElse("known are " + String.join(", ", known)));
            }
        }
    }

    private List<Path> entries(Path folder) {
        if (!isThere(folder)) {
            return List.of();
        }
        if (!Files.isDirectory(folder)) {
            problem(nameOf(folder), "is a file: a folder belongs here");
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !AtomicFile.isLeftOver(entry)).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            problem(nameOf(folder), "the folder cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private record FileReading<T>(Path path, String name, Reading<T> reading) {}

    private <T> FileReading<T> read(Path path, Class<T> type) {
        String name = nameOf(path);
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
        problems.addAll(read.reading().problems());
        return read.reading().value();
    }

    private boolean isThere(Path path) {
        boolean there = Files.exists(path);
        if (!there && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            problem(nameOf(path), "is a link that leads nowhere: mend or remove it");
        }
        return there;
    }

    private String nameOf(Path path) {
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
}
