package org.llmtco.ui.cashflow;

import org.llmtco.ui.number.Amount;

import java.util.List;

/**
 * A month of an option's ledger; month 0 is before the start.
 *
 * @param categories amounts in the order of the columns
 * @param sum of the month
 * @param soFar sum up to and with the month
 */
public record MonthRow(int month, List<Amount> categories, Amount sum, Amount soFar) {
    public MonthRow {
        categories = List.copyOf(categories);
    }
}
