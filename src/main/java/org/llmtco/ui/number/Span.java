package org.llmtco.ui.number;

/**
 * The values that a slider runs through.
 *
 * @param min at the left end
 * @param max at the right end
 * @param logarithmic whether equal distances are equal factors; needs {@code min} above 0
 * @param step values stop at multiples of it; of two significant digits where logarithmic
 */
public record Span(double min, double max, boolean logarithmic, double step) {
    public static Span logarithmic(double min, double max) {
        return new Span(min, max, true, 0);
    }

    public static Span linear(double min, double max, double step) {
        return new Span(min, max, false, step);
    }

    /** Where a value stands, 0..1; values beyond the ends stand at the ends. */
    public double share(double value) {
        double share =
                logarithmic
                        ? Math.log(Math.max(value, min) / min) / Math.log(max / min)
                        : (value - min) / (max - min);
        return Math.clamp(share, 0, 1);
    }

    /** The value at a share, rounded. */
    public double value(double share) {
        if (!logarithmic) {
            return Math.clamp(Math.rint((min + share * (max - min)) / step) * step, min, max);
        }
        double value = min * Math.pow(max / min, share);
        double digit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
        return Math.clamp(Math.rint(value / digit) * digit, min, max);
    }
}
