package org.llmtco.sizing.measured;

import org.llmtco.catalog.Architecture;
import org.llmtco.catalog.Benchmark;
import org.llmtco.catalog.BenchmarkPoint;
import org.llmtco.catalog.BenchmarkSeries;
import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.sizing.Deployment;
import org.llmtco.sizing.EngineProfile;
import org.llmtco.sizing.ErrorRange;
import org.llmtco.sizing.Parallelism;
import org.llmtco.sizing.RequestShape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The throughput of one replica by benchmarks of the same set-up.
 *
 * <p>Between measured points the ratio measured ÷ modelled is interpolated, not the throughput
 * itself: its logarithm is averaged over the points of a series, weighted by 1 ÷ d², where d is the
 * distance in ln(input tokens), ln(output tokens) and ln(concurrency). The model's steady rate at
 * the point in question times that ratio is the answer. A point beyond the measured ones by more
 * than a quarter on any axis is not answered.
 *
 * @param outputTokensPerSecond of one replica at a steady rate
 * @param factor measured ÷ modelled
 * @param exact whether the lengths and the concurrency were measured themselves
 * @param points that were interpolated; 1 if exact
 * @param residualSquares of ln(measured ÷ modelled) when each point is foretold from the others,
 *     summed; 0 if exact
 */
