package org.llmtco.sizing.measured;

import java.util.Arrays;
import java.util.List;

/**
 * How far predictions are off; ratios, 0.1 is 10 %.
 *
 * @param rows that count
 * @param medianApe median of |predicted ÷ measured - 1|
 * @param p90Ape below it are nine in ten
 * @param medianBias median of predicted ÷ measured - 1; above 0 the model is too fast
 */
public record ErrorStatistics(int rows, double medianApe, double p90Ape, double medianBias) {

    /** The statistics of at least one ratio predicted ÷ measured. */
    static ErrorStatistics of(List<Double> ratios) {
        double[] bias = ratios.stream().mapToDouble(ratio -> ratio - 1).sorted().toArray();
        double[] ape = Arrays.stream(bias).map(Math::abs).sorted().toArray();
        return new ErrorStatistics(
                ape.length, quantile(ape, 0.5), quantile(ape, 0.9), quantile(bias, 0.5));
    }

    /** Of sorted values, interpolated between the two nearest. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
