package org.llmtco.cost;

import java.util.Locale;

/** What money is spent on, as charts and reports group it. */
public enum CostCategory {
    TOKENS("Tokens"),
    FEES("Fees"),
    GPUS("GPUs"),
    SERVERS("Servers"),
    POWER("Power and space"),
    STAFF("Staff"),
    OPERATIONS("Operations");

    private final String label;

    CostCategory(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The label within a sentence or as the head of a column. */
    public String inText() {
        return this == GPUS ? label : label.toLowerCase(Locale.ROOT);
    }
}
