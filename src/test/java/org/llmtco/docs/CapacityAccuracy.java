package org.llmtco.docs;

import org.llmtco.catalog.Benchmark;
import org.llmtco.catalog.BenchmarkPoint;
import org.llmtco.catalog.BenchmarkSeries;
import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.CapacityValidation;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.chart.Axis;
import org.llmtco.chart.Figure;
import org.llmtco.chart.Figure.Point;
import org.llmtco.chart.Figure.Series;
import org.llmtco.report.Digits;
import org.llmtco.sizing.EngineProfile;
import org.llmtco.sizing.measured.CapacityCheck;
import org.llmtco.sizing.measured.ErrorStatistics;
import org.llmtco.sizing.measured.MeasuredRow;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ShippedTables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The capacity model, without the help of benchmarks, against every benchmark of the tables. */
public final class CapacityAccuracy {
    private static final Catalog CATALOG =
            CatalogReader.read(List.of(ShippedTables.root())).catalog();
    private static final CapacityConstants PUBLIC =
            Objects.requireNonNull(CATALOG.constants().get("public"));
    private static final CapacityCheck CHECK = CapacityCheck.of(rows(), CATALOG, PUBLIC);

    private CapacityAccuracy() {}

    private static List<MeasuredRow> rows() {
        List<MeasuredRow> rows = new ArrayList<>();
        for (Benchmark benchmark : new TreeMap<>(CATALOG.benchmarks()).values()) {
            for (BenchmarkSeries series : benchmark.series()) {
                series.points().forEach(point -> rows.add(row(benchmark, series, point)));
            }
        }
        return rows;
    }

    private static MeasuredRow row(Benchmark of, BenchmarkSeries series, BenchmarkPoint point) {
        MeasuredRow.Layout layout =
                new MeasuredRow.Layout(
                        series.tensorParallelism(),
                        series.pipelineParallelism(),
                        series.attentionDataParallelism(),
                        series.expertParallel());
        return new MeasuredRow(
                0,
                of.gpu(),
                layout.tensor() * layout.pipeline() * layout.attentionData(),
                of.model(),
                Optional.empty(),
                series.weightFormat(),
                series.keyValueBits() == 8 ? "FP8" : "FP16",
                point.inputSequenceLength(),
                point.outputSequenceLength(),
                Optional.of(layout),
                point.concurrency(),
                point.requests(),
                false,
                EngineProfile.of(series.engine()).name(),
                Optional.empty(),
                OptionalInt.empty(),
                point.outputTokensPerSecond(),
                true,
                Optional.of(series.source()));
    }

    /** Every group with its errors, a table for each kind of group. */
    static String tables() {
        return table("", Map.of("**all points**", CHECK.overall().orElseThrow()))
                + table("GPU", named(CHECK.byGpu(), id -> gpu(id).name()))
                + table("model", named(CHECK.byModel(), CapacityAccuracy::model))
                + table("engine", CHECK.byEngine())
                + table("weights in", named(CHECK.byFormat(), CapacityAccuracy::format)).strip()
                + "\n";
    }

    private static String table(String head, Map<String, ErrorStatistics> groups) {
        return "| %s | points | median error | nine in ten within | bias |\n".formatted(head)
                + "|---|---:|---:|---:|---:|\n"
                + groups.entrySet().stream()
                        .map(group -> row(group.getKey(), group.getValue()))
                        .collect(Collectors.joining())
                + "\n";
    }

    private static GpuProfile gpu(String id) {
        return Objects.requireNonNull(CATALOG.gpus().get(id));
    }

    private static String model(String id) {
        return Objects.requireNonNull(CATALOG.models().get(id)).name();
    }

    private static String format(String id) {
        return Objects.requireNonNull(CATALOG.weightFormats().get(id)).name();
    }

    private static Map<String, ErrorStatistics> named(
            Map<String, ErrorStatistics> groups, UnaryOperator<String> name) {
        Map<String, ErrorStatistics> named = new TreeMap<>();
        groups.forEach((id, errors) -> named.put(name.apply(id), errors));
        return named;
    }

    private static String row(String name, ErrorStatistics errors) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        name,
                        Digits.whole(errors.rows()),
                        Digits.percent(errors.medianApe()),
                        Digits.percent(errors.p90Ape()),
                        Digits.percent(errors.medianBias()));
    }

    /** GPUs of the tables on which nothing was measured. */
    static String neverMeasured() {
        return CATALOG.gpus().values().stream()
                        .filter(gpu -> measuredRows(gpu) == 0)
                        .map(GpuProfile::name)
                        .sorted()
                        .collect(Collectors.joining(", "))
                + ".\n";
    }

    private static int measuredRows(GpuProfile gpu) {
        return CATALOG.validations().values().stream()
                .flatMap(validation -> validation.groups().stream())
                .filter(group -> group.gpu().equals(gpu.id()))
                .mapToInt(CapacityValidation.Group::rows)
                .sum();
    }

    /** Predicted over measured, a tick for each point. */
    public static Figure.Lines figure() {
        List<Point> ticks = new ArrayList<>();
        CHECK.rows().stream()
                .filter(row -> row.prediction().isPresent())
                .sorted(Comparator.comparingDouble(row -> row.measured().outputTokensPerSecond()))
                .forEach(row -> tick(row, ticks));
        double least = 10;
        double most = 1e5;
        return new Figure.Lines(
                "Predicted against measured output tokens per second of one replica, a tick for"
                        + " each measured point; the band is 30 % around equality",
                Axis.log("measured, output tokens/s", least, most),
                Axis.log("predicted, output tokens/s", least, most),
                List.of(
                        new Series("as measured", 1, List.of(at(least), at(most))),
                        new Series("predicted", 0, ticks)),
                List.of(new Figure.Band(1, List.of(around(least), around(most)))),
                List.of(),
                List.of(),
                OptionalDouble.empty());
    }

    private static void tick(CapacityCheck.Row row, List<Point> ticks) {
        double measured = row.measured().outputTokensPerSecond();
        double predicted = row.prediction().orElseThrow().outputTokensPerSecond();
        ticks.add(new Point(measured, predicted / 1.04));
        ticks.add(new Point(measured, predicted * 1.04));
        ticks.add(new Point(measured, Double.NaN));
    }

    private static Point at(double both) {
        return new Point(both, both);
    }

    private static Figure.Range around(double x) {
        return new Figure.Range(x, x / 1.3, x * 1.3);
    }
}
