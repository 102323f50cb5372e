package org.llmtco.cost;

import org.llmtco.model.Operations;
import org.llmtco.model.OperationsScope;

import java.util.List;
import java.util.OptionalDouble;

/** Operations of which nothing counts. */
public final class NoOperations {
    private static final OptionalDouble TABLE = OptionalDouble.empty();

    public static final Operations OF_ANY_KIND =
            applied(new OperationsScope(List.of(), List.of(), List.of(), List.of()));

    private NoOperations() {}

    /** Nothing but what a scope switches on, at the tables' figures. */
    static Operations applied(OperationsScope scope) {
        return new Operations(
                "us", scope, 0, TABLE, TABLE, 0, TABLE, TABLE, TABLE, TABLE, TABLE, TABLE, TABLE,
                TABLE, TABLE, 1, TABLE, TABLE, TABLE);
    }
}
