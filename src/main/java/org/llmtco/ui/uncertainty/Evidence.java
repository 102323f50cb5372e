package org.llmtco.ui.uncertainty;

/** What the tables of the page show. */
public enum Evidence {
    OPTIONS("Options"),
    DRIVERS("What to find out first"),
    CONVERGENCE("Convergence");

    private final String label;

    Evidence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
