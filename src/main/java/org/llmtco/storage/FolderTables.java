package org.llmtco.storage;

import org.llmtco.model.Identified;

import java.util.List;
import java.util.Optional;

/**
 * What one folder of tables holds.
 *
 * @param parts in the order in which they were read
 * @param replacements that the folder has noted; empty if they could not be read
 * @param problems of all its files
 */
record FolderTables(List<Part> parts, Optional<Replacements> replacements, List<Problem> problems) {
    FolderTables {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }

    /**
     * The entries of one file.
     *
     * @param table they belong to, as the origins name it
     * @param file its name in origins and problems
     */
    record Part(String table, String file, List<? extends Identified> entries) {
        Part {
            entries = List.copyOf(entries);
        }
    }
}
