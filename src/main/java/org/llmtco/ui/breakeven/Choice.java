package org.llmtco.ui.breakeven;

/** An option that can be the baseline. */
public record Choice(String id, String label) {
    @Override
    public String toString() {
        return label;
    }
}
