package org.llmtco.ui.number;

import org.llmtco.ui.explain.Explanation;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number in a table: shown as a text, sorted by its value; what has none comes last.
 *
 * @param explanation where the number comes from, for who clicks on it
 */
public record Amount(OptionalDouble value, String text, Optional<Explanation> explanation)
        implements Comparable<Amount> {
    public static final Amount NONE = new Amount(OptionalDouble.empty(), "", Optional.empty());

    public static Amount of(double value, String text) {
        return new Amount(OptionalDouble.of(value), text, Optional.empty());
    }

    /** An answer in words where there is no number. */
    public static Amount words(String text) {
        return new Amount(OptionalDouble.empty(), text, Optional.empty());
    }

    public Amount explained(Explanation why) {
        return new Amount(value, text, Optional.of(why));
    }

    @Override
    public int compareTo(Amount other) {
        return Double.compare(
                value.orElse(Double.POSITIVE_INFINITY),
                other.value.orElse(Double.POSITIVE_INFINITY));
    }
}
