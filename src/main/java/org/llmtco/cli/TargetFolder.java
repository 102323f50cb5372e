package org.llmtco.cli;

import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.OwnTables;
import org.llmtco.storage.TableFolders;
import org.llmtco.storage.UserFolder;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder of tables that a command writes into, if it is to write at all. */
final class TargetFolder {
    @Option(
            names = "--to",
            paramLabel = "DIR",
            description =
                    "The folder of tables to write into. Default: your own folder, which every"
                            + " command and the window read.")
    Optional<Path> folder;

    @Option(names = "--dry-run", description = "Only show what would be done.")
    boolean dryRun;

    OwnTables tables() {
        return new OwnTables(folder.orElseGet(UserFolder::find));
    }

    /** All tables: what is written into counts as well, and most. */
    CatalogReading reading(Inputs inputs) {
        return inputs.reading(
                folder.filter(TableFolders::holdsTables).map(List::of).orElse(List.of()));
    }
}
