package org.llmtco.storage.imports;

/** A row cannot be taken over; the message adds what exactly to the reason. */
public final class RefusedRow extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    public RefusedRow(Refusal refusal, String detail) {
        super(detail, null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
