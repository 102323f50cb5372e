package org.llmtco.storage.imports.prices;

import org.llmtco.model.Identified;
import org.llmtco.storage.FileChange;
import org.llmtco.storage.JsonWriter;
import org.llmtco.storage.SharedFolder;
import org.llmtco.storage.TableFile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Writes changed lists into a folder of them. */
final class ListWriter {
    private ListWriter() {}

    /**
     * Writes each list as a whole or not at all, and none of them if one in the folder cannot be
     * read.
     *
     * @param merged puts the changes into the list that is there, if there is one
     * @return the files that were written
     */
    static <L extends Record & Identified> List<Path> write(
            Path root,
            String folder,
            List<L> changed,
            Class<L> type,
            BiFunction<List<L>, L, L> merged) {
        Map<Path, FileChange> changes = new TreeMap<>();
        for (L list : changed) {
            Path file = root.resolve(folder).resolve(list.id() + ".json");
            // what the change is made from is looked at before it is read: see SharedFolder
            Optional<String> before = FileChange.textOf(file);
            List<L> own =
                    before.isPresent() ? List.of(TableFile.read(file, type).orThrow()) : List.of();
            String after = JsonWriter.toJson(merged.apply(own, list));
            changes.put(file, new FileChange(file, before, Optional.of(after)));
        }
        if (!changes.isEmpty()) {
            new SharedFolder(root).make(List.copyOf(changes.values()));
        }
        return List.copyOf(changes.keySet());
    }
}
