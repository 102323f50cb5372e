/** The tables of the catalog for people: columns, rows, every field of a row, history of prices. */
@NullMarked
package org.llmtco.report.tables;

import org.jspecify.annotations.NullMarked;
