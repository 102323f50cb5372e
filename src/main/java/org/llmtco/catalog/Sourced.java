package org.llmtco.catalog;

import java.time.LocalDate;

/** A figure, or a few figures read off the same place, with where they come from. */
public interface Sourced {
    /** Title or address of the place the figure was read from. */
    String source();

    /** The day for which the source states the figure. */
    LocalDate asOf();

    FigureKind kind();
}
