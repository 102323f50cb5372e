package org.llmtco.ui.explain;

/** A part of the window that shows the table rows which sources were read from. */
public interface SourceOpener {
    /** Whether there is a row to show. */
    boolean knows(Explanation.Source source);

    /** Shows the row. */
    void open(Explanation.Source source);
}
