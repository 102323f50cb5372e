package org.llmtco.cli;

/** The input has a problem; the message says what, where and how to mend it, a line each. */
final class InputProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InputProblemException(String message) {
        super(message);
    }
}
