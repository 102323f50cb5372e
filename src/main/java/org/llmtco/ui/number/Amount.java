package org.llmtco.ui.number;

import org.llmtco.ui.explain.Explanation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * A number in a table: shown as a text, sorted by its value; what has none comes last.
 *
 * @param why says where the number comes from, for who clicks on it; asked only then
 */
public record Amount(OptionalDouble value, String text, Optional<Supplier<Explanation>> why)
        implements Comparable<Amount> {
    public static final Amount NONE = new Amount(OptionalDouble.empty(), "", Optional.empty());

    public static Amount of(double value, String text) {
        return new Amount(OptionalDouble.of(value), text, Optional.empty());
    }

    /** An answer in words where there is no number. */
    public static Amount words(String text) {
        return new Amount(OptionalDouble.empty(), text, Optional.empty());
    }

    public Amount explained(Explanation known) {
        return explained(() -> known);
    }

    /** The same with an explanation that is made when somebody asks for it. */
    public Amount explained(Supplier<Explanation> made) {
        return new Amount(value, text, Optional.of(made));
    }

    /** Where the number comes from. */
    public Optional<Explanation> explanation() {
        return why.map(Supplier::get);
    }

    @Override
    public int compareTo(Amount other) {
        return Double.compare(
                value.orElse(Double.POSITIVE_INFINITY),
                other.value.orElse(Double.POSITIVE_INFINITY));
    }
}
