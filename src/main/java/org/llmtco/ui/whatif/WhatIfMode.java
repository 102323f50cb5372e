package org.llmtco.ui.whatif;

/** What the page is used for. */
public enum WhatIfMode {
    VARIANTS("Variants"),
    GOAL_SEEK("Goal seek"),
    TWO_DRIVERS("Two inputs");

    private final String label;

    WhatIfMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
