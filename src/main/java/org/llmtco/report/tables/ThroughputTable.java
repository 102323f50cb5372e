package org.llmtco.report.tables;

import org.llmtco.catalog.Benchmark;
import org.llmtco.catalog.BenchmarkPoint;
import org.llmtco.catalog.BenchmarkSeries;
import org.llmtco.catalog.Catalog;
import org.llmtco.report.tables.TableRow.Part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measured throughput: a row for each measured point. */
final class ThroughputTable {
    private ThroughputTable() {}

    private record Measured(Benchmark benchmark, BenchmarkSeries series, BenchmarkPoint point) {
        int gpus() {
            return series.tensorParallelism()
                    * series.pipelineParallelism()
                    * series.attentionDataParallelism();
        }
    }

    private static final List<Column<Measured>> COLUMNS =
            List.of(
                    Column.text("model", m -> m.benchmark().model()),
                    Column.text("gpu", m -> m.benchmark().gpu()),
                    Column.number("GPUs", "", 0, Measured::gpus),
                    Column.text("engine", m -> Words.of(m.series().engine())),
                    Column.text("format", m -> m.series().weightFormat()),
                    Column.number("input", "tokens", 0, m -> m.point().inputSequenceLength()),
                    Column.number("output", "tokens", 0, m -> m.point().outputSequenceLength()),
                    Column.optional("concurrency", "", 0, m -> m.point().concurrency()),
                    Column.number("output", "tokens/s", 0, m -> m.point().outputTokensPerSecond()),
                    Column.number(
                            "per GPU",
                            "tokens/s",
                            0,
                            m -> m.point().outputTokensPerSecond() / m.gpus()));

    static TableContent content(Catalog catalog) {
        List<TableRow> rows = new ArrayList<>();
        for (Benchmark benchmark : catalog.benchmarks().values()) {
            for (int s = 0; s < benchmark.series().size(); s++) {
                BenchmarkSeries series = benchmark.series().get(s);
                for (int p = 0; p < series.points().size(); p++) {
                    rows.add(row(benchmark, series, series.points().get(p), s + "/" + p));
                }
            }
        }
        return new TableContent(CatalogTable.THROUGHPUT, Column.heads(COLUMNS), rows);
    }

    private static TableRow row(
            Benchmark benchmark, BenchmarkSeries series, BenchmarkPoint point, String place) {
        return new TableRow(
                benchmark.id() + "/" + place,
                "benchmarks/" + benchmark.id(),
                Column.cells(COLUMNS, new Measured(benchmark, series, point)),
                List.of(series),
                List.of(new Part("Point", point), new Part("Set-up", series)),
                Optional.empty(),
                Optional.empty());
    }
}
