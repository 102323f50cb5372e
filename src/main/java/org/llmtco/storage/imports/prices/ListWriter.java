package org.llmtco.storage.imports.prices;

import org.llmtco.model.Identified;
import org.llmtco.storage.AtomicFile;
import org.llmtco.storage.JsonWriter;
import org.llmtco.storage.TableFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Writes changed lists into a folder of them. */
final class ListWriter {
    private ListWriter() {}

    /**
     * Writes each list as a whole or not at all, and none of them if one in the folder cannot be
     * read.
     *
     * @param merged puts the changes into the list that is there, if there is one
     * @return the files that were written
     */
    static <L extends Record & Identified> List<Path> write(
            Path folder, List<L> changed, Class<L> type, BiFunction<List<L>, L, L> merged) {
        Map<Path, String> texts = new TreeMap<>();
        for (L list : changed) {
            Path file = folder.resolve(list.id() + ".json");
            List<L> own =
                    Files.exists(file) ? List.of(TableFile.read(file, type).orThrow()) : List.of();
            texts.put(file, JsonWriter.toJson(merged.apply(own, list)));
        }
        if (!texts.isEmpty()) {
            make(folder);
        }
        texts.forEach(AtomicFile::write);
        return List.copyOf(texts.keySet());
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the folder %s cannot be made: name another".formatted(folder), e);
        }
    }
}
