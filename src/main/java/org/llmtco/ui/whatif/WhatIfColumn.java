package org.llmtco.ui.whatif;

/**
 * A column of the What-if page.
 *
 * @param id of the variant; of the scenario itself and of another file a word of their own
 */
record WhatIfColumn(String id, String label, Kind kind) {
    /** What the column is; only variants can be changed. */
    enum Kind {
        SCENARIO,
        VARIANT,
        FILE
    }
}
