package org.llmtco.report.tables;

/**
 * The head of a column.
 *
 * @param unit of all its numbers; empty where they have none
 * @param number whether the cells are aligned at the right
 */
public record Head(String title, String unit, boolean number) {
    public static Head text(String title) {
        return new Head(title, "", false);
    }

    /** Title and unit in one line. */
    public String line() {
        return unit.isEmpty() ? title : title + " " + unit;
    }
}
