package org.llmtco.storage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Writes a file as a whole or not at all, so that it lasts. */
public final class AtomicFile {
    private static final AtomicInteger WRITES = new AtomicInteger();

    private AtomicFile() {}

    /**
     * Writes a text to a file, in UTF-8. The old file stays as it is until the new one is on the
     * disk.
     *
     * @throws UncheckedIOException if the file cannot be written, with the reason in words; the old
     *     one is untouched
     */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes to a file, as {@link #write(Path, String)} writes a text. */
    public static void write(Path file, byte[] bytes) {
        Path target = file.toAbsolutePath();
        try {
            target = followed(target);
            Path temporary = temporary(target);
            try {
                writeThrough(temporary, bytes);
                keepPermissions(target, temporary);
                replace(target, temporary);
            } finally {
                Files.deleteIfExists(temporary);
            }
            makeLast(target.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(reason(e, target.getParent()), e);
        }
    }

    /**
     * Removes a file, if it is there.
     *
     * @throws UncheckedIOException if the file cannot be removed, with the reason in words
     */
    public static void delete(Path file) {
        Path target = file.toAbsolutePath();
        try {
            Files.deleteIfExists(target);
            makeLast(target.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(reason(e, target.getParent()), e);
        }
    }

    /** What is wrong with the file itself, in words. */
    private static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;
        private final String words;

        RefusedException(String words, @Nullable Throwable cause) {
            super(words, cause);
            this.words = words;
        }

        @Override
        public String getMessage() {
            return words;
        }
    }

    /** A link stays a link, and its file is replaced; a device stays what it is. */
    private static Path followed(Path target) throws IOException {
        if (Files.isSymbolicLink(target) && !Files.exists(target)) {
            throw new RefusedException("it is a link to a file that is not there", null);
        }
        Path followed = Files.isSymbolicLink(target) ? target.toRealPath() : target;
        if (Files.exists(followed)
                && Files.readAttributes(followed, BasicFileAttributes.class).isOther()) {
            throw new RefusedException("it is a device or a pipe, not a file", null);
        }
        return followed;
    }

    /** A name that no other write has, and that tells whose it is. */
    private static Path temporary(Path target) {
        return target.resolveSibling(
                ".%s.%s-%s.tmp"
                        .formatted(
                                target.getFileName(),
                                ProcessHandle.current().pid(),
                                WRITES.incrementAndGet()));
    }

    /** Whether a file is what a write has left that was cut off. */
    static boolean isLeftOver(Path file) {
        return String.valueOf(file.getFileName()).matches("\\..+\\.\\d+-\\d+\\.tmp");
    }

    /**
     * Removes what cut off writes have left in a folder, where no other program writes into it.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    static void sweep(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(AtomicFile::isLeftOver)
                    .filter(AtomicFile::isOfNobody)
                    .forEach(AtomicFile::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(reason(e, folder), e);
        }
    }

    private static boolean isOfNobody(Path leftOver) {
        String[] steps = String.valueOf(leftOver.getFileName()).split("\\.", -1);
        String process = steps[steps.length - 2].split("-", -1)[0];
        try {
            return ProcessHandle.of(Long.parseLong(process)).isEmpty();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /**
     * Why a file cannot be written, in words; the temporary file is none of the user's business.
     */
    private static String reason(IOException e, @Nullable Path folder) {
        return switch (e) {
            case RefusedException refused -> refused.getMessage();
            case AccessDeniedException _ ->
                    "writing to the folder %s is not allowed: change its permissions or name another"
                            .formatted(folder);
            case NoSuchFileException _ ->
                    "no file can be made in the folder %s: name another".formatted(folder);
            case FileSystemException f when f.getReason() != null ->
                    "the system says \"%s\"".formatted(f.getReason());
            default -> "the system says \"%s\"".formatted(e.getMessage());
        };
    }

    private static void writeThrough(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Who could read the old file can read the new one. */
    private static void keepPermissions(Path from, Path to) throws IOException {
        if (Files.exists(from)
                && from.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    /** What can be written but not put in its place is mostly open in another program. */
    private static void replace(Path target, Path by) throws IOException {
        boolean wasThere = Files.exists(target);
        try {
            move(by, target);
        } catch (FileSystemException e) {
            if (!wasThere) {
                throw e;
            }
            throw new RefusedException(
                    "the old file cannot be replaced: close it where it is open, or name another",
                    e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * The name of a file is on the disk only once its folder is; some systems see to that alone.
     */
    private static void makeLast(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // a folder cannot be opened on Windows, which keeps its names in a journal
        }
    }
}
