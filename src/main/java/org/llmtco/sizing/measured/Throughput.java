package org.llmtco.sizing.measured;

import org.llmtco.catalog.Catalog;
import org.llmtco.sizing.Deployment;
import org.llmtco.sizing.ErrorRange;
import org.llmtco.sizing.Placement;
import org.llmtco.sizing.SizingQuestion;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a placement serves by the best knowledge there is: the user's own measurements of the
 * set-up, else a benchmark of it, else the capacity model; and how sure that is.
 *
 * @param outputTokensPerSecond of all replicas
 * @param low P10 of what would be measured
 * @param high P90 of what would be measured
 * @param basis in words, with where the range comes from
 */
public record Throughput(
        double outputTokensPerSecond, double low, double high, Knowledge knowledge, String basis) {

    /** Where a throughput comes from. */
    public enum Knowledge {
        /** Measured at these lengths and this concurrency. */
        MEASURED,
        /** Between measurements of the same set-up. */
        INTERPOLATED,
        /** The capacity model, adjusted to measurements of the same set-up. */
        CALIBRATED,
        /** The capacity model. */
        MODELLED
    }

    /**
     * The throughput of a placement.
     *
     * @param own the user's measurements; none is fine
     */
    public static Throughput of(
            SizingQuestion question,
            Placement placement,
            Catalog catalog,
            List<RowMatch.Matched> own) {
        Deployment deployment = question.on(placement.layout());
        double modelled = placement.outputTokensPerSecond();
        Optional<ErrorRange> error = ErrorRange.of(catalog.capacityErrors().values(), deployment);
        Optional<Calibration> calibration =
                error.flatMap(
                        prior -> Calibration.of(own, deployment, question.constants(), prior));
        if (calibration.isPresent()) {
            return calibrated(modelled, calibration.get());
        }
        // a latency target cuts the batch, so only a benchmark at that concurrency would match
        OptionalDouble concurrency =
                question.concurrency().isPresent()
                                || question.target().secondsPerOutputToken().isPresent()
                        ? OptionalDouble.of(placement.replica().batch())
                        : OptionalDouble.empty();
        return MeasuredThroughput.of(
                        catalog, question.constants(), deployment, question.shape(), concurrency)
                .map(measured -> measured(placement, measured, error))
                .orElseGet(() -> modelled(modelled, error));
    }

    private static Throughput calibrated(double modelled, Calibration calibration) {
        ErrorRange range = calibration.range();
        return new Throughput(
                modelled * calibration.factor(),
                modelled * range.low(),
                modelled * range.high(),
                Knowledge.CALIBRATED,
                "capacity model, " + range.basis());
    }

    private static Throughput measured(
            Placement placement, MeasuredThroughput measured, Optional<ErrorRange> error) {
        double rate = placement.busyReplicas() * measured.outputTokensPerSecond();
        double spread = error.map(measured::spread).orElse(1.0);
        return new Throughput(
                rate,
                rate / spread,
                rate * spread,
                measured.exact() ? Knowledge.MEASURED : Knowledge.INTERPOLATED,
                measured.basis());
    }

    private static Throughput modelled(double rate, Optional<ErrorRange> error) {
        return new Throughput(
                rate,
                rate * error.map(ErrorRange::low).orElse(1.0),
                rate * error.map(ErrorRange::high).orElse(1.0),
                Knowledge.MODELLED,
                "capacity model, range as measured for "
                        + error.map(ErrorRange::basis).orElse("no case of the tables"));
    }
}
