package org.llmtco.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column that a file of requests can have. */
enum RequestColumn {
    PROVIDER("provider", false),
    MODEL("model", true),
    INPUT("input", true),
    CACHED("cached", false),
    CACHE_WRITE("cache-write", false),
    CACHE_WRITE_1H("cache-write-1h", false),
    OUTPUT("output", true),
    BATCH("batch", false),
    OFF_PEAK("off-peak", false),
    ON("on", false);

    private final String title;
    private final boolean required;

    RequestColumn(String title, boolean required) {
        this.title = title;
        this.required = required;
    }

    /** As it stands in the head of the file. */
    String title() {
        return title;
    }

    /** Whether every file has the column, and every row a value in it. */
    boolean required() {
        return required;
    }

    static Optional<RequestColumn> titled(String title) {
        return Arrays.stream(values()).filter(column -> column.title.equals(title)).findFirst();
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(RequestColumn::title).toList();
    }
}
