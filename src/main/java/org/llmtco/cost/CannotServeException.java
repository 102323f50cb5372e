package org.llmtco.cost;

/** An option cannot serve the workload; the message says why, as the end of a sentence. */
final class CannotServeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotServeException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
