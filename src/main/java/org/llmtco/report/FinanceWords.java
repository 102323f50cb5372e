package org.llmtco.report;

import org.llmtco.cost.InternalRate;
import org.llmtco.cost.Payback;

import java.util.stream.Collectors;

/** Answers about money over time in words. */
public final class FinanceWords {
    private FinanceWords() {}

    /** For a table's cell: "month 14", "at once" or "never", with how long it was ahead. */
    public static String payback(Payback payback) {
        return switch (payback) {
            case Payback.InMonth found -> "month " + found.month();
            case Payback.AtOnce _ -> "at once";
            case Payback.Never never ->
                    never.aheadUntilMonth().isPresent()
                            ? "never: ahead until month %s, behind at the horizon"
                                    .formatted(never.aheadUntilMonth().getAsInt())
                            : "never";
        };
    }

    /** For a table's cell: a percentage per year, several, or "no IRR" with the reason. */
    public static String rate(InternalRate rate) {
        return switch (rate) {
            case InternalRate.OfReturn found -> Digits.percent(found.perYear()) + " per year";
            case InternalRate.OfBorrowing found ->
                    "no IRR: money is saved first and paid later, a cost of borrowing of %s per year"
                            .formatted(Digits.percent(found.perYear()));
            case InternalRate.Several several ->
                    several.perYear().stream()
                            .map(Digits::percent)
                            .collect(Collectors.joining(" or ", "", " per year"));
            case InternalRate.None none -> "no IRR: " + none.reason();
        };
    }
}
