package org.llmtco.sizing.measured;

import org.llmtco.catalog.Benchmark;
import org.llmtco.catalog.BenchmarkPoint;
import org.llmtco.catalog.BenchmarkSeries;
import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.Catalog;
import org.llmtco.sizing.Deployment;
import org.llmtco.sizing.EngineProfile;
import org.llmtco.sizing.Parallelism;
import org.llmtco.sizing.RequestShape;

import java.util.List;
import java.util.Objects;

/** Foretells each point of a series from the others that surround it. */
final class LeaveOneOut {
    private LeaveOneOut() {}

    /** Adds |foretold ÷ measured - 1| of every point that the others reach. */
    static void of(
            Catalog catalog,
            CapacityConstants constants,
            Benchmark benchmark,
            BenchmarkSeries series,
            List<Double> interpolated,
            List<Double> modelled) {
        Deployment deployment =
                Deployment.of(
                        Objects.requireNonNull(catalog.models().get(benchmark.model()))
                                .architecture(),
                        Objects.requireNonNull(catalog.weightFormats().get(series.weightFormat())),
                        series.keyValueBits(),
                        Objects.requireNonNull(catalog.gpus().get(benchmark.gpu())),
                        new Parallelism(
                                series.tensorParallelism(),
                                series.pipelineParallelism(),
                                series.attentionDataParallelism(),
                                series.expertParallel()),
                        EngineProfile.of(series.engine()));
        for (BenchmarkPoint left : series.points()) {
            List<BenchmarkPoint> others =
                    series.points().stream()
                            .filter(p -> !p.equals(left))
                            .filter(
                                    p ->
                                            p.concurrency().isPresent()
                                                    == left.concurrency().isPresent())
                            .toList();
            MeasuredThroughput.ratio(
                            others,
                            constants,
                            deployment,
                            new RequestShape(
                                    left.inputSequenceLength(), left.outputSequenceLength()),
                            left.concurrency())
                    .ifPresent(
                            ratio -> {
                                double truth =
                                        MeasuredThroughput.measuredOverModelled(
                                                left, constants, deployment);
                                interpolated.add(Math.abs(ratio.value() / truth - 1));
                                modelled.add(Math.abs(1 / truth - 1));
                            });
        }
    }
}
