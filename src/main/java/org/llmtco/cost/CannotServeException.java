package org.llmtco.cost;

/** An option cannot serve the workload. */
final class CannotServeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    CannotServeException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Why, as the end of a sentence. */
    String reason() {
        return reason;
    }
}
