package org.llmtco.report.workbook;

import java.util.Optional;
import java.util.function.IntFunction;

/** A price per unit by month, as a formula. */
interface Price {
    /**
     * The price of a month.
     *
     * @param month cell with the month's number
     */
    String in(int index, String month);

    /** The same price in every month. */
    static Price flat(String usd) {
        return (_, _) -> usd;
    }

    /** A price that falls by the same share every year. */
    static Price declining(String usd, String declinePerYear) {
        return (_, month) -> "%s*(1-%s)^((%s-1)/12)".formatted(usd, declinePerYear, month);
    }

    /** A price that is looked up for each month and falls besides. */
    static Price listed(String factor, IntFunction<String> rates, Optional<String> declinePerYear) {
        return (index, month) ->
                factor
                        + "*"
                        + rates.apply(index)
                        + declinePerYear
                                .map(fall -> "*(1-%s)^((%s-1)/12)".formatted(fall, month))
                                .orElse("");
    }
}
