package org.llmtco.storage;

import java.nio.file.Path;

/** Somebody else has written a file since it was read: nothing was written over their work. */
public final class ChangedMeanwhileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Path file;

    public ChangedMeanwhileException(Path file) {
        super(
                "%s was changed by another program or window since it was read: nothing was written; read it again and repeat the change"
                        .formatted(file));
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
