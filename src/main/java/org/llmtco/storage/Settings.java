package org.llmtco.storage;

import org.llmtco.model.Default;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the program remembers of its user from one run to the next. Nothing in it changes a figure.
 *
 * @param recentFiles scenarios that were opened or saved, the latest first
 * @param dark whether the window is dark
 * @param textSize how large everything in the window is, in percent of the ordinary size
 * @param tourOffered whether the tour was offered once
 * @param export how reports were exported last
 */
public record Settings(
        @Default("[]") List<String> recentFiles,
        @Default("false") boolean dark,
        @Default("100") int textSize,
        @Default("false") boolean tourOffered,
        @Default("{}") ExportSettings export) {
    /** As many as a menu shows at a glance. */
    private static final int MOST_FILES = 10;

    public static final Settings NONE =
            new Settings(List.of(), false, 100, false, ExportSettings.NONE);

    public Settings {
        recentFiles = List.copyOf(recentFiles);
    }

    /** The file is the latest one now; the oldest are forgotten. */
    public Settings withRecent(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        List<String> files = new ArrayList<>(recentFiles);
        files.remove(path);
        files.addFirst(path);
        return new Settings(
                files.subList(0, Math.min(files.size(), MOST_FILES)),
                dark,
                textSize,
                tourOffered,
                export);
    }

    /** The file is not there any more. */
    public Settings withoutRecent(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        return new Settings(
                recentFiles.stream().filter(other -> !other.equals(path)).toList(),
                dark,
                textSize,
                tourOffered,
                export);
    }

    public Settings withDark(boolean changed) {
        return new Settings(recentFiles, changed, textSize, tourOffered, export);
    }

    public Settings withTextSize(int changed) {
        return new Settings(recentFiles, dark, changed, tourOffered, export);
    }

    public Settings withTourOffered() {
        return new Settings(recentFiles, dark, textSize, true, export);
    }

    public Settings withExport(ExportSettings changed) {
        return new Settings(recentFiles, dark, textSize, tourOffered, changed);
    }
}
