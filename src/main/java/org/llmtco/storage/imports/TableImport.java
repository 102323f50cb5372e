package org.llmtco.storage.imports;

import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.ChangedMeanwhileException;
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
     * Writes the new and the changed rows into a folder of tables, every file or none, and notes
     * what they replace.
     *
     * @param own the folder that is written into; made if it is not there
     * @param reading the tables as they were read for the import
     * @return the files that were written; none if no row is new or changed
     * @throws UnreadableFileException if a file that is already there has a problem
     * @throws ChangedMeanwhileException if somebody else has written into the folder meanwhile
     * @throws UncheckedIOException if a file cannot be written
     */
    List<Path> write(OwnTables own, CatalogReading reading);
}
