package org.llmtco.ui.data;

import org.llmtco.report.tables.CatalogTable;

/** A table that can be shown, with its number of rows. */
public record TableChoice(CatalogTable table, int rows) {
    /** What the choice says. */
    @Override
    public String toString() {
        return table.title() + " (" + rows + ")";
    }
}
