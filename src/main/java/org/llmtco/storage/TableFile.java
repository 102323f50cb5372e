package org.llmtco.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One file of a folder of tables. */
public final class TableFile {
    private TableFile() {}

    /**
     * Reads a file strictly.
     *
     * @param type of the record that the file holds
     */
    public static <T> Reading<T> read(Path path, Class<T> type) {
        String file = path.toString();
        Reading<Json> json = JsonReader.read(path, file);
        if (json.value().isEmpty()) {
            return new Reading<>(Optional.empty(), json.problems());
        }
        Reading<T> bound = Binder.bind(json.value().get(), file, type);
        List<Problem> problems = new ArrayList<>(json.problems());
        problems.addAll(bound.problems());
        return new Reading<>(bound.value(), problems);
    }
}
