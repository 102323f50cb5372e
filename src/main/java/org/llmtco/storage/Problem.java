package org.llmtco.storage;

import java.util.List;

/**
 * Something in a file that its author should mend.
 *
 * @param file as the reader was given it
 * @param line from 1; 0 where the whole file or folder is meant
 * @param column from 1; 0 where the whole file or folder is meant
 * @param key path of the value, for example {@code models[2].prices[0].source}; empty where no
 *     value is meant
 * @param message what is wrong and what to do; with a key it is the rest of a sentence that begins
 *     with the key
 */
public record Problem(
        Severity severity, String file, int line, int column, String key, String message) {

    /** Whether the value is refused. */
    public enum Severity {
        ERROR,
        WARNING
    }

    static Problem ofFile(Severity severity, String file, String message) {
        return new Problem(severity, file, 0, 0, "", message);
    }

    Problem inFile(String otherFile) {
        return new Problem(severity, otherFile, line, column, key, message);
    }

    static boolean anyError(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** One line: the place in the form that editors turn into a link, then the message. */
    public String text() {
        if (line == 0) {
            return file + ": " + message;
        }
        return key.isEmpty()
                ? file + ":" + line + ":" + column + ": " + message
                : file + ":" + line + ": " + key + " " + message;
    }
}
