package org.llmtco.ui.imports;

import org.llmtco.storage.imports.ImportKind;

import java.util.Arrays;
import java.util.Optional;

/** What the user says that a file holds. */
public enum KindChoice {
    BY_ITSELF("find out by itself", Optional.empty()),
    PRICES("token prices", Optional.of(ImportKind.PRICES)),
    GPUS("offers of GPUs", Optional.of(ImportKind.GPUS)),
    MODEL("a model (config.json)", Optional.of(ImportKind.MODEL)),
    BENCHMARK("measured throughput", Optional.of(ImportKind.BENCHMARK)),
    USAGE("a log of requests", Optional.of(ImportKind.USAGE));

    private final String words;
    private final Optional<ImportKind> kind;

    KindChoice(String words, Optional<ImportKind> kind) {
        this.words = words;
        this.kind = kind;
    }

    /** What is imported; empty where the file says it. */
    Optional<ImportKind> kind() {
        return kind;
    }

    /** What a kind is called. */
    static String words(ImportKind kind) {
        return Arrays.stream(values())
                .filter(choice -> choice.kind.filter(k -> k == kind).isPresent())
                .map(KindChoice::toString)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return words;
    }
}
