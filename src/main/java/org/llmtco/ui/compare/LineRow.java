package org.llmtco.ui.compare;

import org.llmtco.ui.explain.Explanation;
import org.llmtco.ui.number.Amount;

import java.util.function.Supplier;

/**
 * A line of the selected option's bill.
 *
 * @param madeOf the values behind it, in words
 * @param why says where the cost comes from; asked only by who wants to know
 */
public record LineRow(
        String label,
        String category,
        Amount usdPerMonth,
        String madeOf,
        Supplier<Explanation> why) {
    /** Where the cost comes from. */
    public Explanation explanation() {
        return why.get();
    }
}
