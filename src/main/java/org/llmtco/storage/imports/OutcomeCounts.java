package org.llmtco.storage.imports;

import java.util.List;

/** How many rows of a file are new, changed, equal and refused. */
public record OutcomeCounts(int newRows, int changedRows, int equalRows, int refusedRows) {
    /** Counts rows. */
    public static OutcomeCounts of(List<? extends ImportRow<?>> rows) {
        return new OutcomeCounts(
                ImportRow.count(rows, Outcome.NEW),
                ImportRow.count(rows, Outcome.CHANGED),
                ImportRow.count(rows, Outcome.EQUAL),
                ImportRow.count(rows, Outcome.REFUSED));
    }
}
