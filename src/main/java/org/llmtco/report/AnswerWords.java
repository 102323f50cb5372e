package org.llmtco.report;

import org.llmtco.cost.Comparison;
import org.llmtco.cost.OptionCost;

import java.util.Optional;

/** The answer of a comparison in a sentence. */
public final class AnswerWords {
    private AnswerWords() {}

    /** Which option is cheapest, at what cost, and how much it saves against the baseline. */
    public static String of(Comparison comparison) {
        Optional<OptionCost.Priced> cheapest = comparison.cheapest();
        if (cheapest.isEmpty()) {
            return "No option can serve this workload.";
        }
        String first =
                "%s is the cheapest at %s USD per month (%s USD per MTok)."
                        .formatted(
                                cheapest.get().option().label(),
                                Digits.usd(cheapest.get().usdPerMonth()),
                                Digits.price(cheapest.get().usdPerMTok()));
        return comparison
                .pricedBaseline()
                .filter(baseline -> !baseline.equals(cheapest.get()))
                .map(baseline -> first + " " + against(cheapest.get(), baseline))
                .orElse(first);
    }

    private static String against(OptionCost.Priced cheapest, OptionCost.Priced baseline) {
        double saved = baseline.usdPerMonth() - cheapest.usdPerMonth();
        return "That is %s USD per month less than %s."
                .formatted(Digits.usd(saved), baseline.option().label());
    }
}
