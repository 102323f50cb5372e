package org.llmtco.ui.choice;

import org.llmtco.ui.number.Amount;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Something that can be chosen.
 *
 * @param facts to choose by, one for each column of the table that it stands in
 */
public record Choice(String id, String name, List<Amount> facts) {
    public Choice {
        facts = List.copyOf(facts);
    }

    /** A fact that is a number, or that there is none of. */
    public static Amount number(OptionalDouble value, String text) {
        return value.isPresent() ? Amount.of(value.getAsDouble(), text) : Amount.NONE;
    }

    /** A fact that is a word. */
    public static Amount word(String text) {
        return new Amount(OptionalDouble.empty(), text, Optional.empty());
    }

    /** Whether each of the words is a part of the name, the id or a fact that is a word. */
    boolean matches(String words) {
        String all = (name + " " + id + " " + wordsOfFacts()).toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(all::contains);
    }

    private String wordsOfFacts() {
        return facts.stream()
                .filter(fact -> fact.value().isEmpty())
                .map(Amount::text)
                .collect(Collectors.joining(" "));
    }
}
