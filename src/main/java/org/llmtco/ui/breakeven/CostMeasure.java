package org.llmtco.ui.breakeven;

/** Which cost is compared. */
public enum CostMeasure {
    MONTH("Cost of a month"),
    TOTAL("Total over the horizon"),
    TODAY("Total in today's money");

    private final String label;

    CostMeasure(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
