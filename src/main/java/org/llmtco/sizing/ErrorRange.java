package org.llmtco.sizing;

import org.llmtco.catalog.CapacityError;
import org.llmtco.catalog.CapacityError.GpuCount;
import org.llmtco.catalog.CapacityError.Network;

import java.util.Collection;
import java.util.Optional;

/**
 * Between which throughputs eight in ten measurements lie when one is predicted, as factors on the
 * prediction.
 *
 * @param low P10 of measured ÷ predicted
 * @param high P90 of measured ÷ predicted
 * @param basis where the factors come from, in words
 */
public record ErrorRange(double low, double high, String basis) {

    /** The range of the first case of the table that a deployment falls into. */
    public static Optional<ErrorRange> of(Collection<CapacityError> table, Deployment deployment) {
        return table.stream()
                .filter(error -> applies(error, deployment))
                .findFirst()
                .map(error -> new ErrorRange(error.p10(), error.p90(), error.name()));
    }

    private static boolean applies(CapacityError error, Deployment d) {
        GpuCount count = d.parallelism().gpus() == 1 ? GpuCount.SINGLE : GpuCount.SEVERAL;
        Network network = d.architecture().experts().isPresent() ? Network.EXPERTS : Network.DENSE;
        return error.vendor().map(d.gpu().vendor()::equals).orElse(true)
                && (error.links().isEmpty() || error.links().contains(d.gpu().link()))
                && error.gpus().map(count::equals).orElse(true)
                && (error.engines().isEmpty() || error.engines().contains(d.engine().name()))
                && error.network().map(network::equals).orElse(true);
    }

    /** The standard deviation of ln(measured ÷ predicted), if it is normally distributed. */
    public double logDeviation() {
        return Math.log(high / low) / (2 * NORMAL_P90);
    }

    /** Standard deviations above the mean below which nine in ten lie. */
    public static final double NORMAL_P90 = 1.2815515655446004;
}
