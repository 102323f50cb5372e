package org.llmtco.storage.imports.usage;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a usage log, one after the other. */
interface UsageRows {
    /** What every row has to say. */
    List<UsageField> REQUIRED = List.of(UsageField.TIME, UsageField.INPUT, UsageField.OUTPUT);

    /** Reads what stands above the rows and says what is wrong with it. */
    Optional<String> readHead() throws IOException;

    /** Reads the next row, a bad one with its fault; false if there is none. */
    boolean next(UsageRow row) throws IOException;

    /** The line of the file on which the row begins, from 1. */
    int line();
}
