package org.llmtco.ui;

/** Something to tell the user that needs no answer. */
public record Notice(Kind kind, String title, String text) {
    /** How bad it is. */
    public enum Kind {
        DONE,
        PROBLEM
    }
}
