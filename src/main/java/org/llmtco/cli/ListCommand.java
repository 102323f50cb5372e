package org.llmtco.cli;

import org.llmtco.catalog.BenchmarkScore;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.FigureKind;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.License;
import org.llmtco.catalog.ModelScore;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.RentalList;
import org.llmtco.report.Grid;
import org.llmtco.report.tables.CatalogTables;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.claims.ClaimFinder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** {@code list}: what the tables hold. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "What the tables hold, with sources and dates.")
final class ListCommand implements Callable<Integer> {
    @Mixin Inputs inputs;
    @Mixin Printer printer;

    @Parameters(
            index = "0",
            paramLabel = "models|gpus|prices|rentals|licenses|benchmarks|conflicts",
            description = "Which table.")
    What what;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description =
                    "conflicts: the day whose prices are held against each other. Default: the"
                            + " newest.")
    LocalDate day = LocalDate.MAX;

    /** The tables that can be listed. */
    enum What {
        MODELS,
        GPUS,
        PRICES,
        RENTALS,
        LICENSES,
        BENCHMARKS,
        CONFLICTS
    }

    @Override
    public Integer call() {
        CatalogReading reading = inputs.reading();
        Catalog catalog = reading.catalog();
        Map<String, String> origins = reading.origins();
        switch (what) {
            case MODELS ->
                    print(
                            CatalogTables.models(catalog, origins),
                            new Models(values(catalog.models()), files(origins, "models")));
            case GPUS ->
                    print(
                            CatalogTables.gpus(catalog, origins),
                            new Gpus(values(catalog.gpus()), files(origins, "gpus")));
            case PRICES ->
                    print(
                            CatalogTables.prices(catalog, origins),
                            new Prices(values(catalog.priceLists()), files(origins, "prices")));
            case RENTALS ->
                    print(
                            CatalogTables.rentals(catalog, origins),
                            new Rentals(values(catalog.rentalLists()), files(origins, "rentals")));
            case LICENSES ->
                    print(
                            CatalogTables.licenses(catalog, origins),
                            new Licenses(values(catalog.licenses()), files(origins, "licenses")));
            case BENCHMARKS ->
                    print(
                            CatalogTables.benchmarks(catalog),
                            new Benchmarks(catalog.scores().stream().map(Benchmark::of).toList()));
            case CONFLICTS -> {
                ConflictList conflicts = ConflictList.of(new ClaimFinder(reading, day));
                printer.print(conflicts.text(), conflicts.grid(), conflicts);
            }
        }
        return CommandLineTool.DONE;
    }

    private void print(Grid grid, Record json) {
        printer.print(grid.toText(), grid, json);
    }

    private static <T> List<T> values(Map<String, T> table) {
        return List.copyOf(table.values());
    }

    /** The file of each entry of a table, by the id; an entry of a list is {@code list/entry}. */
    private static Map<String, String> files(Map<String, String> origins, String table) {
        Map<String, String> files = new TreeMap<>();
        origins.forEach(
                (entry, file) -> {
                    if (entry.startsWith(table + "/")) {
                        files.put(entry.substring(table.length() + 1), file);
                    }
                });
        return files;
    }

    record Models(List<OpenModel> models, Map<String, String> files) {}

    record Gpus(List<GpuProfile> gpus, Map<String, String> files) {}

    record Prices(List<PriceList> priceLists, Map<String, String> files) {}

    record Rentals(List<RentalList> rentalLists, Map<String, String> files) {}

    record Licenses(List<License> licenses, Map<String, String> files) {}

    record Benchmarks(List<Benchmark> benchmarks) {}

    /**
     * What a model scored on a named test.
     *
     * @param provider who sells the model; absent for the score of an open model itself
     */
    record Benchmark(
            String benchmark,
            Optional<String> provider,
            String model,
            double score,
            String source,
            LocalDate asOf,
            FigureKind kind,
            Optional<String> note) {
        private static Benchmark of(ModelScore scored) {
            BenchmarkScore score = scored.score();
            return new Benchmark(
                    score.benchmark(),
                    scored.provider(),
                    scored.model(),
                    score.score(),
                    score.source(),
                    score.asOf(),
                    score.kind(),
                    score.note());
        }
    }
}
