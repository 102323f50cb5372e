package org.llmtco.ui.imports;

import org.llmtco.storage.imports.Outcome;

import java.util.Locale;

/** Which rows of a file are looked at. */
public enum ShownRows {
    ALL,
    NEW,
    CHANGED,
    EQUAL,
    REFUSED;

    boolean holds(Outcome outcome) {
        return this == ALL || outcome.name().equals(name());
    }

    String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
