package org.llmtco.ui.compare;

import org.llmtco.ui.explain.Explanation;
import org.llmtco.ui.number.Amount;

/**
 * A line of the selected option's bill.
 *
 * @param madeOf the values behind it, in words
 */
public record LineRow(
        String label,
        String category,
        Amount usdPerMonth,
        String madeOf,
        Explanation explanation) {}
