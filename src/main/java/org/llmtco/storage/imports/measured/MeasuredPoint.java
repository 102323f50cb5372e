package org.llmtco.storage.imports.measured;

import org.llmtco.catalog.BenchmarkPoint;
import org.llmtco.catalog.BenchmarkSeries;
import org.llmtco.model.Decimals;

import java.util.OptionalDouble;

/**
 * A measured point and the set-up that it was measured on.
 *
 * @param series of this point alone
 */
public record MeasuredPoint(BenchmarkSeries series, BenchmarkPoint point) {
    /** Far below what measurements differ by. */
    private static final double SAME = 1e-4;

    /** Whether the series was measured with the same engine, format and layout. */
    public boolean isOfSetUp(BenchmarkSeries other) {
        return series.engine() == other.engine()
                && series.weightFormat().equals(other.weightFormat())
                && series.keyValueBits() == other.keyValueBits()
                && series.tensorParallelism() == other.tensorParallelism()
                && series.pipelineParallelism() == other.pipelineParallelism()
                && series.attentionDataParallelism() == other.attentionDataParallelism()
                && series.expertParallel() == other.expertParallel();
    }

    /** Whether the series is the one that the point belongs into. */
    boolean isOf(BenchmarkSeries other) {
        return isOfSetUp(other)
                && series.engineVersion().equals(other.engineVersion())
                && series.source().equals(other.source())
                && series.asOf().equals(other.asOf());
    }

    /** Whether requests of the same lengths were kept in flight in the same number. */
    public boolean isAt(BenchmarkPoint other) {
        return isSame(point.inputSequenceLength(), other.inputSequenceLength())
                && isSame(point.outputSequenceLength(), other.outputSequenceLength())
                && isSame(point.concurrency(), other.concurrency());
    }

    /** The same, and as fast. */
    public boolean isEqual(BenchmarkPoint other) {
        return isAt(other) && isSame(point.outputTokensPerSecond(), other.outputTokensPerSecond());
    }

    private static boolean isSame(OptionalDouble one, OptionalDouble other) {
        return isSame(one.orElse(0), other.orElse(0));
    }

    private static boolean isSame(double one, double other) {
        return Math.abs(one - other) <= SAME * Math.max(one, other);
    }

    /** Where it was measured, in words. */
    public String words() {
        return "%s in, %s out, %s"
                .formatted(
                        Decimals.plain(point.inputSequenceLength()),
                        Decimals.plain(point.outputSequenceLength()),
                        point.concurrency().isPresent()
                                ? Decimals.plain(point.concurrency().getAsDouble()) + " at once"
                                : "full load");
    }
}
