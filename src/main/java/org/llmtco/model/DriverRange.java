package org.llmtco.model;

/**
 * The values that make sense for one number of a scenario.
 *
 * @param driver the number's key, as {@code --set} takes it
 * @param whole whether only whole numbers make sense
 */
public record DriverRange(String driver, double min, double max, boolean whole) {
    /**
     * Refuses a value outside the range.
     *
     * @param field what the value is called where it was read
     * @throws InvalidFieldException if it is outside, or a fraction of a whole thing
     */
    public void check(String field, double value) {
        checkLimits(field, value);
        if (whole && value != Math.rint(value)) {
            throw new InvalidFieldException(field, Decimals.plain(value), "must be a whole number");
        }
    }

    /**
     * Refuses a value outside the range, and lets fractions pass: a mean of whole numbers may be
     * one.
     *
     * @throws InvalidFieldException if it is outside
     */
    public void checkLimits(String field, double value) {
        if (!(value >= min && value <= max)) {
            throw new InvalidFieldException(
                    field,
                    Decimals.plain(value),
                    "must be from %s to %s".formatted(Decimals.plain(min), Decimals.plain(max)));
        }
    }
}
