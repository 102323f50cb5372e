package org.llmtco.storage;

import org.llmtco.catalog.Benchmark;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.ServerProfile;
import org.llmtco.model.Scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables and scenarios in the source tree, with their schemas and records. */
final class ShippedFiles {
    static final List<Kind> KINDS =
            List.of(
                    new Kind(
                            "pricing-data/price-list.schema.json",
                            PriceList.class,
                            "pricing-data/api/"),
                    new Kind(
                            "pricing-data/rental-list.schema.json",
                            RentalList.class,
                            "pricing-data/gpu-rental/"),
                    new Kind(
                            "pricing-data/purchase-prices.schema.json",
                            Tables.Prices.class,
                            "pricing-data/servers.json"),
                    new Kind(
                            "pricing-data/figures.schema.json",
                            Tables.Figures.class,
                            "pricing-data/staffing.json",
                            "pricing-data/energy.json",
                            "pricing-data/operations.json",
                            "pricing-data/ownership.json"),
                    new Kind(
                            "pricing-data/input-spreads.schema.json",
                            Tables.Spreads.class,
                            "pricing-data/input-spreads.json"),
                    new Kind(
                            "hardware-profiles/gpu.schema.json",
                            GpuProfile.class,
                            "hardware-profiles/gpus/"),
                    new Kind(
                            "hardware-profiles/server.schema.json",
                            ServerProfile.class,
                            "hardware-profiles/servers/"),
                    new Kind(
                            "hardware-profiles/model.schema.json",
                            OpenModel.class,
                            "hardware-profiles/models/"),
                    new Kind(
                            "hardware-profiles/licenses.schema.json",
                            Tables.Licenses.class,
                            "hardware-profiles/licenses.json"),
                    new Kind(
                            "hardware-profiles/quantizations.schema.json",
                            Tables.Formats.class,
                            "hardware-profiles/quantizations.json"),
                    new Kind(
                            "hardware-profiles/capacity-constants.schema.json",
                            Tables.Constants.class,
                            "hardware-profiles/capacity-constants.json"),
                    new Kind(
                            "hardware-profiles/capacity-errors.schema.json",
                            Tables.Errors.class,
                            "hardware-profiles/capacity-errors.json"),
                    new Kind(
                            "hardware-profiles/capacity-validation.schema.json",
                            Tables.Validations.class,
                            "hardware-profiles/capacity-validation.json"),
                    new Kind(
                            "hardware-profiles/benchmark.schema.json",
                            Benchmark.class,
                            "hardware-profiles/benchmarks/"),
                    new Kind(
                            "src/main/resources/org/llmtco/scenarios/scenario.schema.json",
                            Scenario.class,
                            "src/main/resources/org/llmtco/scenarios/"));

    private static final List<String> ROOTS =
            List.of("pricing-data", "hardware-profiles", "src/main/resources/org/llmtco/scenarios");

    private ShippedFiles() {}

    /**
     * Files of one form.
     *
     * @param schema path of their schema
     * @param type the record that they are read as
     * @param places the files, or the folders that hold them
     */
    record Kind(String schema, Class<? extends Record> type, List<String> places) {
        Kind(String schema, Class<? extends Record> type, String... places) {
            this(schema, type, List.of(places));
        }

        private boolean holds(String file) {
            return places.stream()
                            .anyMatch(
                                    place ->
                                            place.endsWith("/")
                                                    ? inside(file, place)
                                                    : file.equals(place))
                    && !file.endsWith(".schema.json");
        }

        private static boolean inside(String file, String folder) {
            return file.startsWith(folder) && file.indexOf('/', folder.length()) < 0;
        }
    }

    /** Every shipped JSON file but the schemas, each with its kind. */
    static Map<Path, Kind> all() {
        Map<Path, Kind> files = new LinkedHashMap<>();
        for (Path file : json()) {
            String name = nameOf(file);
            if (!name.endsWith(".schema.json")) {
                files.put(
                        file,
                        KINDS.stream()
                                .filter(kind -> kind.holds(name))
                                .findFirst()
                                .orElseThrow(
                                        () ->
                                                new AssertionError(
                                                        name + ": add its kind to ShippedFiles")));
            }
        }
        return files;
    }

    /** The files of one kind. */
    static List<Path> of(Kind kind) {
        return all().entrySet().stream()
                .filter(entry -> entry.getValue().equals(kind))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every shipped schema. */
    static List<String> schemas() {
        return json().stream()
                .map(ShippedFiles::nameOf)
                .filter(name -> name.endsWith(".schema.json"))
                .toList();
    }

    static String nameOf(Path file) {
        return file.toString().replace('\\', '/');
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> json() {
        List<Path> found = new ArrayList<>();
        for (String root : ROOTS) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".json"))
                        .sorted()
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }
}
