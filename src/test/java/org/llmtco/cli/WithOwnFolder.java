package org.llmtco.cli;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.storage.UserFolder;

import java.nio.file.Path;

/** A test whose commands have a folder of their own for the user's. */
abstract class WithOwnFolder {
    @TempDir Path folder;

    private String before = "";

    @BeforeEach
    void theUsersFolderIsElsewhere() {
        before = System.getProperty(UserFolder.PROPERTY, "");
        System.setProperty(UserFolder.PROPERTY, home().toString());
    }

    @AfterEach
    void theUsersFolderIsAsBefore() {
        System.setProperty(UserFolder.PROPERTY, before);
    }

    /** The user's folder. */
    final Path home() {
        return folder.resolve("home");
    }
}
