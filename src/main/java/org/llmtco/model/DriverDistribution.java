package org.llmtco.model;

import java.util.OptionalDouble;

/**
 * What the user believes about a driver, in place of its default distribution.
 *
 * @param driver its key
 * @param distribution a fixed one says that the value in the scenario is known
 * @param low P10 of a normal or lognormal distribution and of percentiles, the smallest value of a
 *     triangular, PERT or uniform one
 * @param mode the most likely value of a triangular or PERT distribution
 * @param median P50 of percentiles
 * @param high P90 or the largest value, as {@code low}
 */
public record DriverDistribution(
        String driver,
        Form distribution,
        OptionalDouble low,
        OptionalDouble mode,
        OptionalDouble median,
        OptionalDouble high) {
    public DriverDistribution {
        Require.that(
                !driver.isBlank(), "driver", driver, "name a driver; llm-tco drivers lists them");
        boolean fixed = distribution == Form.FIXED;
        check("low", low, !fixed, distribution);
        check("high", high, !fixed, distribution);
        boolean peaked = distribution == Form.TRIANGULAR || distribution == Form.PERT;
        check("mode", mode, peaked, distribution);
        check("median", median, distribution == Form.PERCENTILES, distribution);
        if (!fixed) {
            Require.that(
                    low.getAsDouble() < high.getAsDouble(),
                    "high",
                    high.getAsDouble(),
                    "must be above low; a driver that is known is \"fixed\"");
            between("mode", mode, low.getAsDouble(), high.getAsDouble());
            between("median", median, low.getAsDouble(), high.getAsDouble());
        }
        if (distribution == Form.LOGNORMAL) {
            Require.positive("low", low);
        }
    }

    /**
     * Refuses numbers that the driver cannot have.
     *
     * @throws InvalidFieldException if one is outside the range
     */
    public void check(DriverRange range) {
        low.ifPresent(value -> range.checkLimits("low", value));
        mode.ifPresent(value -> range.checkLimits("mode", value));
        median.ifPresent(value -> range.checkLimits("median", value));
        high.ifPresent(value -> range.checkLimits("high", value));
    }

    /** The shapes that a distribution can have. */
    public enum Form {
        NORMAL("normal"),
        LOGNORMAL("lognormal"),
        TRIANGULAR("triangular"),
        /** A bell between two limits, with its peak at the most likely value. */
        PERT("pert"),
        UNIFORM("uniform"),
        /** Two half normal distributions that meet in the median. */
        PERCENTILES("percentiles"),
        FIXED("fixed");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private static void between(String field, OptionalDouble value, double low, double high) {
        value.ifPresent(
                middle ->
                        Require.that(
                                middle >= low && middle <= high,
                                field,
                                middle,
                                "must be from low to high"));
    }

    private static void check(
            String field, OptionalDouble value, boolean needed, Form distribution) {
        String name = distribution.words();
        Require.that(
                value.isPresent() == needed,
                field,
                value.isPresent() ? value.getAsDouble() : "absent",
                needed
                        ? "a " + name + " distribution needs it"
                        : "a " + name + " distribution has none: leave it out");
        value.ifPresent(
                present ->
                        Require.that(
                                Double.isFinite(present),
                                field,
                                present,
                                "must be a finite number"));
    }
}
