package org.llmtco.ui.number;

import java.util.OptionalDouble;

/** A number in a table: shown as a text, sorted by its value; what has none comes last. */
public record Amount(OptionalDouble value, String text) implements Comparable<Amount> {
    public static final Amount NONE = new Amount(OptionalDouble.empty(), "");

    public static Amount of(double value, String text) {
        return new Amount(OptionalDouble.of(value), text);
    }

    @Override
    public int compareTo(Amount other) {
        return Double.compare(
                value.orElse(Double.POSITIVE_INFINITY),
                other.value.orElse(Double.POSITIVE_INFINITY));
    }
}
