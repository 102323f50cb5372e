package org.llmtco.storage;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a file.
 *
 * @param value empty if a problem is an error
 * @param problems in the order of the file
 */
public record Reading<T>(Optional<T> value, List<Problem> problems) {
    public Reading {
        problems = List.copyOf(problems);
    }

    /**
     * The value.
     *
     * @throws UnreadableFileException with all problems, if there is no value
     */
    public T orThrow() {
        return value.orElseThrow(() -> new UnreadableFileException(problems));
    }
}
