package org.llmtco.storage.imports.prices;

/** A row cannot be taken over; the message adds what exactly to the reason. */
final class RefusedRow extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    RefusedRow(Refusal refusal, String detail) {
        super(detail, null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
