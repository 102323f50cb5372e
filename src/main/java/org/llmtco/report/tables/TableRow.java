package org.llmtco.report.tables;

import org.llmtco.catalog.Sourced;

import java.util.List;
import java.util.Optional;

/**
 * A row of a table.
 *
 * @param id unique in the table
 * @param origin of the entry, as the reader of the tables names it: {@code table/id}
 * @param cells one for each column
 * @param figures everything with a source that the row stands for, the one shown first
 * @param parts the entries whose fields are the details of the row
 * @param remark why the row does not count on the day, if it does not
 */
public record TableRow(
        String id,
        String origin,
        List<Cell> cells,
        List<Sourced> figures,
        List<Part> parts,
        Optional<History> history,
        Optional<String> remark) {
    public TableRow {
        cells = List.copyOf(cells);
        figures = List.copyOf(figures);
        parts = List.copyOf(parts);
    }

    /** An entry behind the row, under the title that its fields have. */
    public record Part(String title, Record entry) {}

    /** The figure that the cells show. */
    public Sourced figure() {
        return figures.getFirst();
    }
}
