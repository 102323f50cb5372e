package org.llmtco.model;

/** How much traffic there is, in the unit in which the user knows it. */
public record Volume(double amount, Unit unit) {
    public Volume {
        Require.positive("amount", amount);
    }

    /** What an amount counts. */
    public enum Unit {
        TOKENS_PER_DAY,
        TOKENS_PER_MONTH,
        REQUESTS_PER_DAY
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
