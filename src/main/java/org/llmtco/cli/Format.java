package org.llmtco.cli;

/** How a command prints its result. */
enum Format {
    TABLE,
    CSV,
    JSON
}
