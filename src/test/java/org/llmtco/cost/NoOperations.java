package org.llmtco.cost;

import org.llmtco.model.Operations;
import org.llmtco.model.OperationsScope;

import java.util.List;
import java.util.OptionalDouble;

/** Operations of which nothing counts. */
public final class NoOperations {
    private static final OptionalDouble TABLE = OptionalDouble.empty();

    public static final Operations OF_ANY_KIND =
            new Operations(
                    "us",
                    new OperationsScope(List.of(), List.of(), List.of(), List.of()),
                    0,
                    TABLE,
                    TABLE,
                    0,
                    TABLE,
                    TABLE,
                    TABLE,
                    TABLE,
                    TABLE,
                    TABLE,
                    TABLE,
                    TABLE,
                    TABLE,
                    1,
                    TABLE,
                    TABLE,
                    TABLE);

    private NoOperations() {}
}
