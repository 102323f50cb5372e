package org.llmtco.report;

import org.llmtco.chart.Axis;
import org.llmtco.chart.Figure;
import org.llmtco.chart.Figure.Bar;
import org.llmtco.chart.Figure.Marker;
import org.llmtco.chart.Figure.Point;
import org.llmtco.chart.Figure.Series;
import org.llmtco.sizing.LatencyPoint;
import org.llmtco.sizing.MemoryPlan;
import org.llmtco.sizing.PlacementAnswer;
import org.llmtco.sizing.ReplicaEstimate;
import org.llmtco.sizing.measured.SizingResult;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The figures of models on GPUs side by side. */
public final class SizingFigures {
    private static final double GIB = 1L << 30;
    private static final double MILLIS = 1000;

    /** A curve that ends sooner is still shown over a decade. */
    private static final double LEAST_CONCURRENCY = 10;

    private static final List<String> PARTS =
            List.of("weights", "activations", "KV in use", "KV free", "left alone");

    private SizingFigures() {}

    /**
     * A result as it appears in every figure.
     *
     * @param color place in the palette
     */
    public record Labelled(String label, int color, SizingResult result) {}

    /** What fills the memory of one GPU, against what the GPU has. */
    public static Figure.Bars memory(List<Labelled> compared) {
        List<Bar> bars = compared.stream().map(SizingFigures::memory).toList();
        return new Figure.Bars(
                "Memory of one GPU in GiB, by what fills it",
                Axis.linear("GiB", 0, bars.stream().mapToDouble(Bar::total).max().orElse(1)),
                PARTS,
                bars);
    }

    private static Bar memory(Labelled entry) {
        SizingResult result = entry.result();
        if (result.best().isPresent()) {
            ReplicaEstimate.Fits replica = result.best().get().placement().replica();
            return fitting(entry, replica.memory(), replica.batch());
        }
        return result.answer() instanceof PlacementAnswer.TooLarge large
                ? overflowing(entry, large.closest())
                : new Bar(entry.label(), entry.color(), List.of(), "not placed");
    }

    private static Bar fitting(Labelled entry, MemoryPlan plan, double batch) {
        double used = plan.cacheInUse(batch);
        return bar(
                entry,
                List.of(
                        plan.weights(),
                        plan.activations(),
                        used,
                        plan.cache() - used,
                        plan.unclaimed()),
                plan.weights() + plan.activations() + used,
                plan);
    }

    /** Weights, buffers and the cache of one request: the least that is needed. */
    private static Bar overflowing(Labelled entry, MemoryPlan plan) {
        double request = plan.cachePerSequence() / plan.gpus();
        return bar(
                entry,
                List.of(plan.weights(), plan.activations(), request, 0.0, 0.0),
                plan.weights() + plan.activations() + request,
                plan);
    }

    private static Bar bar(Labelled entry, List<Double> bytes, double used, MemoryPlan plan) {
        return new Bar(
                entry.label(),
                entry.color(),
                bytes.stream().map(part -> part / GIB).toList(),
                "%s of %s GiB"
                        .formatted(
                                Digits.fixed(used / GIB, 1), Digits.fixed(plan.usable() / GIB, 1)));
    }

    /** Time per output token over the requests that one replica serves at once. */
    public static Figure.Lines latency(List<Labelled> compared) {
        List<Series> series =
                compared.stream()
                        .filter(entry -> entry.result().best().isPresent())
                        .map(SizingFigures::latency)
                        .toList();
        List<Point> points =
                series.stream().map(Series::points).flatMap(Collection::stream).toList();
        double most = points.stream().mapToDouble(Point::x).max().orElse(1);
        double slowest = points.stream().mapToDouble(Point::y).max().orElse(1);
        return new Figure.Lines(
                "Milliseconds per output token over requests at once on one replica",
                Axis.log(
                        "Concurrency of one replica, requests",
                        1,
                        Math.max(LEAST_CONCURRENCY, most)),
                Axis.linear("ms per output token", 0, slowest * 1.05),
                series,
                List.of(),
                List.of(),
                compared.stream().flatMap(SizingFigures::running).toList(),
                OptionalDouble.empty());
    }

    private static Series latency(Labelled entry) {
        return new Series(
                entry.label(),
                entry.color(),
                entry.result().best().orElseThrow().curve().stream()
                        .map(p -> new Point(p.concurrency(), millis(p)))
                        .toList());
    }

    private static double millis(LatencyPoint point) {
        return point.secondsPerOutputToken() * MILLIS;
    }

    /** Where a replica runs, if a latency target keeps it from the end of its curve. */
    private static Stream<Marker> running(Labelled entry) {
        return entry.result().best().stream()
                .filter(served -> !served.curve().isEmpty())
                .filter(
                        served ->
                                served.placement().replica().batch()
                                        < served.curve().getLast().concurrency())
                .map(
                        served ->
                                new Marker(
                                        served.placement().replica().batch(),
                                        served.placement().replica().secondsPerOutputToken()
                                                * MILLIS,
                                        Digits.whole(served.placement().replica().batch())));
    }
}
