package org.llmtco.whatif;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The values that a driver runs through.
 *
 * @param from least value, in the driver's unit
 * @param to largest value; above {@code from}
 * @param logarithmic whether equal distances are equal factors; needs {@code from} above 0
 * @param whole whether only whole numbers are looked at
 */
public record SweepRange(double from, double to, boolean logarithmic, boolean whole) {
    /** Factor between the bounds of a driver from which on its values are spread by factors. */
    private static final double MANY_DECADES = 1000;

    private static final double DECADE = 10;
    private static final double TIMES_VALUE = 3;
    private static final double LEAST_SIGNED_REACH = 0.1;
    private static final double LEAST_WHOLE_REACH = 8;

    /** Where nothing is known of a driver: up to where an option costs this many times as much. */
    private static final double DEARER = 4;

    public SweepRange {
        if (!(to > from) || (logarithmic && !(from > 0))) {
            throw new IllegalArgumentException("no range from " + from + " to " + to);
        }
    }

    /** A range of a driver's values between two bounds. */
    public static SweepRange between(Driver driver, double from, double to) {
        return new SweepRange(from, to, from > 0 && isSpread(driver), driver.whole());
    }

    /**
     * The values around the present one that are worth looking at, within the driver's bounds: a
     * decade on either side where values are spread by factors; the whole range of a ratio; up to
     * three times the value otherwise. Where there is no value, or 0: up to where the dearest
     * option costs four times what the dearest one costs now.
     */
    public static SweepRange around(DriverCosts costs) {
        Driver driver = costs.driver();
        double value = costs.present().orElse(0);
        double min = driver.min();
        double max = driver.max();
        if (driver.unit().isEmpty() && max - min <= 1) {
            return between(driver, min, max);
        }
        if (min < 0) {
            double reach = Math.max(LEAST_SIGNED_REACH, 2 * Math.abs(value));
            return between(driver, Math.max(min, value - reach), Math.min(max, value + reach));
        }
        if (value > 0 && isSpread(driver)) {
            return between(
                    driver,
                    rounded(driver, Math.max(min, value / DECADE)),
                    rounded(driver, Math.min(max, value * DECADE)));
        }
        double to = value > 0 ? value * TIMES_VALUE : reach(costs);
        double wide = driver.whole() ? Math.max(min + LEAST_WHOLE_REACH, to) : to;
        return between(driver, min, rounded(driver, Math.min(max, wide)));
    }

    private static boolean isSpread(Driver driver) {
        return driver.min() > 0 && driver.max() / driver.min() >= MANY_DECADES;
    }

    private static double rounded(Driver driver, double value) {
        return driver.whole() ? Math.rint(value) : value;
    }

    private static double reach(DriverCosts costs) {
        double limit = DEARER * dearest(costs.now());
        double least = costs.driver().min();
        double reach = costs.driver().max();
        for (double next = reach; next > Math.max(least, reach * 1e-12); next /= 2) {
            if (dearest(costs.at(rounded(costs.driver(), next))) <= limit) {
                return next;
            }
        }
        return reach;
    }

    /** Infinite where no option has a cost. */
    private static double dearest(double... usd) {
        OptionalDouble most = Arrays.stream(usd).filter(cost -> !Double.isNaN(cost)).max();
        return most.orElse(Double.POSITIVE_INFINITY);
    }

    public boolean contains(double value) {
        return value >= from && value <= to;
    }

    /** The value at a share of the way, 0 at {@code from}, 1 at {@code to}. */
    public double value(double share) {
        if (share <= 0) {
            return from;
        }
        if (share >= 1) {
            return to;
        }
        double value = logarithmic ? from * Math.pow(to / from, share) : from + share * (to - from);
        return whole ? Math.rint(value) : Math.min(to, value);
    }

    /** Where a value stands on the way. */
    double share(double value) {
        return logarithmic
                ? Math.log(value / from) / Math.log(to / from)
                : (value - from) / (to - from);
    }

    /** Values evenly spread over the range, each once, ascending. */
    double[] spread(int pieces) {
        return DoubleStream.iterate(0, i -> i <= pieces, i -> i + 1)
                .map(i -> value(i / pieces))
                .distinct()
                .toArray();
    }
}
