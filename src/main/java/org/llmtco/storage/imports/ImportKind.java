package org.llmtco.storage.imports;

import org.llmtco.storage.Reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a file to import holds. */
public enum ImportKind {
    PRICES,
    GPUS,
    MODEL,
    BENCHMARK,
    USAGE;

    private static final int LOOKED_AT = 64 * 1024;
    private static final List<String> LOGS = List.of(".csv", ".jsonl", ".ndjson");

    /** The kind of this name, as {@link #title}. */
    public static Optional<ImportKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.title().equals(name)).findFirst();
    }

    /** All kinds, for a sentence. */
    public static String names() {
        return Arrays.stream(values()).map(ImportKind::title).collect(Collectors.joining(", "));
    }

    /** What the kind is called. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What only the files of measurements have, in every form of them. */
    private static final List<List<String>> MEASURED =
            List.of(
                    List.of("\"total_output_tokens\"", "\"duration\"", "\"completed\""),
                    List.of("\"output_token_throughput\"", "\"input_sequence_length\""),
                    List.of("Metric,avg"),
                    List.of("gpu_count", "isl", "osl", "engine"));

    /**
     * What a file holds, by what only one kind of files has; a log by the end of its name; else
     * prices. There is no value where the file cannot be read.
     */
    public static Reading<ImportKind> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
            return new Reading<>(Optional.of(of(name, start)), List.of());
        } catch (IOException e) {
            return ForeignFile.refused(file.toString(), ForeignFile.reason(file, e));
        }
    }

    private static ImportKind of(String name, String start) {
        if (MEASURED.stream().anyMatch(words -> words.stream().allMatch(start::contains))) {
            return BENCHMARK;
        }
        if (LOGS.stream().anyMatch(name::endsWith)) {
            return USAGE;
        }
        if (start.contains("\"gpu_model\"") && start.contains("\"price_usd_hour\"")) {
            return GPUS;
        }
        return start.contains("\"model_type\"") && start.contains("\"vocab_size\"")
                ? MODEL
                : PRICES;
    }
}
