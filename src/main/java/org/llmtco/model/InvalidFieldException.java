package org.llmtco.model;

/** A record was given a value that it cannot hold. */
public final class InvalidFieldException extends IllegalArgumentException {
    private final String field;
    private final String value;
    private final String expectation;

    public InvalidFieldException(String field, Object value, String expectation) {
        this.field = field;
        this.value = String.valueOf(value);
        this.expectation = expectation;
    }

    @Override
    public String getMessage() {
        return field + " is " + value + ": " + expectation;
    }

    /** Name of the record component, which is the key in the file as well. */
    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    /** What would be accepted, as the end of a sentence. */
    public String expectation() {
        return expectation;
    }
}
