package org.llmtco.ui;

import org.llmtco.storage.ExportSettings;
import org.llmtco.storage.Settings;
import org.llmtco.storage.SettingsFile;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the program remembers of its user. It is kept as soon as it changes; where the folder cannot
 * be written to, it lasts until the program ends, and nobody is bothered.
 */
public final class Memory {
    private final Optional<SettingsFile> file;
    private Settings settings;

    private Memory(Optional<SettingsFile> file) {
        this.file = file;
        settings = file.map(SettingsFile::read).orElse(Settings.NONE);
    }

    public static Memory in(Path userFolder) {
        return new Memory(Optional.of(new SettingsFile(userFolder)));
    }

    /** A memory that ends with the program. */
    public static Memory none() {
        return new Memory(Optional.empty());
    }

    public List<String> recentFiles() {
        return settings.recentFiles();
    }

    public boolean dark() {
        return settings.dark();
    }

    public boolean tourOffered() {
        return settings.tourOffered();
    }

    /** How reports were exported last. */
    public ExportSettings export() {
        return settings.export();
    }

    public void setExport(ExportSettings export) {
        change(old -> old.withExport(export));
    }

    void opened(Path path) {
        change(old -> old.withRecent(path));
    }

    void missing(Path path) {
        change(old -> old.withoutRecent(path));
    }

    void setDark(boolean dark) {
        change(old -> old.withDark(dark));
    }

    /** In percent of the ordinary size. */
    int textSize() {
        return settings.textSize();
    }

    void setTextSize(int percent) {
        change(old -> old.withTextSize(percent));
    }

    void setTourOffered() {
        change(Settings::withTourOffered);
    }

    private void change(UnaryOperator<Settings> how) {
        Settings changed = how.apply(settings);
        if (changed.equals(settings)) {
            return;
        }
        settings = changed;
        try {
            file.ifPresent(kept -> kept.write(changed));
        } catch (UncheckedIOException e) {
            // a list of recent files is not worth a message
        }
    }
}