public record MeasuredThroughput(
        double outputTokensPerSecond,
        double factor,
        boolean exact,
        int points,
        double residualSquares,
        BenchmarkSeries series) {

    /** The error table counts as so many measurements. */
    private static final double PRIOR_MEASUREMENTS = 3;

    /** How far beyond the measured points a question may lie, as a factor. */
    private static final double REACH = 1.25;

    /** Distances in natural logarithms below this are none. */
    private static final double SAME = 1e-6;

    /**
     * The newest series of the set-up that reaches the point in question, if any.
     *
     * @param concurrency requests kept in flight on one replica; at full load if absent
     */
    public static Optional<MeasuredThroughput> of(
            Catalog catalog,
            CapacityConstants constants,
            Deployment deployment,
            RequestShape shape,
            OptionalDouble concurrency) {
        List<BenchmarkSeries> measured = new ArrayList<>();
        for (Benchmark benchmark : catalog.benchmarks().values()) {
            if (benchmark.gpu().equals(deployment.gpu().id())
                    && sameModel(benchmark, deployment.architecture(), catalog)) {
                for (BenchmarkSeries series : benchmark.series()) {
                    if (sameSetUp(series, deployment, catalog)) {
                        measured.add(series);
                    }
                }
            }
        }
        measured.sort(Comparator.comparing(BenchmarkSeries::asOf).reversed());
        for (BenchmarkSeries series : measured) {
            Optional<MeasuredThroughput> answer =
                    answer(series, constants, deployment, shape, concurrency);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    /** Models of one architecture are equally fast, whatever they were trained on. */
    private static boolean sameModel(
            Benchmark benchmark, Architecture architecture, Catalog catalog) {
        OpenModel model = catalog.models().get(benchmark.model());
        return model != null && model.architecture().equals(architecture);
    }

    private static boolean sameSetUp(
            BenchmarkSeries series, Deployment deployment, Catalog catalog) {
        Parallelism p = deployment.parallelism();
        WeightFormat format = catalog.weightFormats().get(series.weightFormat());
        return EngineProfile.of(series.engine()).name().equals(deployment.engine().name())
                && format != null
                && sameBytes(format, deployment.format())
                && series.keyValueBits() == deployment.keyValueBits()
                && layout(series).equals(p);
    }

    /** FP16 and BF16 are equally large and equally fast. */
    private static boolean sameBytes(WeightFormat one, WeightFormat other) {
        return one.family() == other.family()
                && one.linearBits() == other.linearBits()
                && one.expertBits() == other.expertBits()
                && one.embeddingBits() == other.embeddingBits();
    }

    private static Parallelism layout(BenchmarkSeries series) {
        return new Parallelism(
                series.tensorParallelism(),
                series.pipelineParallelism(),
                series.attentionDataParallelism(),
                series.expertParallel());
    }

    private static Optional<MeasuredThroughput> answer(
            BenchmarkSeries series,
            CapacityConstants constants,
            Deployment deployment,
            RequestShape shape,
            OptionalDouble concurrency) {
        List<BenchmarkPoint> points =
                series.points().stream()
                        .filter(p -> p.concurrency().isPresent() == concurrency.isPresent())
                        .toList();
        return ratio(points, constants, deployment, shape, concurrency)
                .map(
                        ratio -> {
                            double modelled =
                                    BenchmarkRun.continuous(
                                                    constants,
                                                    deployment,
                                                    shape,
                                                    concurrency.orElse(Double.POSITIVE_INFINITY),
                                                    Double.POSITIVE_INFINITY)
                                            .outputTokensPerSecond();
                            return new MeasuredThroughput(
                                    modelled * ratio.value(),
                                    ratio.value(),
                                    ratio.exact(),
                                    ratio.points(),
                                    ratio.exact()
                                            ? 0
                                            : residualSquares(points, constants, deployment),
                                    series);
                        });
    }

    /**
     * Half the width of the P10-P90 range as a factor: 1 if exact. The variance is pooled of the
     * series' own residuals and of the error table's, which counts as three measurements.
     */
    public double spread(ErrorRange prior) {
        if (exact) {
            return 1;
        }
        double sigma = prior.logDeviation();
        double variance =
                (PRIOR_MEASUREMENTS * sigma * sigma + residualSquares)
                        / (PRIOR_MEASUREMENTS + points);
        return Math.exp(ErrorRange.NORMAL_P90 * Math.sqrt(variance));
    }

    private static double residualSquares(
            List<BenchmarkPoint> points, CapacityConstants constants, Deployment deployment) {
        double squares = 0;
        for (BenchmarkPoint left : points) {
            List<BenchmarkPoint> others = points.stream().filter(p -> !p.equals(left)).toList();
            double foretold =
                    others.isEmpty()
                            ? 1
                            : average(
                                            others,
                                            constants,
                                            deployment,
                                            new RequestShape(
                                                    left.inputSequenceLength(),
                                                    left.outputSequenceLength()),
                                            left.concurrency())
                                    .value();
            double residual =
                    Math.log(measuredOverModelled(left, constants, deployment) / foretold);
            squares += residual * residual;
        }
        return squares;
    }

    /** Measured ÷ modelled at the point in question. */
    record Ratio(double value, boolean exact, int points) {}

    static Optional<Ratio> ratio(
            List<BenchmarkPoint> points,
            CapacityConstants constants,
            Deployment deployment,
            RequestShape shape,
            OptionalDouble concurrency) {
        return withinReach(points, shape, concurrency)
                ? Optional.of(average(points, constants, deployment, shape, concurrency))
                : Optional.empty();
    }

    /** Of at least one point, whether or not it is near. */
    static Ratio average(
            List<BenchmarkPoint> points,
            CapacityConstants constants,
            Deployment deployment,
            RequestShape shape,
            OptionalDouble concurrency) {
        double weights = 0;
        double logs = 0;
        for (BenchmarkPoint point : points) {
            double log = Math.log(measuredOverModelled(point, constants, deployment));
            double distance = distance(point, shape, concurrency);
            if (distance < SAME) {
                return new Ratio(Math.exp(log), true, 1);
            }
            double weight = 1 / (distance * distance);
            weights += weight;
            logs += weight * log;
        }
        return new Ratio(Math.exp(logs / weights), false, points.size());
    }

    static double measuredOverModelled(
            BenchmarkPoint point, CapacityConstants constants, Deployment deployment) {
        BenchmarkRun run =
                BenchmarkRun.continuous(
                        constants,
                        deployment,
                        new RequestShape(point.inputSequenceLength(), point.outputSequenceLength()),
                        point.concurrency().orElse(Double.POSITIVE_INFINITY),
                        point.requests().orElse(Double.POSITIVE_INFINITY));
        return point.outputTokensPerSecond() / run.outputTokensPerSecond();
    }

    private static double distance(
            BenchmarkPoint point, RequestShape shape, OptionalDouble concurrency) {
        double input = Math.log(point.inputSequenceLength() / shape.inputTokens());
        double output = Math.log(point.outputSequenceLength() / shape.outputTokens());
        double load =
                concurrency.isPresent()
                        ? Math.log(point.concurrency().orElseThrow() / concurrency.getAsDouble())
                        : 0;
        return Math.sqrt(input * input + output * output + load * load);
    }

    private static boolean withinReach(
            List<BenchmarkPoint> points, RequestShape shape, OptionalDouble concurrency) {
        return !points.isEmpty()
                && between(
                        points.stream().mapToDouble(BenchmarkPoint::inputSequenceLength).toArray(),
                        shape.inputTokens())
                && between(
                        points.stream().mapToDouble(BenchmarkPoint::outputSequenceLength).toArray(),
                        shape.outputTokens())
                && (concurrency.isEmpty()
                        || between(
                                points.stream()
                                        .mapToDouble(p -> p.concurrency().orElseThrow())
                                        .toArray(),
                                concurrency.getAsDouble()));
    }

    private static boolean between(double[] measured, double asked) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double value : measured) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return asked >= least / REACH && asked <= most * REACH;
    }

    /** In words: by what was measured. */
    public String basis() {
        return "measured"
                + (exact ? "" : ", interpolated from " + points + " points")
                + ": "
                + series.source()
                + ", "
                + EngineProfile.of(series.engine()).name()
                + " "
                + series.engineVersion();
    }
}
