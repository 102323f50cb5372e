package org.llmtco.whatif.uncertainty;

import org.llmtco.model.DriverDistribution;

import java.util.Optional;

/** What is believed about a number, as the value below which a share of the cases lies. */
public sealed interface Distribution
        permits Distribution.Normal,
                Distribution.LogNormal,
                Distribution.Triangular,
                Distribution.Uniform,
                Distribution.Percentiles,
                Distribution.Fixed,
                Pert {
    /**
     * The quantile.
     *
     * @param share of the cases, above 0 and below 1
     */
    double quantile(double share);

    /** The bell curve. */
    record Normal(double mean, double deviation) implements Distribution {
        /** By the values that one and nine cases in ten are below. */
        public static Normal ofP10P90(double low, double high) {
            return new Normal((low + high) / 2, (high - low) / (2 * Gaussian.P90));
        }

        @Override
        public double quantile(double share) {
            return mean + deviation * Gaussian.quantile(share);
        }
    }

    /** A positive number whose logarithm is normally distributed. */
    record LogNormal(double logMean, double logDeviation) implements Distribution {
        /** By the values, above 0, that one and nine cases in ten are below. */
        public static LogNormal ofP10P90(double low, double high) {
            return new LogNormal(
                    (Math.log(low) + Math.log(high)) / 2,
                    Math.log(high / low) / (2 * Gaussian.P90));
        }

        @Override
        public double quantile(double share) {
            return Math.exp(logMean + logDeviation * Gaussian.quantile(share));
        }
    }

    /** Rises evenly from the smallest to the most likely value and falls evenly to the largest. */
    record Triangular(double min, double mode, double max) implements Distribution {
        @Override
        public double quantile(double share) {
            double atMode = (mode - min) / (max - min);
            return share <= atMode
                    ? min + Math.sqrt(share * (max - min) * (mode - min))
                    : max - Math.sqrt((1 - share) * (max - min) * (max - mode));
        }
    }

    /** Every value of a range is as likely as another. */
    record Uniform(double min, double max) implements Distribution {
        @Override
        public double quantile(double share) {
            return min + share * (max - min);
        }
    }

    /**
     * Two halves of normal distributions that meet in the median; goes through any P10, P50 and
     * P90.
     */
    record Percentiles(double low, double median, double high) implements Distribution {
        @Override
        public double quantile(double share) {
            double z = Gaussian.quantile(share) / Gaussian.P90;
            return median + z * (z < 0 ? median - low : high - median);
        }
    }

    /** A number that is known. */
    record Fixed(double value) implements Distribution {
        @Override
        public double quantile(double share) {
            return value;
        }
    }

    /** The distribution that a scenario states; empty where it says that the value is known. */
    static Optional<Distribution> of(DriverDistribution stated) {
        double low = stated.low().orElse(0);
        double high = stated.high().orElse(0);
        return switch (stated.distribution()) {
            case NORMAL -> Optional.of(Normal.ofP10P90(low, high));
            case LOGNORMAL -> Optional.of(LogNormal.ofP10P90(low, high));
            case TRIANGULAR -> Optional.of(new Triangular(low, stated.mode().orElseThrow(), high));
            case PERT -> Optional.of(new Pert(low, stated.mode().orElseThrow(), high));
            case UNIFORM -> Optional.of(new Uniform(low, high));
            case PERCENTILES ->
                    Optional.of(new Percentiles(low, stated.median().orElseThrow(), high));
            case FIXED -> Optional.empty();
        };
    }
}
