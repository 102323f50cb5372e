package org.llmtco.whatif.uncertainty;

import java.util.Arrays;

/** Spearman's rank correlation. */
final class Ranks {
    private Ranks() {}

    /** Ranks from 1 on; equal values have the mean of their ranks. */
    static double[] of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int below = firstNot(sorted, values[i], false);
            int upTo = firstNot(sorted, values[i], true);
            ranks[i] = (below + 1 + upTo) / 2.0;
        }
        return ranks;
    }

    /** How many sorted values are below one, or not above it. */
    private static int firstNot(double[] sorted, double value, boolean equalToo) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (equalToo && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Pearson's correlation of ranks; 0 where one of them does not vary. */
    static double correlation(double[] first, double[] second) {
        double meanFirst = Arrays.stream(first).average().orElse(0);
        double meanSecond = Arrays.stream(second).average().orElse(0);
        double product = 0;
        double firstSquares = 0;
        double secondSquares = 0;
        for (int i = 0; i < first.length; i++) {
            double a = first[i] - meanFirst;
            double b = second[i] - meanSecond;
            product += a * b;
            firstSquares += a * a;
            secondSquares += b * b;
        }
        return firstSquares > 0 && secondSquares > 0
                ? product / Math.sqrt(firstSquares * secondSquares)
                : 0;
    }
}
