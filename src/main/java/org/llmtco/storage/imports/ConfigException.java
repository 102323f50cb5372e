package org.llmtco.storage.imports;

import org.llmtco.storage.Position;

/** A field of a configuration cannot be used; the rest of the sentence says why. */
final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final transient Position at;
    private final String problem;

    ConfigException(String field, Position at, String problem) {
        super(field + " " + problem);
        this.field = field;
        this.at = at;
        this.problem = problem;
    }

    String field() {
        return field;
    }

    Position at() {
        return at;
    }

    String problem() {
        return problem;
    }
}
