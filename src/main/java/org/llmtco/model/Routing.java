package org.llmtco.model;

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
            double share,
            @Default("1") double inputMultiplier,
            @Default("1") double outputMultiplier)
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

    /** The router decides before a request is answered; the shares add up to 1. */
    record Split(List<Part> parts) implements Routing {
        private static final double ROUNDING = 1e-9;

        public Split {
            parts = Require.distinct("parts", parts);
            double sum = parts.stream().mapToDouble(Part::share).sum();
            Require.that(
                    Math.abs(sum - 1) <= ROUNDING,
                    "parts",
                    sum,
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
            parts = Require.distinct("parts", parts);
            Require.that(
                    !parts.isEmpty() && parts.getFirst().share() == 1,
                    "parts",
                    parts.isEmpty() ? "[]" : parts.getFirst().share(),
                    "every request tries the first tier: its share must be 1");
            for (int i = 1; i < parts.size(); i++) {
                Require.that(
                        parts.get(i).share() <= parts.get(i - 1).share(),
                        "parts",
                        parts.get(i).share(),
                        "a tier's share may not exceed that of the tier before it");
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
