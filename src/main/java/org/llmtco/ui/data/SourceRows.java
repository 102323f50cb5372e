package org.llmtco.ui.data;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.Sourced;
import org.llmtco.report.tables.CatalogTable;
import org.llmtco.report.tables.CatalogTables;
import org.llmtco.report.tables.TableRow;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * The row that a figure stands in. Figures are told apart by identity: two lists may well state the
 * same price with the same source.
 */
final class SourceRows {
    /** A row of a table. */
    record Place(CatalogTable table, String id) {}

    private final IdentityHashMap<Sourced, Place> places = new IdentityHashMap<>();

    SourceRows(Catalog catalog, LocalDate day) {
        for (CatalogTable table : CatalogTable.values()) {
            for (TableRow row : CatalogTables.content(table, catalog, day).rows()) {
                row.figures()
                        .forEach(figure -> places.putIfAbsent(figure, new Place(table, row.id())));
            }
        }
    }

    Optional<Place> find(Sourced figure) {
        return Optional.ofNullable(places.get(figure));
    }
}
