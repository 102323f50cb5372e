package org.llmtco.storage;

import org.llmtco.model.Default;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How reports were exported last.
 *
 * @param folder where they went
 * @param letter whether pages are letter paper, and not A4
 * @param openWhenDone whether a report is opened when it is there
 */
public record ExportSettings(
        Optional<String> folder,
        @Default("false") boolean letter,
        @Default("false") boolean openWhenDone) {
    public static final ExportSettings NONE = new ExportSettings(Optional.empty(), false, false);

    public ExportSettings withFolder(Path changed) {
        return new ExportSettings(
                Optional.of(changed.toAbsolutePath().normalize().toString()), letter, openWhenDone);
    }
}
