package org.llmtco.cost;

/** What money is spent on, as charts and reports group it. */
public enum CostCategory {
    TOKENS("Tokens", "tokens"),
    FEES("Fees", "fees"),
    GPUS("GPUs", "GPUs"),
    SERVERS("Servers", "servers"),
    POWER("Power and space", "power and space"),
    STAFF("Staff", "staff"),
    OPERATIONS("Operations", "operations");

    private final String label;
    private final String inText;

    CostCategory(String label, String inText) {
        this.label = label;
        this.inText = inText;
    }

    public String label() {
        return label;
    }

    /** The label within a sentence or as the head of a column. */
    public String inText() {
        return inText;
    }
}
