package org.llmtco.ui.data;

import org.llmtco.storage.Problem;

import java.util.List;
import java.util.stream.Collectors;

/** Why an edit is refused, in words. */
final class RefusedEditException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private RefusedEditException(String message) {
        super(message);
    }

    /** Refuses an edit with which the tables would have problems. */
    static void require(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new RefusedEditException(text(problems));
        }
    }

    static String text(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.key().isEmpty() ? p.message() : p.key() + " " + p.message())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
