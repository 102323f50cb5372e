package org.llmtco.catalog;

/** How a figure came to be. */
public enum FigureKind {
    /** Stated by the seller, vendor or an official body. */
    PUBLISHED,
    /** Observed by somebody who says how. */
    MEASURED,
    /** Derived, averaged or judged; the source says from what. */
    ESTIMATE,
    /** Typed by the user of this program. */
    USER
}
