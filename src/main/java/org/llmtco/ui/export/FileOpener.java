package org.llmtco.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens files with whatever the user has chosen for their kind. */
public interface FileOpener {
    /** Why files cannot be opened here, in words; empty if they can. */
    Optional<String> obstacle();

    /**
     * Opens a file and does not wait.
     *
     * @throws IOException if that cannot be begun
     */
    void open(Path file) throws IOException;
}
