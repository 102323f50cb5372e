package org.llmtco.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds the parts of a total so that they still add up to it. */
public final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * The parts in whole units of the last decimal: each is rounded down, then the units that are
     * missing to the rounded total go to the parts with the largest remainders, the earlier one
     * first among equals.
     *
     * @param decimals that are kept
     * @return parts that add up to the rounded sum
     */
    public static double[] of(int decimals, double... parts) {
        return toTotal(
                Digits.rounded(Arrays.stream(parts).sum(), decimals).doubleValue(),
                decimals,
                parts);
    }

    /** The parts of an amount in USD, in cents. */
    public static double[] cents(double... usd) {
        return of(2, usd);
    }

    /**
     * The same, to a total that was rounded before.
     *
     * @param total a whole number of units, less than one unit away from the sum of the parts
     */
    static double[] toTotal(double total, int decimals, double... parts) {
        double unit = Math.pow(10, decimals);
        double[] scaled = Arrays.stream(parts).map(part -> meant(part * unit)).toArray();
        double[] units = Arrays.stream(scaled).map(Math::floor).toArray();
        double missing = Math.rint(total * unit) - Arrays.stream(units).sum();
        List<Integer> byRemainder =
                IntStream.range(0, parts.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> units[i] - scaled[i]))
                        .toList();
        for (int i = 0; i < missing && i < parts.length; i++) {
            units[byRemainder.get(i)]++;
        }
        for (int i = parts.length - 1; i >= 0 && i >= parts.length + missing; i--) {
            units[byRemainder.get(i)]--;
        }
        return Arrays.stream(units)
                .map(u -> BigDecimal.valueOf(u).movePointLeft(decimals).doubleValue())
                .toArray();
    }

    /** What a number of units would be without the rounding of doubles. */
    static double meant(double units) {
        double whole = Math.rint(units);
        return Math.abs(units - whole) <= 1e-14 * Math.abs(units) + 1e-7 ? whole : units;
    }
}
