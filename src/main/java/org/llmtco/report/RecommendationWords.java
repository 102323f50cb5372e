package org.llmtco.report;

import org.llmtco.cost.OptionCost;
import org.llmtco.model.Constraint;
import org.llmtco.whatif.Judgement;
import org.llmtco.whatif.NearestChange;
import org.llmtco.whatif.Recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A recommendation in sentences: the answer, what stands against it, what would change it. */
public final class RecommendationWords {
    private RecommendationWords() {}

    /** One sentence a line. */
    public static String text(Recommendation recommendation) {
        return String.join("\n", sentences(recommendation)) + "\n";
    }

    /** The answer first, then why not the others, then what the constraints cost. */
    public static List<String> sentences(Recommendation recommendation) {
        return sentences(recommendation, ReportCurrency.USD);
    }

    /** The same in a currency. */
    public static List<String> sentences(Recommendation recommendation, ReportCurrency currency) {
        List<String> sentences = new ArrayList<>();
        sentences.add(answer(recommendation, currency));
        for (Judgement judgement : recommendation.judgements()) {
            if (!judgement.failures().isEmpty()) {
                sentences.add(
                        "%s is out: it %s."
                                .formatted(
                                        label(judgement.cost()),
                                        judgement.failures().stream()
                                                .map(Judgement.Failure::reason)
                                                .collect(Collectors.joining("; it "))));
            }
        }
        recommendation.judgements().stream()
                .flatMap(judgement -> judgement.failures().stream())
                .flatMap(failure -> failure.advice().stream())
                .distinct()
                .forEach(advice -> sentences.add("Note: " + advice + "."));
        for (Recommendation.ConstraintPrice price : recommendation.prices()) {
            sentences.add(price(price, currency));
        }
        for (Recommendation.VolumeChange change : recommendation.volumeChanges()) {
            sentences.add(change(change, recommendation));
        }
        return sentences;
    }

    private static String answer(Recommendation recommendation, ReportCurrency currency) {
        return recommendation
                .chosen()
                .map(
                        cost ->
                                "Recommended: %s, %s %s over %s months in today's money%s."
                                        .formatted(
                                                label(cost),
                                                currency.text(cost.ledger().netPresentValueUsd()),
                                                currency.code(),
                                                cost.horizon().months(),
                                                recommendation.prices().isEmpty()
                                                        ? ""
                                                        : ", the cheapest that satisfies every"
                                                                + " constraint"))
                .orElse("No option satisfies every constraint.");
    }

    private static String price(Recommendation.ConstraintPrice price, ReportCurrency currency) {
        String name = name(price.constraint());
        if (price.without().isEmpty()) {
            return "Without the constraint \"%s\" no option would be possible either."
                    .formatted(name);
        }
        if (price.usd().isEmpty()) {
            return "Without the constraint \"%s\", %s would be possible."
                    .formatted(name, label(price.without().get()));
        }
        return price.usd().getAsDouble() == 0
                ? "The constraint \"%s\" costs nothing.".formatted(name)
                : "The constraint \"%s\" costs %s %s: without it, %s."
                        .formatted(
                                name,
                                currency.text(price.usd().getAsDouble()),
                                currency.code(),
                                label(price.without().get()));
    }

    private static String change(
            Recommendation.VolumeChange change, Recommendation recommendation) {
        double here = recommendation.chosen().orElseThrow().tokensPerMonth();
        return "%s is cheaper %s %s tokens/month."
                .formatted(
                        label(change.to()),
                        change.tokensPerMonth() < here ? "up to" : "above",
                        Digits.tokens(change.tokensPerMonth()));
    }

    /** The smallest change of an input that changes the answer. */
    public static String nearest(NearestChange change) {
        return "%s from %s to %s %s: %s."
                .formatted(
                        change.driver().label(),
                        Digits.price(change.from()),
                        Digits.price(change.to()),
                        change.driver().unit(),
                        change.becomes()
                                .map(cost -> label(cost) + " is recommended")
                                .orElse("no option is possible"));
    }

    /** A constraint as people call it. */
    public static String name(Constraint constraint) {
        return switch (constraint) {
            case Constraint.OwnInfrastructure _ ->
                    "requests stay on hardware the user rents or owns";
            case Constraint.LicenseAllows c ->
                    "the licence allows %s monthly users"
                            .formatted(Digits.whole(c.monthlyActiveUsers()));
            case Constraint.MinimumQuality c ->
                    "at least %s on %s".formatted(Digits.fixed(c.score(), 1), c.benchmark());
            case Constraint.MinimumContext c ->
                    "at least %s tokens of context".formatted(Digits.whole(c.tokens()));
            case Constraint.MaximumLatency _ -> "answers come fast enough";
            case Constraint.NoMlopsStaff _ -> "nobody operates GPUs";
        };
    }

    private static String label(OptionCost cost) {
        return cost.option().label();
    }
}
