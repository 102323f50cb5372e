package org.llmtco.report.tables;

import org.llmtco.catalog.Sourced;
import org.llmtco.model.Identified;
import org.llmtco.report.tables.TableRow.Part;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole table.
 *
 * @param heads of the columns, in the order of the cells of a row
 */
public record TableContent(CatalogTable table, List<Head> heads, List<TableRow> rows) {
    public TableContent {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * A table with a row for each entry, which is sourced as a whole.
     *
     * @param origin name of the table in the origins
     * @param part what one entry is called
     */
    static <E extends Record & Identified & Sourced> TableContent of(
            CatalogTable table,
            String origin,
            String part,
            List<Column<E>> columns,
            Map<String, E> entries) {
        return new TableContent(
                table,
                Column.heads(columns),
                entries.values().stream()
                        .map(
                                entry ->
                                        new TableRow(
                                                entry.id(),
                                                origin + "/" + entry.id(),
                                                Column.cells(columns, entry),
                                                List.of(entry),
                                                List.of(new Part(part, entry)),
                                                Optional.empty(),
                                                Optional.empty()))
                        .toList());
    }
}
