package org.llmtco.report.workbook;

import java.util.Optional;

/** When a term is paid, and at what price, as formulas. */
sealed interface When {
    /**
     * Every month at the price of the month.
     *
     * @param keptMonths for which a unit stays once it is needed; empty if it goes at once
     */
    record Monthly(Price price, Optional<String> keptMonths) implements When {}

    /** Every month of a contract at the price of its first month; the rest is due at the end. */
    record Contract(Price price, String termMonths) implements When {}

    /** Once, before the first month. */
    record UpFront(String usd) implements When {}

    /**
     * Bought when another unit is needed, replaced at the end of its life.
     *
     * @param residual what a unit fetches at the end of its life
     * @param resale what a unit in hand fetches at the end; its book value if empty
     * @param resaleGiven cell that is empty where the book value counts after all
     */
    record Purchase(
            String usd,
            String lifeMonths,
            String residual,
            String depreciation,
            Optional<String> resale,
            Optional<String> resaleGiven)
            implements When {}

    /** Never paid: interest on what is owned, in the accounting view. */
    record CapitalCharge(String usd, String lifeMonths, String depreciation, String annualRate)
            implements When {}
}
