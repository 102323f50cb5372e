package org.llmtco.ui.whatif;

/** What is to be met. */
public enum Goal {
    EQUAL_COST("costs the same, in today's money, as"),
    BUDGET("costs over the horizon, in USD,"),
    PAYBACK("has paid back by the end of month");

    private final String label;

    Goal(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
