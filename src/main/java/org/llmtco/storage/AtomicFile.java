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

/** Writes a file as a whole or not at all. */
public final class AtomicFile {
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
        Path folder = target.getParent();
        try {
            Path temporary = Files.createTempFile(folder, "." + target.getFileName() + ".", ".tmp");
            try {
                writeThrough(temporary, bytes);
                move(temporary, target);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(reason(e, folder), e);
        }
    }

    /**
     * Why a file cannot be written, in words; the temporary file is none of the user's business.
     */
    private static String reason(IOException e, @Nullable Path folder) {
        return switch (e) {
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
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
