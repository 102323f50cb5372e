package org.llmtco.report.workbook;

import org.llmtco.cost.CostItem;

/**
 * One addend of an option's cost as formulas.
 *
 * @param label of the line, the part behind a router included
 * @param usdPerUnit cell with the USD per unit in a running month
 */
record Term(CostItem item, String label, String usdPerUnit, Units units, When when) {}
