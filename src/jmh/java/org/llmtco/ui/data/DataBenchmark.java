package org.llmtco.ui.data;

import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.report.tables.CatalogTable;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.JsonWriter;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.storage.ShippedTables;
import org.llmtco.ui.session.Session;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The tables with 3,600 more priced models in 36 lists of a user's own, as after an import. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DataBenchmark {
    private static final int LISTS = 36;
    private static final int MODELS = 100;

    private List<Path> roots = List.of();
    private DataViewModel model =
            new DataViewModel(
                    new Session(
                            CatalogReader.read(List.of(ShippedTables.root())),
                            ScenarioFiles.read(ScenarioFiles.DEFAULT_ID).orThrow(),
                            Runnable::run,
                            Runnable::run));

    private int number;

    /** Writes the lists and reads them once. */
    @Setup
    public void fill() throws IOException {
        Path folder = Files.createTempDirectory("many-models");
        Path lists = Files.createDirectories(folder.resolve("pricing-data").resolve("api"));
        roots = List.of(ShippedTables.root(), folder);
        PricedModel shipped =
                CatalogReader.read(List.of(ShippedTables.root()))
                        .catalog()
                        .pricedModel("openai", "gpt-5.2")
                        .orElseThrow();
        for (int i = 0; i < LISTS; i++) {
            List<PricedModel> models = new ArrayList<>();
            for (int j = 0; j < MODELS; j++) {
                models.add(
                        new PricedModel(
                                "model-%03d".formatted(j),
                                "Model " + j + " of list " + i,
                                shipped.weights(),
                                shipped.openModel(),
                                shipped.limits(),
                                shipped.prices()));
            }
            PriceList list = new PriceList("list-" + i, "List " + i, "USD", models);
            Files.writeString(lists.resolve(list.id() + ".json"), JsonWriter.toJson(list));
        }
        model =
                new DataViewModel(
                        new Session(
                                load(),
                                ScenarioFiles.read(ScenarioFiles.DEFAULT_ID).orThrow(),
                                Runnable::run,
                                Runnable::run));
        model.show(CatalogTable.PRICES, "openai/gpt-5.2");
    }

    /** All files, from the disk to the catalog. */
    @Benchmark
    public CatalogReading load() {
        return CatalogReader.read(roots);
    }

    /** One letter more in the search: the rows that are left, in order, and their summary. */
    @Benchmark
    public List<DataRow> search() {
        number = (number + 1) % LISTS;
        model.filterProperty().set("list-" + number + " model published");
        return List.copyOf(model.rows());
    }

    /** All rows in the order of a column. */
    @Benchmark
    public List<DataRow> sort() {
        number = (number + 1) % 2;
        model.filterProperty().set("");
        model.sortBy(List.of(new SortKey(1, number == 0)));
        return List.copyOf(model.rows());
    }
}
