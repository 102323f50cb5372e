package org.llmtco.storage;

import java.util.List;

/** The entries of those files that hold many. */
final class TableItems {
    private TableItems() {}

    /** The items of the one list that the root of a file has. */
    static List<Record> of(Record file) {
        return Shape.RECORDS.get(file.getClass()).components().stream()
                .filter(component -> component.shape() instanceof Shape.ListOf)
                .map(component -> (List<?>) component.of(file))
                .findFirst()
                .orElseThrow()
                .stream()
                .map(Record.class::cast)
                .toList();
    }
}
