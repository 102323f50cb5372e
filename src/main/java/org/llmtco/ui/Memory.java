package org.llmtco.ui;

import org.llmtco.storage.ExportSettings;
import org.llmtco.storage.Settings;
import org.llmtco.storage.SettingsFile;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * What the program remembers of its user. It is kept as soon as it changes; where the folder cannot
 * be written to, it lasts until the program ends, and nobody is bothered.
 */
public final class Memory {
    private final Optional<SettingsFile> file;
    private final Executor writer;
    private Settings settings;

    private Memory(Optional<SettingsFile> file, Executor writer) {
        this.file = file;
        this.writer = writer;
        settings = file.map(SettingsFile::read).orElse(Settings.NONE);
    }

    /**
     * A memory that is kept in a folder.
     *
     * @param writer what writes there, one thing after the other
     */
    public static Memory in(Path userFolder, Executor writer) {
        return new Memory(Optional.of(new SettingsFile(userFolder)), writer);
    }

    /**
     * Writes beside the window, which does not wait for a disk. What has begun is finished when the
     * program ends; a thread without work ends soon.
     */
    static Executor besideTheWindow() {
        return new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    /** A memory that ends with the program. */
    public static Memory none() {
        return new Memory(Optional.empty(), Runnable::run);
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
        file.ifPresent(kept -> writer.execute(() -> write(kept, changed)));
    }

    private static void write(SettingsFile kept, Settings changed) {
        try {
            kept.write(changed);
        } catch (UncheckedIOException e) {
            // a list of recent files is not worth a message
        }
    }
}
