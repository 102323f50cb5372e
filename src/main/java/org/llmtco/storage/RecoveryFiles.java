package org.llmtco.storage;

import org.llmtco.model.Scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Work that was not saved when its window ended, kept until it is. */
public final class RecoveryFiles {
    private static final String ENDING = ".json";

    private final Path folder;

    public RecoveryFiles(Path userFolder) {
        folder = userFolder.resolve("recovery");
    }

    /**
     * A scenario that was being worked on.
     *
     * @param file the file it was opened from or last saved to
     */
    public record Work(Optional<String> file, Scenario scenario) {}

    /** Work that another run left behind. */
    public record Found(Path at, Work work) {}

    /**
     * Keeps the work of a process.
     *
     * @throws UncheckedIOException if the folder cannot be written to
     */
    public void keep(long process, Work work) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AtomicFile.write(of(process), JsonWriter.toJson(work));
    }

    /** Forgets the work of a process: it was saved, or given up. */
    public void forget(long process) {
        delete(of(process));
    }

    public void forget(Found found) {
        delete(found.at());
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path of(long process) {
        return folder.resolve(process + ENDING);
    }

    /** What processes that are no longer running have left; files that cannot be read are not. */
    public List<Found> leftBehind() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Found> found = new ArrayList<>();
            files.filter(file -> !isOfARunningProcess(file))
                    .sorted()
                    .forEach(
                            file -> read(file).ifPresent(work -> found.add(new Found(file, work))));
            return found;
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isOfARunningProcess(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(ENDING)) {
            return true;
        }
        try {
            long process = Long.parseLong(name.substring(0, name.length() - ENDING.length()));
            return ProcessHandle.of(process).isPresent();
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private static Optional<Work> read(Path file) {
        String name = file.toString();
        return JsonReader.read(file, name)
                .value()
                .flatMap(json -> Binder.bind(json, name, Work.class).value());
    }
}
