package org.llmtco.ui;

import java.util.List;

/** Something to tell the user that does not block what he does. */
public record Notice(Kind kind, String title, String text, List<Action> actions) {
    public Notice {
        actions = List.copyOf(actions);
    }

    public Notice(Kind kind, String title, String text) {
        this(kind, title, text, List.of());
    }

    /** How bad it is. */
    public enum Kind {
        DONE,
        QUESTION,
        PROBLEM
    }

    /** What the user can do about it; the notice goes away with it. */
    public record Action(String label, Runnable run) {}
}
