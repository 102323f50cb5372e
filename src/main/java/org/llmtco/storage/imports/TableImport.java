package org.llmtco.storage.imports;

import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.ChangedMeanwhileException;
import org.llmtco.storage.FileChange;
import org.llmtco.storage.OwnTables;
import org.llmtco.storage.UnreadableFileException;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** What a file would change in the tables, row by row. Nothing is written until {@link #write}. */
public interface TableImport {

    /** What wrote the file, and of which day it is where the file as a whole has one. */
    String title();

    /** What becomes of each row, in the order of the file. */
    List<? extends ImportRow<?>> rows();

    /**
     * The changes of files that put the new and the changed rows into a folder of tables, and note
     * what they replace.
     *
     * @param own the folder, which need not be there yet
     * @param reading the tables as they were read for the import
     * @return none if no row is new or changed
     * @throws UnreadableFileException if a file that is already there has a problem
     */
    List<FileChange> changes(OwnTables own, CatalogReading reading);

    /**
     * Makes the {@link #changes}, every file or none.
     *
     * @return the files of tables that were written
     * @throws UnreadableFileException if a file that is already there has a problem
     * @throws ChangedMeanwhileException if somebody else has written into the folder meanwhile
     * @throws UncheckedIOException if a file cannot be written
     */
    default List<Path> write(OwnTables own, CatalogReading reading) {
        List<FileChange> changes = changes(own, reading);
        if (!changes.isEmpty()) {
            own.make(changes);
        }
        return changes.stream().map(FileChange::file).filter(OwnTables::isTable).toList();
    }
}
