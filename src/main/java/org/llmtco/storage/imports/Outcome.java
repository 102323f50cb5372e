package org.llmtco.storage.imports;

/** What an import does with a row. */
public enum Outcome {
    /** The tables do not have the entry or the point. */
    NEW,
    /** The tables have another figure: the file's is added, and counts from its day on. */
    CHANGED,
    /** The tables say the same. */
    EQUAL,
    /** The row is not taken over. */
    REFUSED
}
