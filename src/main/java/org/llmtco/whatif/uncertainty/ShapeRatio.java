package org.llmtco.whatif.uncertainty;

import java.util.Arrays;

/**
 * How the numbers of one series by month lie over those of another: by a factor, times a power of
 * the months.
 *
 * @param factor of the first month
 * @param perMonth by which the factor changes from a month to the next; 1 if it does not
 */
record ShapeRatio(double factor, double perMonth) {
    private static final double ROUNDING = 1e-11;

    /** No number, which fits nothing. */
    private static final ShapeRatio NONE = new ShapeRatio(Double.NaN, Double.NaN);

    private static final ShapeRatio SAME = new ShapeRatio(1, 1);

    /**
     * The ratio of two series; of no number if it has no such form.
     *
     * @param byMonth whether the place of a number is its month, so that a power makes sense
     */
    static ShapeRatio of(double[] changed, double[] reference, boolean byMonth) {
        if (Arrays.equals(changed, reference)) {
            return SAME;
        }
        int first = next(reference, 0);
        if (first < 0) {
            return next(changed, 0) < 0 ? SAME : NONE;
        }
        if (next(changed, 0) < 0) {
            return new ShapeRatio(0, 1);
        }
        int last = first;
        for (int m = first; m >= 0; m = next(reference, m + 1)) {
            last = m;
        }
        double firstRatio = changed[first] / reference[first];
        double perMonth =
                byMonth && last > first
                        ? Math.pow(
                                changed[last] / reference[last] / firstRatio, 1.0 / (last - first))
                        : 1;
        if (Math.abs(perMonth - 1) < ROUNDING) {
            perMonth = 1;
        }
        // the power counts from month 1
        double factor = perMonth == 1 ? firstRatio : firstRatio / Math.pow(perMonth, first - 1);
        ShapeRatio ratio = new ShapeRatio(factor, perMonth);
        return ratio.holds(changed, reference) ? ratio : NONE;
    }

    private static int next(double[] values, int from) {
        for (int m = from; m < values.length; m++) {
            if (values[m] != 0) {
                return m;
            }
        }
        return -1;
    }

    private boolean holds(double[] changed, double[] reference) {
        for (int m = 0; m < reference.length; m++) {
            double expected = reference[m] * factor * Math.pow(perMonth, m - 1);
            if (!(Math.abs(changed[m] - expected) <= ROUNDING * Math.abs(expected))) {
                return false;
            }
        }
        return true;
    }
}
