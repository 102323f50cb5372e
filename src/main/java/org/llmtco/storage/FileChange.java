package org.llmtco.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A change of a text file, which can be taken back.
 *
 * @param before what the file holds; empty if there is none
 * @param after what it is to hold; empty if it is to go
 */
public record FileChange(Path file, Optional<String> before, Optional<String> after) {
    public FileChange reversed() {
        return new FileChange(file, after, before);
    }

    /** What a file holds now; empty if there is none. */
    public static Optional<String> textOf(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(
                    "the file %s is not UTF-8: save it with the encoding UTF-8".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the file %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }
}
