package org.llmtco.catalog;

import org.llmtco.model.Identified;
import org.llmtco.model.Require;

import java.util.List;

/**
 * Measured throughput of one model on one kind of GPU: one file in {@code
 * hardware-profiles/benchmarks}, named {@code <model>--<gpu>.json}.
 *
 * @param model id of the open model
 * @param gpu id of the GPU profile
 */
public record Benchmark(String id, String model, String gpu, List<BenchmarkSeries> series)
        implements Identified {
    public Benchmark {
        Require.id("id", id);
        Require.that(id.equals(model + "--" + gpu), "id", id, "must be " + model + "--" + gpu);
        series = List.copyOf(series);
        Require.that(!series.isEmpty(), "series", "[]", "a benchmark has at least one series");
    }
}
