package org.llmtco.catalog;

import org.llmtco.model.Default;
import org.llmtco.model.Engine;
import org.llmtco.model.Require;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Points that were measured on one set-up: one replica with one engine, format and layout.
 *
 * @param weightFormat id of the format in which the weights are stored
 * @param keyValueBits bits of one number in the KV cache, 8 or 16
 * @param tensorParallelism GPUs that cut every matrix among them
 * @param pipelineParallelism stages that cut the layers among them
 * @param attentionDataParallelism GPUs that copy attention and cut the routed experts
 * @param expertParallel whole experts on single GPUs also without attention data parallelism
 */
public record BenchmarkSeries(
        Engine engine,
        String engineVersion,
        String weightFormat,
        int keyValueBits,
        int tensorParallelism,
        @Default("1") int pipelineParallelism,
        @Default("1") int attentionDataParallelism,
        @Default("false") boolean expertParallel,
        List<BenchmarkPoint> points,
        String source,
        LocalDate asOf,
        FigureKind kind,
        Optional<String> note)
        implements Sourced {
    public BenchmarkSeries {
        Require.that(
                keyValueBits == 8 || keyValueBits == 16,
                "keyValueBits",
                keyValueBits,
                "must be 8 or 16");
        Require.positive("tensorParallelism", tensorParallelism);
        Require.positive("pipelineParallelism", pipelineParallelism);
        Require.positive("attentionDataParallelism", attentionDataParallelism);
        Require.that(
                attentionDataParallelism == 1 || tensorParallelism == 1,
                "attentionDataParallelism",
                attentionDataParallelism,
                "goes with a tensorParallelism of 1, not " + tensorParallelism);
        points = List.copyOf(points);
        Require.that(!points.isEmpty(), "points", "[]", "a series has at least one point");
    }

    /** The same set-up and source with other points. */
    public BenchmarkSeries withPoints(List<BenchmarkPoint> others) {
        return new BenchmarkSeries(
                engine,
                engineVersion,
                weightFormat,
                keyValueBits,
                tensorParallelism,
                pipelineParallelism,
                attentionDataParallelism,
                expertParallel,
                others,
                source,
                asOf,
                kind,
                note);
    }
}
