package org.llmtco.ui.data;

/**
 * An order of rows.
 *
 * @param column place of the column, from 0
 */
public record SortKey(int column, boolean ascending) {}
