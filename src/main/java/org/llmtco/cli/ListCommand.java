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

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            paramLabel = "models|gpus|prices|rentals|licenses|benchmarks",
            description = "Which table.")
    What what;

    /** The tables that can be listed. */
    enum What {
        MODELS,
        GPUS,
        PRICES,
        RENTALS,
        LICENSES,
        BENCHMARKS
    }

    @Override
    public Integer call() {
        Catalog catalog = inputs.catalog();
        switch (what) {
            case MODELS ->
                    print(CatalogTables.models(catalog), new Models(values(catalog.models())));
            case GPUS -> print(CatalogTables.gpus(catalog), new Gpus(values(catalog.gpus())));
            case PRICES ->
                    print(CatalogTables.prices(catalog), new Prices(values(catalog.priceLists())));
            case RENTALS ->
                    print(
                            CatalogTables.rentals(catalog),
                            new Rentals(values(catalog.rentalLists())));
            case LICENSES ->
                    print(
                            CatalogTables.licenses(catalog),
                            new Licenses(values(catalog.licenses())));
            case BENCHMARKS ->
                    print(
                            CatalogTables.benchmarks(catalog),
                            new Benchmarks(catalog.scores().stream().map(Benchmark::of).toList()));
        }
        return CommandLineTool.DONE;
    }

    private void print(Grid grid, Record json) {
        printer.print(grid.toText(), grid, json);
    }

    private static <T> List<T> values(Map<String, T> table) {
        return List.copyOf(table.values());
    }

    record Models(List<OpenModel> models) {}

    record Gpus(List<GpuProfile> gpus) {}

    record Prices(List<PriceList> priceLists) {}

    record Rentals(List<RentalList> rentalLists) {}

    record Licenses(List<License> licenses) {}

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
