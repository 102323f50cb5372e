package org.llmtco.ui.uncertainty;

/** On which side of a value an input is known to be. */
public enum Side {
    BELOW("is below"),
    ABOVE("is above");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
