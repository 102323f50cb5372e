package org.llmtco.model;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** How requests find their way to the options behind a router. */
public sealed interface Routing {
    /** Every option that requests may reach, with the share of the requests that reaches it. */
    List<Part> parts();

    /** Share of the requests whose answer comes from a part, in the order of {@link #parts}. */
    List<Double> answeringShares();

    /**
     * An option behind the router.
     *
     * @param option id of another option of the scenario
     * @param share of the requests that reach it, 0..1
     * @param inputMultiplier input of those requests over the average request's
     * @param outputMultiplier output of those requests over the average request's
     */
    record Part(
            String option,
            @Range(min = 0, max = 1) double share,
            @Default("1") @Range(min = 0.001, max = 1_000) double inputMultiplier,
            @Default("1") @Range(min = 0.001, max = 1_000) double outputMultiplier)
            implements Identified {
        public Part {
            Require.ratio("share", share);
            Require.positive("inputMultiplier", inputMultiplier);
            Require.positive("outputMultiplier", outputMultiplier);
        }

        @Override
        public String id() {
            return option;
        }
    }

    private static List<Part> checked(List<Part> parts) {
        Require.that(
                !parts.isEmpty(),
                "parts",
                "[]",
                "a router leads to at least one option: add { \"option\": …, \"share\": … }");
        return Require.distinct("parts", "option", parts);
    }

    /** A share without what the addition of doubles leaves behind. */
    private static String shown(double share) {
        return new BigDecimal(share)
                .round(new MathContext(12))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The router decides before a request is answered; the shares add up to 1. */
    record Split(List<Part> parts) implements Routing {
        private static final double ROUNDING = 1e-9;

        public Split {
            parts = checked(parts);
            double sum = parts.stream().mapToDouble(Part::share).sum();
            Require.that(
                    Math.abs(sum - 1) <= ROUNDING,
                    "parts",
                    parts.stream().map(part -> shown(part.share())).collect(joining(" + "))
                            + " = "
                            + shown(sum),
                    "the shares of a split must add up to 1");
        }

        @Override
        public List<Double> answeringShares() {
            return parts.stream().map(Part::share).toList();
        }
    }

    /**
     * Every request tries the first tier; a share of them escalates to the next one and is paid
     * there again.
     */
    record Cascade(List<Part> parts) implements Routing {
        public Cascade {
            parts = checked(parts);
            Require.that(
                    parts.getFirst().share() == 1,
                    "parts[0].share",
                    shown(parts.getFirst().share()),
                    "every request tries the first tier: its share must be 1");
            for (int i = 1; i < parts.size(); i++) {
                double before = parts.get(i - 1).share();
                Require.that(
                        parts.get(i).share() <= before,
                        "parts[%s].share".formatted(i),
                        shown(parts.get(i).share()),
                        "a tier's share may not exceed that of the tier before it, "
                                + shown(before));
            }
        }

        @Override
        public List<Double> answeringShares() {
            return java.util.stream.IntStream.range(0, parts.size())
                    .mapToObj(
                            i ->
                                    parts.get(i).share()
                                            - (i + 1 < parts.size() ? parts.get(i + 1).share() : 0))
                    .toList();
        }
    }
}
