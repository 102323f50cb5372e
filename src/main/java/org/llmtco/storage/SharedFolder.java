package org.llmtco.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder whose files other windows, commands and people write too. A file is replaced only while
 * it still is what the change was made from; what it held is kept as a backup.
 */
public final class SharedFolder {
    /** Holds the lock and the backups; nothing in it is a table. */
    public static final String HOUSEKEEPING = ".llm-tco";

    /** Backups of one file. */
    public static final int MOST_BACKUPS = 10;

    /** A file lock keeps out other processes, this one other threads. */
    private static final Object OTHER_THREADS = new Object();

    private final Path root;

    public SharedFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Makes all changes, each file as a whole, after all were found possible.
     *
     * @throws ChangedMeanwhileException if a file is not what a change was made from; then nothing
     *     is written
     * @throws UncheckedIOException if a file cannot be written, with the reason in words
     */
    public void make(List<FileChange> changes) {
        synchronized (OTHER_THREADS) {
            Path housekeeping = madeFolder(root.resolve(HOUSEKEEPING));
            try (FileChannel channel =
                            FileChannel.open(
                                    housekeeping.resolve("lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                changes.forEach(SharedFolder::requireUnchanged);
                changes.forEach(this::make);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "the folder %s cannot be locked: %s".formatted(root, e.getMessage()), e);
            }
        }
    }

    private static void requireUnchanged(FileChange change) {
        if (!FileChange.textOf(change.file()).equals(change.before())) {
            throw new ChangedMeanwhileException(change.file());
        }
    }

    private void make(FileChange change) {
        if (change.before().equals(change.after())) {
            return;
        }
        change.before().ifPresent(text -> backUp(change.file(), text));
        if (change.after().isPresent()) {
            madeFolder(folderOf(change.file()));
            AtomicFile.write(change.file(), change.after().get());
        } else {
            AtomicFile.delete(change.file());
        }
    }

    private void backUp(Path file, String text) {
        Path folder = backups(file);
        madeFolder(folder);
        List<Path> kept = list(folder);
        int last = kept.isEmpty() ? 0 : number(kept.getLast());
        AtomicFile.write(folder.resolve((last + 1) + ".json"), text);
        kept.stream()
                .limit(Math.max(0, kept.size() + 1 - MOST_BACKUPS))
                .forEach(AtomicFile::delete);
    }

    /** The folder of the backups of a file, numbered from the oldest on. */
    private Path backups(Path file) {
        Path relative = root.relativize(file.toAbsolutePath().normalize());
        return root.resolve(HOUSEKEEPING).resolve("backups").resolve(relative.toString());
    }

    /** What a file held earlier, the latest first. */
    public List<Path> backupsOf(Path file) {
        return list(backups(file)).reversed();
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> number(path) > 0)
                    .sorted(Comparator.comparingInt(SharedFolder::number))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder %s cannot be read".formatted(folder), e);
        }
    }

    private static int number(Path backup) {
        String name = String.valueOf(backup.getFileName());
        return name.matches("\\d{1,9}\\.json")
                ? Integer.parseInt(name.substring(0, name.length() - 5))
                : 0;
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static Path madeFolder(Path folder) {
        try {
            Path made = Files.createDirectories(folder);
            if (String.valueOf(folder.getFileName()).equals(HOUSEKEEPING)) {
                ignoreInGit(folder);
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the folder %s cannot be made: name another".formatted(folder), e);
        }
    }

    /** A team may keep its folder in a repository, where locks and backups are of no use. */
    private static void ignoreInGit(Path housekeeping) {
        Path ignore = housekeeping.resolve(".gitignore");
        if (Files.notExists(ignore)) {
            AtomicFile.write(ignore, "*\n");
        }
    }

    /** A change of a file to a text, made from what it holds now. */
    public static FileChange change(Path file, String after) {
        return new FileChange(file, FileChange.textOf(file), Optional.of(after));
    }
}
