package org.llmtco.report.tables;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.License;
import org.llmtco.catalog.ModelScore;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.Sourced;
import org.llmtco.report.Grid;
import org.llmtco.report.LineWords;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The tables of the catalog: as contents to look through, and as grids, with source and date. */
public final class CatalogTables {
    private CatalogTables() {}

    /**
     * All rows of a table.
     *
     * @param day whose prices are shown
     */
    public static TableContent content(CatalogTable table, Catalog catalog, LocalDate day) {
        return switch (table) {
            case PRICES -> PriceTables.content(catalog, day);
            case RENTALS -> RentalTables.content(catalog, day);
            case GPUS -> TableContent.of(table, "gpus", "GPU", EntryColumns.GPUS, catalog.gpus());
            case SERVERS ->
                    TableContent.of(
                            table, "servers", "Server", EntryColumns.SERVERS, catalog.servers());
            case MODELS ->
                    TableContent.of(
                            table, "models", "Model", EntryColumns.MODELS, catalog.models());
            case WEIGHT_FORMATS ->
                    TableContent.of(
                            table,
                            "formats",
                            "Weight format",
                            EntryColumns.WEIGHT_FORMATS,
                            catalog.weightFormats());
            case STAFFING ->
                    TableContent.of(
                            table, "staffing", "Figure", EntryColumns.FIGURES, catalog.staffing());
            case ENERGY ->
                    TableContent.of(
                            table, "energy", "Figure", EntryColumns.FIGURES, catalog.energy());
            case OPERATIONS ->
                    TableContent.of(
                            table,
                            "operations",
                            "Figure",
                            EntryColumns.FIGURES,
                            catalog.operations());
            case OWNERSHIP ->
                    TableContent.of(
                            table,
                            "ownership",
                            "Figure",
                            EntryColumns.FIGURES,
                            catalog.ownership());
            case PURCHASE_PRICES ->
                    TableContent.of(
                            table,
                            "purchase-prices",
                            "Price",
                            EntryColumns.PURCHASE_PRICES,
                            catalog.purchasePrices());
            case LICENSES ->
                    TableContent.of(
                            table,
                            "licenses",
                            "Licence",
                            EntryColumns.LICENSES,
                            catalog.licenses());
            case SCORES -> ScoreTable.content(catalog);
            case THROUGHPUT -> ThroughputTable.content(catalog);
        };
    }

    /**
     * Every open model.
     *
     * @param origins the file of each entry, by {@code table/id}
     */
    public static Grid models(Catalog catalog, Map<String, String> origins) {
        return grid(
                EntryColumns.MODELS,
                catalog.models().values(),
                (OpenModel m) -> m,
                m -> origins.getOrDefault("models/" + m.id(), ""));
    }

    public static Grid gpus(Catalog catalog, Map<String, String> origins) {
        return grid(
                EntryColumns.GPUS,
                catalog.gpus().values(),
                (GpuProfile g) -> g,
                g -> origins.getOrDefault("gpus/" + g.id(), ""));
    }

    /** Every price of every model. */
    public static Grid prices(Catalog catalog, Map<String, String> origins) {
        return grid(
                PriceTables.COLUMNS,
                PriceTables.all(catalog),
                PriceTables.Priced::price,
                p -> origins.getOrDefault("prices/" + p.list().id() + "/" + p.model().id(), ""));
    }

    /** Every price of every offer. */
    public static Grid rentals(Catalog catalog, Map<String, String> origins) {
        return grid(
                RentalTables.COLUMNS,
                RentalTables.all(catalog),
                RentalTables.Rented::price,
                r -> origins.getOrDefault("rentals/" + r.list().id() + "/" + r.offer().id(), ""));
    }

    public static Grid licenses(Catalog catalog, Map<String, String> origins) {
        return grid(
                EntryColumns.LICENSES,
                catalog.licenses().values(),
                (License l) -> l,
                l -> origins.getOrDefault("licenses/" + l.id(), ""));
    }

    /** What models scored on named tests. */
    public static Grid benchmarks(Catalog catalog) {
        return Column.grid(sourced(ScoreTable.COLUMNS, ModelScore::score), catalog.scores());
    }

    private static <E> Grid grid(
            List<Column<E>> columns,
            Collection<E> entries,
            Function<E, Sourced> figure,
            Function<E, String> file) {
        List<Column<E>> withFile = sourced(columns, figure);
        withFile.add(Column.text("file", file));
        return Column.grid(withFile, entries);
    }

    private static <E> List<Column<E>> sourced(
            List<Column<E>> columns, Function<E, Sourced> figure) {
        List<Column<E>> sourced = new ArrayList<>(columns);
        sourced.add(Column.text("as of", entry -> figure.apply(entry).asOf().toString()));
        sourced.add(Column.text("kind", entry -> LineWords.kind(figure.apply(entry).kind())));
        sourced.add(Column.text("source", entry -> figure.apply(entry).source()));
        return sourced;
    }
}
