package org.llmtco.report;

import org.llmtco.cost.Comparison;
import org.llmtco.cost.OptionCost;

import java.util.Optional;

/** The answer of a comparison in a sentence. */
public final class AnswerWords {
    private AnswerWords() {}

    /** Which option is cheapest, at what cost, and how much it saves against the baseline. */
    public static String of(Comparison comparison) {
        return of(comparison, ReportCurrency.USD);
    }

    /** The same in a currency. */
    public static String of(Comparison comparison, ReportCurrency currency) {
        Optional<OptionCost.Priced> cheapest = comparison.cheapest();
        if (cheapest.isEmpty()) {
            return "No option can serve this workload.";
        }
        String first =
                "%s is the cheapest at %s %s per month (%s %s per MTok)."
                        .formatted(
                                cheapest.get().option().label(),
                                currency.text(cheapest.get().usdPerMonth()),
                                currency.code(),
                                currency.price(cheapest.get().usdPerMTok()),
                                currency.code());
        return comparison
                .pricedBaseline()
                .filter(baseline -> !baseline.equals(cheapest.get()))
                .map(baseline -> first + " " + against(cheapest.get(), baseline, currency))
                .orElse(first);
    }

    private static String against(
            OptionCost.Priced cheapest, OptionCost.Priced baseline, ReportCurrency currency) {
        double saved = baseline.usdPerMonth() - cheapest.usdPerMonth();
        return "That is %s %s per month less than %s."
                .formatted(currency.text(saved), currency.code(), baseline.option().label());
    }
}
