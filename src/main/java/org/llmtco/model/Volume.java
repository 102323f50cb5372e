package org.llmtco.model;

/** How much traffic there is, in the unit in which the user knows it. */
public record Volume(
        @Range(min = 1, max = Volume.MOST_PER_DAY * Volume.LONGEST_MONTH_DAYS) double amount,
        Unit unit) {
    private static final double MOST_PER_DAY = 1e12;
    private static final int LONGEST_MONTH_DAYS = 31;

    public Volume {
        Require.that(
                amount > 0 && amount <= unit.most(),
                "amount",
                amount,
                "must be at most " + Decimals.grouped(unit.most()) + " for this unit");
    }

    /** What an amount counts. */
    public enum Unit {
        TOKENS_PER_DAY,
        TOKENS_PER_MONTH,
        REQUESTS_PER_DAY;

        /** Largest amount that makes sense. */
        public double most() {
            return switch (this) {
                case TOKENS_PER_DAY, REQUESTS_PER_DAY -> MOST_PER_DAY;
                case TOKENS_PER_MONTH -> MOST_PER_DAY * LONGEST_MONTH_DAYS;
            };
        }
    }

    /**
     * Input and output tokens per month.
     *
     * @param tokensPerRequest input and output tokens of one request
     * @param daysPerMonth by the scenario's month convention
     */
    public double tokensPerMonth(double tokensPerRequest, double daysPerMonth) {
        return switch (unit) {
            case TOKENS_PER_DAY -> amount * daysPerMonth;
            case TOKENS_PER_MONTH -> amount;
            case REQUESTS_PER_DAY -> amount * tokensPerRequest * daysPerMonth;
        };
    }
}
