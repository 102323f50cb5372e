package org.llmtco.sizing.measured;

import org.llmtco.catalog.CapacityConstants;
import org.llmtco.sizing.Deployment;
import org.llmtco.sizing.ErrorRange;

import java.util.List;
import java.util.Optional;

/**
 * The capacity model adjusted to a user's own measurements of one set-up: a factor on its
 * throughput.
 *
 * <p>The factor is the geometric mean of measured ÷ predicted over n rows. The next measurement is
 * expected within factor × exp(±1.28 × s × √(1 + 1/n)), P10 to P90. The variance s² is pooled of
 * the rows' own and of the error table's, which counts as three measurements, so that one or two
 * lucky rows do not pass for certainty: s² = (3 × σ² + Σ(ln ratio - mean)²) ÷ (3 + n - 1).
 *
 * @param factor on predicted throughput
 * @param rows it rests on
 * @param range of measured ÷ predicted that is to be expected then, factor included
 */
public record Calibration(double factor, int rows, ErrorRange range) {
    private static final double PRIOR_MEASUREMENTS = 3;

    /**
     * The calibration by the rows of the same architecture, GPU, engine and weight format.
     *
     * @param prior range of the error table for the deployment
     */
    public static Optional<Calibration> of(
            List<RowMatch.Matched> measured,
            Deployment deployment,
            CapacityConstants constants,
            ErrorRange prior) {
        double[] logs =
                measured.stream()
                        .filter(row -> sameSetUp(row, deployment))
                        .mapToDouble(row -> logRatio(row, constants))
                        .toArray();
        if (logs.length == 0) {
            return Optional.empty();
        }
        int n = logs.length;
        double mean = 0;
        for (double log : logs) {
            mean += log / n;
        }
        double squares = 0;
        for (double log : logs) {
            squares += (log - mean) * (log - mean);
        }
        double sigma = prior.logDeviation();
        double variance =
                (PRIOR_MEASUREMENTS * sigma * sigma + squares) / (PRIOR_MEASUREMENTS + n - 1);
        double spread = ErrorRange.NORMAL_P90 * Math.sqrt(variance * (1 + 1.0 / n));
        double factor = Math.exp(mean);
        return Optional.of(
                new Calibration(
                        factor,
                        n,
                        new ErrorRange(
                                factor * Math.exp(-spread),
                                factor * Math.exp(spread),
                                "calibrated by "
                                        + n
                                        + (n == 1 ? " measurement" : " measurements")
                                        + " of this set-up")));
    }

    private static boolean sameSetUp(RowMatch.Matched row, Deployment deployment) {
        return row.model().architecture().equals(deployment.architecture())
                && row.gpu().id().equals(deployment.gpu().id())
                && row.engine().name().equals(deployment.engine().name())
                && row.format().family() == deployment.format().family();
    }

    private static double logRatio(RowMatch.Matched row, CapacityConstants constants) {
        return Math.log(
                row.row().outputTokensPerSecond()
                        / RowPrediction.of(row, constants).outputTokensPerSecond());
    }
}
