package org.llmtco.storage;

/** The file is not JSON from this place on. */
final class SyntaxError extends Exception {
    final transient Position at;
    final String advice;

    SyntaxError(Position at, String advice) {
        super(advice);
        this.at = at;
        this.advice = advice;
    }
}
