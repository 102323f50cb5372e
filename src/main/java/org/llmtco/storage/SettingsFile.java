package org.llmtco.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of the settings in the user's folder. */
public final class SettingsFile {
    private final Path file;

    public SettingsFile(Path userFolder) {
        file = userFolder.resolve("settings.json");
    }

    /** What was kept; nothing where the file is missing or cannot be understood. */
    public Settings read() {
        if (!Files.isRegularFile(file)) {
            return Settings.NONE;
        }
        String name = file.toString();
        return JsonReader.read(file, name)
                .value()
                .flatMap(json -> Binder.bind(json, name, Settings.class).value())
                .orElse(Settings.NONE);
    }

    /**
     * Keeps the settings.
     *
     * @throws UncheckedIOException if the folder cannot be written to
     */
    public void write(Settings settings) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AtomicFile.write(file, JsonWriter.toJson(settings));
    }
}
