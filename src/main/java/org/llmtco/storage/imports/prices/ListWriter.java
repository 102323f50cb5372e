package org.llmtco.storage.imports.prices;

import org.llmtco.model.Identified;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.FileChange;
import org.llmtco.storage.JsonWriter;
import org.llmtco.storage.OwnTables;
import org.llmtco.storage.TableEntry;
import org.llmtco.storage.TableFile;
import org.llmtco.storage.imports.ImportRow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Writes changed lists into a folder of them. */
final class ListWriter {
    private ListWriter() {}

    /**
     * The changes of a file for each list, and of the notes of what the entries replace; none of
     * them if a list in the folder cannot be read.
     *
     * @param table and the folder of its lists
     * @param rows of which those with a change count
     * @param changed lists with the changes of the rows
     * @param merged puts the changes into the list that is there, if there is one
     * @param tables as they were read for the import
     */
    static <L extends Record & Identified> List<FileChange> changes(
            OwnTables own,
            Table table,
            List<? extends ImportRow<?>> rows,
            List<L> changed,
            Class<L> type,
            BiFunction<List<L>, L, L> merged,
            CatalogReading tables) {
        Map<Path, FileChange> lists = new TreeMap<>();
        for (L list : changed) {
            Path file = own.root().resolve(table.folder()).resolve(list.id() + ".json");
            // what the change is made from is looked at before it is read: see SharedFolder
            Optional<String> before = FileChange.textOf(file);
            List<L> there =
                    before.isPresent() ? List.of(TableFile.read(file, type).orThrow()) : List.of();
            String after = JsonWriter.toJson(merged.apply(there, list));
            lists.put(file, new FileChange(file, before, Optional.of(after)));
        }
        List<FileChange> all = new ArrayList<>(lists.values());
        if (!all.isEmpty()) {
            all.addAll(
                    own.noting(
                            rows.stream()
                                    .filter(row -> row.change().isPresent())
                                    .map(row -> table.entry(row.list(), row.entry()))
                                    .toList(),
                            tables));
        }
        return all;
    }

    /** A table that is kept in lists. */
    enum Table {
        PRICES("prices", "pricing-data/api"),
        RENTALS("rentals", "pricing-data/gpu-rental");

        private final String origin;
        private final String folder;

        Table(String origin, String folder) {
            this.origin = origin;
            this.folder = folder;
        }

        private String folder() {
            return folder;
        }

        private TableEntry entry(String list, String id) {
            return new TableEntry(origin, list, id);
        }
    }
}
