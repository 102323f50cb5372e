package org.llmtco.storage.imports.prices;

/** What an import does with a row. */
public enum Outcome {
    /** The tables do not have the model. */
    NEW,
    /** The tables have another price: the file's becomes a new entry of the price history. */
    CHANGED,
    /** The tables say the same. */
    EQUAL,
    /** The row is not taken over. */
    REFUSED
}
