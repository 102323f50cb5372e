package org.llmtco.ui.imports;

import org.llmtco.storage.imports.ImportKind;
import org.llmtco.storage.imports.ModelImport;
import org.llmtco.storage.imports.measured.SetUp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What the user says beside a file, read from the texts of the fields; what is wrong with each. */
final class SaidOptions {
    private final Map<ImportOption, String> texts;
    private final Map<ImportOption, String> refused = new EnumMap<>(ImportOption.class);
    private final Optional<LocalDate> asOf;
    private final SetUp setUp;

    /**
     * Reads the fields that a kind has.
     *
     * @param today no figure is of a later day
     */
    SaidOptions(Map<ImportOption, String> given, ImportKind kind, LocalDate today) {
        texts = new EnumMap<>(ImportOption.class);
        given.forEach(
                (option, text) -> {
                    if (option.isOf(kind) && !text.isBlank()) {
                        texts.put(option, text.strip());
                    }
                });
        asOf = day(today);
        setUp = readSetUp();
    }

    /** By field, why its text is none. */
    Map<ImportOption, String> refused() {
        return refused;
    }

    Optional<LocalDate> asOf() {
        return asOf;
    }

    ModelImport.Choices ofModel() {
        return new ModelImport.Choices(text(ImportOption.ID), text(ImportOption.LICENSE), asOf);
    }

    SetUp setUp() {
        return setUp;
    }

    private Optional<String> text(ImportOption option) {
        return Optional.ofNullable(texts.get(option));
    }

    private Optional<LocalDate> day(LocalDate today) {
        Optional<String> text = text(ImportOption.AS_OF);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text.get());
            if (!day.isAfter(today)) {
                return Optional.of(day);
            }
            refused.put(ImportOption.AS_OF, "Still to come: today is " + today);
        } catch (DateTimeException e) {
            refused.put(ImportOption.AS_OF, "No day such as " + today);
        }
        return Optional.empty();
    }

    private SetUp readSetUp() {
        return new SetUp(
                text(ImportOption.MODEL),
                text(ImportOption.GPU),
                count(ImportOption.GPUS),
                text(ImportOption.FORMAT),
                count(ImportOption.KEY_VALUE_BITS).orElse(16),
                count(ImportOption.TENSOR),
                count(ImportOption.PIPELINE).orElse(1),
                count(ImportOption.ATTENTION_DATA).orElse(1),
                text(ImportOption.EXPERT_PARALLEL).isPresent(),
                text(ImportOption.ENGINE),
                text(ImportOption.ENGINE_VERSION),
                inFlight(),
                asOf);
    }

    private OptionalInt count(ImportOption option) {
        Optional<String> text = text(option);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!isCount(text.get())) {
            refused.put(option, "A whole number of 1 or more");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text.get()));
    }

    private static boolean isCount(String text) {
        return text.matches("[1-9][0-9]{0,8}");
    }

    private OptionalDouble inFlight() {
        Optional<String> text = text(ImportOption.CONCURRENCY);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (text.get().equals("max")) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        if (!isCount(text.get())) {
            refused.put(ImportOption.CONCURRENCY, "A whole number of 1 or more, or max");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(text.get()));
    }
}
