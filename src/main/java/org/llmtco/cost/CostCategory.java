package org.llmtco.cost;

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
}
