package org.llmtco.report;

import org.llmtco.cost.Comparison;
import org.llmtco.cost.OptionCost;
import org.llmtco.whatif.Recommendation;

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

    /**
     * The option to take: the recommended one, and what stands beside it where another one is
     * cheaper in a running month.
     */
    public static String of(
            Recommendation recommendation, Comparison comparison, ReportCurrency currency) {
        Optional<OptionCost.Priced> cheapest = comparison.cheapest();
        if (cheapest.isEmpty() || recommendation.chosen().equals(cheapest)) {
            return of(comparison, currency);
        }
        return recommendation
                .chosen()
                .map(
                        chosen ->
                                "%s is recommended, at %s. %s is cheaper in a running month, at %s, but %s."
                                        .formatted(
                                                chosen.option().label(),
                                                perMonth(chosen, currency),
                                                cheapest.get().option().label(),
                                                perMonth(cheapest.get(), currency),
                                                objection(recommendation, cheapest.get())))
                .orElseGet(
                        () ->
                                "No option satisfies every constraint. The cheapest of all is %s, at %s, but %s."
                                        .formatted(
                                                cheapest.get().option().label(),
                                                perMonth(cheapest.get(), currency),
                                                objection(recommendation, cheapest.get())));
    }

    private static String perMonth(OptionCost.Priced cost, ReportCurrency currency) {
        return "%s %s per month".formatted(currency.text(cost.usdPerMonth()), currency.code());
    }

    /** What speaks against an option, as the end of a sentence. */
    private static String objection(Recommendation recommendation, OptionCost cost) {
        return recommendation.judgements().stream()
                .filter(judgement -> judgement.cost().equals(cost))
                .flatMap(judgement -> judgement.failures().stream())
                .map(failure -> "it " + failure.reason())
                .findFirst()
                .orElse("costs more over the horizon in today's money");
    }

    private static String against(
            OptionCost.Priced cheapest, OptionCost.Priced baseline, ReportCurrency currency) {
        double saved = baseline.usdPerMonth() - cheapest.usdPerMonth();
        return "That is %s %s per month less than %s."
                .formatted(currency.text(saved), currency.code(), baseline.option().label());
    }
}
