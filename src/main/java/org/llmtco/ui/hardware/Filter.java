package org.llmtco.ui.hardware;

import org.llmtco.model.Identified;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a user types to find entries by: alternatives between commas, words in any order. */
final class Filter {
    private Filter() {}

    /** The entries that a text finds; an empty one finds all. */
    static <T extends Identified> List<T> find(
            Collection<T> entries, Function<T, String> name, String text) {
        List<String> alternatives =
                Arrays.stream(lower(text).split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
        return entries.stream()
                .filter(
                        entry ->
                                alternatives.isEmpty()
                                        || alternatives.stream()
                                                .anyMatch(among(entries, name).apply(entry)))
                .toList();
    }

    /** A whole name finds nothing but its entry, though other names may contain its words. */
    private static <T extends Identified> Function<T, Predicate<String>> among(
            Collection<T> entries, Function<T, String> name) {
        List<String> names = entries.stream().map(entry -> lower(name.apply(entry))).toList();
        return entry ->
                alternative -> {
                    String own = lower(name.apply(entry));
                    return names.contains(alternative)
                            ? own.equals(alternative)
                            : Arrays.stream(alternative.split("\\s+"))
                                    .allMatch(
                                            word ->
                                                    own.contains(word)
                                                            || entry.id().contains(word));
                };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
