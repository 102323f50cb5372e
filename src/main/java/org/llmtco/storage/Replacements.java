package org.llmtco.storage;

import org.llmtco.model.Require;
import org.llmtco.storage.Problem.Severity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the entries of a folder replaced when they were written: the file {@code replaced.json}. It
 * tells when the program, or the team's folder, has another figure since.
 */
final class Replacements {
    static final String NAME = "replaced.json";

    private final Path root;
    private final Map<String, String> fingerprints;

    private Replacements(Path root, Map<String, String> fingerprints) {
        this.root = root;
        this.fingerprints = fingerprints;
    }

    /**
     * The file.
     *
     * @param version of its format
     */
    record Content(int version, List<Replaced> entries) {
        static final int VERSION = 1;

        Content {
            Require.that(
                    version == VERSION,
                    "version",
                    version,
                    "this program knows version " + VERSION + ": a newer program wrote the file");
            entries = List.copyOf(entries);
        }
    }

    /**
     * An entry that was replaced.
     *
     * @param entry as the origins name it
     * @param fingerprint of what it was in the folder below
     */
    record Replaced(String entry, String fingerprint) {}

    /** Those of a folder of tables; none if it has no such file. */
    static Reading<Replacements> read(Path root) {
        Path file = root.resolve(NAME);
        if (Files.notExists(file)) {
            return new Reading<>(Optional.of(new Replacements(root, Map.of())), List.of());
        }
        Reading<Content> content = TableFile.read(file, Content.class);
        return new Reading<>(
                content.value()
                        .map(
                                read -> {
                                    Map<String, String> all = new TreeMap<>();
                                    read.entries()
                                            .forEach(e -> all.put(e.entry(), e.fingerprint()));
                                    return new Replacements(root, all);
                                }),
                content.problems());
    }

    /** A problem for each entry that stands on another one than it replaced, by its origin. */
    Map<String, Problem> outdated(CatalogReading reading) {
        Map<String, Problem> problems = new TreeMap<>();
        fingerprints.forEach(
                (origin, fingerprint) -> {
                    String file = reading.origins().getOrDefault(origin, "");
                    Optional<CatalogReading.Layer> below = reading.below(origin);
                    if (file.startsWith(root + "/")
                            && below.isPresent()
                            && !Fingerprint.of(below.get().entry()).equals(fingerprint)) {
                        problems.put(
                                origin,
                                Problem.ofFile(
                                        Severity.WARNING,
                                        file,
                                        "%s replaces a figure of %s that has changed since: compare the two, then keep yours or revert to the other"
                                                .formatted(origin, below.get().file())));
                    }
                });
        return problems;
    }

    /**
     * The change that notes what entries replace now.
     *
     * @param below what each entry replaces; empty if nothing
     */
    FileChange noting(Map<String, Optional<Record>> below) {
        Map<String, String> all = new TreeMap<>(fingerprints);
        below.forEach(
                (origin, entry) -> {
                    if (entry.isPresent()) {
                        all.put(origin, Fingerprint.of(entry.get()));
                    } else {
                        all.remove(origin);
                    }
                });
        Path file = root.resolve(NAME);
        Optional<String> before = FileChange.textOf(file);
        if (all.equals(fingerprints)) {
            return new FileChange(file, before, before);
        }
        return new FileChange(
                file,
                before,
                all.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                JsonWriter.toJson(
                                        new Content(
                                                Content.VERSION,
                                                all.entrySet().stream()
                                                        .map(
                                                                e ->
                                                                        new Replaced(
                                                                                e.getKey(),
                                                                                e.getValue()))
                                                        .toList()))));
    }
}
