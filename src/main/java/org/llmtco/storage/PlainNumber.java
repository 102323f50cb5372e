package org.llmtco.storage;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Numbers as people and other programs write them: {@code 720}, {@code -0.5}, {@code 1e9}. What
 * Java alone calls a number ({@code 720d}, {@code 0x1p3}, {@code NaN}) is none.
 */
public final class PlainNumber {
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

    private PlainNumber() {}

    /** The number in a text; empty if it is none, infinite if it is too large for a double. */
    public static OptionalDouble parse(String text) {
        return DECIMAL.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }
}
