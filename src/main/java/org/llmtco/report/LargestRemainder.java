package org.llmtco.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds the parts of a total so that they still add up to it. */
public final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * The parts in whole cents: each is rounded down, then the cents that are missing to the
     * rounded total go to the parts with the largest remainders, the earlier one first among
     * equals.
     *
     * @param parts USD
     * @return USD with two decimals that add up to the rounded sum
     */
    public static double[] cents(double... parts) {
        double[] cents = Arrays.stream(parts).map(part -> Math.floor(part * 100)).toArray();
        double total = Digits.rounded(Arrays.stream(parts).sum(), 2).doubleValue();
        double missing = Math.rint(total * 100) - Arrays.stream(cents).sum();
        List<Integer> byRemainder =
                IntStream.range(0, parts.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> cents[i] - parts[i] * 100))
                        .toList();
        for (int i = 0; i < missing && i < parts.length; i++) {
            cents[byRemainder.get(i)]++;
        }
        return Arrays.stream(cents).map(c -> c / 100).toArray();
    }
}
