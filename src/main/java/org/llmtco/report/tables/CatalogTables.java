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

    public static Grid models(Catalog catalog) {
        return grid(EntryColumns.MODELS, catalog.models().values(), (OpenModel m) -> m);
    }

    public static Grid gpus(Catalog catalog) {
        return grid(EntryColumns.GPUS, catalog.gpus().values(), (GpuProfile g) -> g);
    }

    /** Every price of every model. */
    public static Grid prices(Catalog catalog) {
        return grid(PriceTables.COLUMNS, PriceTables.all(catalog), PriceTables.Priced::price);
    }

    /** Every price of every offer. */
    public static Grid rentals(Catalog catalog) {
        return grid(RentalTables.COLUMNS, RentalTables.all(catalog), RentalTables.Rented::price);
    }

    public static Grid licenses(Catalog catalog) {
        return grid(EntryColumns.LICENSES, catalog.licenses().values(), (License l) -> l);
    }

    /** What models scored on named tests. */
    public static Grid benchmarks(Catalog catalog) {
        return grid(ScoreTable.COLUMNS, catalog.scores(), ModelScore::score);
    }

    private static <E> Grid grid(
            List<Column<E>> columns, Collection<E> entries, Function<E, Sourced> figure) {
        List<Column<E>> sourced = new ArrayList<>(columns);
        sourced.add(Column.text("as of", entry -> figure.apply(entry).asOf().toString()));
        sourced.add(Column.text("kind", entry -> LineWords.kind(figure.apply(entry).kind())));
        sourced.add(Column.text("source", entry -> figure.apply(entry).source()));
        return Column.grid(sourced, entries);
    }
}
