package org.llmtco.storage.imports.measured;

import org.llmtco.catalog.Benchmark;
import org.llmtco.catalog.Catalog;
import org.llmtco.sizing.measured.NamesInTables;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.FileChange;
import org.llmtco.storage.OwnTables;
import org.llmtco.storage.Reading;
import org.llmtco.storage.TableEntry;
import org.llmtco.storage.imports.ImportRow;
import org.llmtco.storage.imports.TableImport;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a file of measurements would change in the measured throughput of the tables.
 *
 * @param format what wrote the file, in words
 * @param rows one for each measurement; the list of a row is its benchmark, the entry its point
 * @param benchmarks with what is new, by id
 */
public record BenchmarkImport(
        String format, List<ImportRow<MeasuredPoint>> rows, Map<String, Benchmark> benchmarks)
        implements TableImport {
    public BenchmarkImport {
        rows = List.copyOf(rows);
        benchmarks = Map.copyOf(benchmarks);
    }

    @Override
    public String title() {
        return format;
    }

    /**
     * Reads a file and holds it against the tables.
     *
     * @param today nothing was measured on a later day
     */
    public static Reading<BenchmarkImport> of(
            Path path, Catalog tables, SetUp setUp, LocalDate today) {
        NamesInTables names = new NamesInTables(tables);
        Reading<MeasuredFile.Content> read = MeasuredFile.read(path, setUp, names);
        if (read.value().isEmpty()) {
            return new Reading<>(Optional.empty(), read.problems());
        }
        MeasuredFile.Content content = read.value().get();
        MeasuredTables measured =
                new MeasuredTables(
                        tables,
                        names,
                        "measured by " + content.format() + ", " + path.getFileName(),
                        today);
        List<ImportRow<MeasuredPoint>> rows = content.lines().stream().map(measured::row).toList();
        return new Reading<>(
                Optional.of(new BenchmarkImport(content.format(), rows, measured.changed())),
                List.of());
    }

    @Override
    public List<FileChange> changes(OwnTables own, CatalogReading reading) {
        List<TableEntry> places = new ArrayList<>();
        List<FileChange> changes = new ArrayList<>();
        new TreeMap<>(benchmarks)
                .forEach(
                        (id, benchmark) -> {
                            TableEntry place = new TableEntry("benchmarks", "", id);
                            places.add(place);
                            changes.add(own.putting(place, benchmark, reading).getFirst());
                        });
        if (!changes.isEmpty()) {
            changes.addAll(own.noting(places, reading));
        }
        return changes;
    }
}
