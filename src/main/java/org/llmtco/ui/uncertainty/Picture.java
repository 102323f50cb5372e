package org.llmtco.ui.uncertainty;

/** What the figure of the page shows. */
public enum Picture {
    TOTAL("Totals"),
    TODAY("In today's money"),
    TORNADO("Tornado");

    private final String label;

    Picture(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
