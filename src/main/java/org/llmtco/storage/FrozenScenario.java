package org.llmtco.storage;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.RegionalFigure;
import org.llmtco.model.Identified;
import org.llmtco.model.Require;
import org.llmtco.model.Scenario;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A scenario in one file with all tables that it was computed with: a zip of {@code frozen.json},
 * {@code scenario.json} and the two folders of tables. It gives the same answer later and
 * elsewhere, whatever the tables there say.
 */
public final class FrozenScenario {
    /** What the name of such a file ends in. */
    public static final String ENDING = ".zip";

    private static final int VERSION = 1;
    private static final String HEAD = "frozen.json";
    private static final String SCENARIO = "scenario.json";
    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_BYTES = 256L << 20;

    /** Zip files cannot state an earlier day; the same scenario makes the same bytes. */
    private static final long SOME_DAY = 315_619_200_000L;

    private FrozenScenario() {}

    /** What kind of file it is. */
    record Head(int version) {
        Head {
            Require.that(
                    version == VERSION,
                    "version",
                    version,
                    "this program knows version " + VERSION + ": a newer program wrote the file");
        }
    }

    /** Whether a name is that of a frozen scenario. */
    public static boolean isFrozen(String pathOrId) {
        return pathOrId.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** The bytes of a scenario with its tables. */
    public static byte[] bytes(Scenario scenario, Catalog catalog) {
        Map<String, String> texts = texts(catalog);
        texts.put(HEAD, JsonWriter.toJson(new Head(VERSION)));
        texts.put(SCENARIO, ScenarioFiles.toJson(scenario));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                ZipEntry entry = new ZipEntry(text.getKey());
                entry.setTime(SOME_DAY);
                zip.putNextEntry(entry);
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The tables as files in canonical form, by their names. */
    static Map<String, String> texts(Catalog catalog) {
        Map<String, String> texts = new TreeMap<>();
        each(texts, "pricing-data/api/", catalog.priceLists().values());
        each(texts, "pricing-data/gpu-rental/", catalog.rentalLists().values());
        each(texts, "hardware-profiles/gpus/", catalog.gpus().values());
        each(texts, "hardware-profiles/servers/", catalog.servers().values());
        each(texts, "hardware-profiles/models/", catalog.models().values());
        each(texts, "hardware-profiles/benchmarks/", catalog.benchmarks().values());
        Map<String, Record> whole = new HashMap<>();
        whole.put(
                "pricing-data/servers.json",
                new Tables.Prices(List.copyOf(catalog.purchasePrices().values())));
        whole.put("pricing-data/staffing.json", figures(catalog.staffing()));
        whole.put("pricing-data/energy.json", figures(catalog.energy()));
        whole.put("pricing-data/operations.json", figures(catalog.operations()));
        whole.put("pricing-data/ownership.json", figures(catalog.ownership()));
        whole.put(
                "pricing-data/input-spreads.json",
                new Tables.Spreads(List.copyOf(catalog.inputSpreads().values())));
        whole.put(
                "hardware-profiles/licenses.json",
                new Tables.Licenses(List.copyOf(catalog.licenses().values())));
        whole.put(
                "hardware-profiles/quantizations.json",
                new Tables.Formats(List.copyOf(catalog.weightFormats().values())));
        whole.put(
                "hardware-profiles/capacity-constants.json",
                new Tables.Constants(List.copyOf(catalog.constants().values())));
        whole.put(
                "hardware-profiles/capacity-errors.json",
                new Tables.Errors(List.copyOf(catalog.capacityErrors().values())));
        whole.put(
                "hardware-profiles/capacity-validation.json",
                new Tables.Validations(List.copyOf(catalog.validations().values())));
        whole.forEach((name, table) -> texts.put(name, JsonWriter.toJson(table)));
        return texts;
    }

    private static Tables.Figures figures(Map<String, RegionalFigure> figures) {
        return new Tables.Figures(List.copyOf(figures.values()));
    }

    private static <T extends Record & Identified> void each(
            Map<String, String> texts, String folder, Collection<T> entries) {
        entries.forEach(e -> texts.put(folder + e.id() + ".json", JsonWriter.toJson(e)));
    }

    /** The scenario in a frozen file, as JSON with places. */
    static Reading<Json> scenario(Path file) {
        return in(file, root -> JsonReader.read(root.resolve(SCENARIO), file + "!/" + SCENARIO));
    }

    /**
     * The tables in a frozen file, and nothing else.
     *
     * @throws UnreadableFileException if it is none, with the reason
     */
    public static CatalogReading tables(Path file) {
        return in(
                        file,
                        root -> {
                            CatalogReading read = CatalogReader.read(List.of(root));
                            return new Reading<>(
                                    Optional.of(read.renamed("//", file + "!/")), List.of());
                        })
                .orThrow();
    }

    private interface Work<T> {
        Reading<T> on(Path root);
    }

    private static <T> Reading<T> in(Path file, Work<T> work) {
        try {
            requireSmall(file);
            try (FileSystem zip = FileSystems.newFileSystem(file)) {
                Path root = zip.getPath("/");
                String name = file + "!/" + HEAD;
                Reading<Json> json = JsonReader.read(root.resolve(HEAD), name);
                Reading<Head> head =
                        json.value()
                                .map(value -> Binder.bind(value, name, Head.class))
                                .orElseGet(() -> new Reading<>(Optional.empty(), json.problems()));
                return head.value().isPresent()
                        ? work.on(root)
                        : new Reading<>(Optional.empty(), head.problems());
            }
        } catch (IOException | ProviderNotFoundException e) {
            return refused(file, "is no frozen scenario, or a damaged one: " + e.getMessage());
        } catch (TooLargeException e) {
            return refused(file, "holds more than a frozen scenario does");
        }
    }

    private static <T> Reading<T> refused(Path file, String why) {
        return new Reading<>(
                Optional.empty(),
                List.of(Problem.ofFile(Problem.Severity.ERROR, file.toString(), why)));
    }

    private static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** What a small file unpacks to may fill any disk or memory. */
    private static void requireSmall(Path file) throws IOException {
        long bytes = 0;
        int entries = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            while (zip.getNextEntry() != null) {
                entries++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    bytes += read;
                    if (bytes > MOST_BYTES) {
                        throw new TooLargeException();
                    }
                }
                if (entries > MOST_ENTRIES) {
                    throw new TooLargeException();
                }
            }
        }
    }

    /** The entries that have other figures, or are not there, in other tables. */
    public static List<String> changes(CatalogReading frozen, CatalogReading now) {
        TreeSet<String> changed = new TreeSet<>();
        frozen.origins()
                .keySet()
                .forEach(
                        origin ->
                                TableEntry.find(origin)
                                        .filter(p -> !frozen.entry(p).equals(now.entry(p)))
                                        .ifPresent(place -> changed.add(place.origin())));
        return List.copyOf(changed);
    }
}
