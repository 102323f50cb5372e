package org.llmtco.sizing.measured;

import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.Catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The capacity model held against measured rows.
 *
 * @param rows in the order of the file, one for each measured row
 * @param overall absent where no row counts
 */
public record CapacityCheck(
        List<Row> rows,
        Optional<ErrorStatistics> overall,
        Map<String, ErrorStatistics> byGpu,
        Map<String, ErrorStatistics> byModel,
        Map<String, ErrorStatistics> byEngine,
        Map<String, ErrorStatistics> byFormat) {

    /**
     * One measured row.
     *
     * @param prediction absent where the row cannot be matched
     * @param reason why it cannot
     */
    public record Row(
            MeasuredRow measured, Optional<RowPrediction> prediction, Optional<String> reason) {

        /** Predicted over measured throughput. */
        public Optional<Double> ratio() {
            return prediction.map(
                    p -> p.outputTokensPerSecond() / measured.outputTokensPerSecond());
        }

        private boolean counts() {
            return measured.counted() && prediction.isPresent();
        }
    }

    public static CapacityCheck of(
            List<MeasuredRow> measured, Catalog catalog, CapacityConstants constants) {
        List<Row> rows = measured.stream().map(row -> row(row, catalog, constants)).toList();
        return new CapacityCheck(
                rows,
                Optional.ofNullable(by(rows, _ -> "all").get("all")),
                by(rows, MeasuredRow::gpu),
                by(rows, MeasuredRow::model),
                by(rows, MeasuredRow::engine),
                by(rows, MeasuredRow::precision));
    }

    private static Row row(MeasuredRow row, Catalog catalog, CapacityConstants constants) {
        return switch (RowMatch.of(row, catalog)) {
            case RowMatch.Matched match ->
                    new Row(row, Optional.of(RowPrediction.of(match, constants)), Optional.empty());
            case RowMatch.Unmatched no -> new Row(row, Optional.empty(), Optional.of(no.reason()));
        };
    }

    private static Map<String, ErrorStatistics> by(
            List<Row> rows, Function<MeasuredRow, String> group) {
        Map<String, List<Double>> ratios = new TreeMap<>();
        for (Row row : rows) {
            if (row.counts()) {
                ratios.computeIfAbsent(group.apply(row.measured()), _ -> new ArrayList<>())
                        .add(row.ratio().orElseThrow());
            }
        }
        Map<String, ErrorStatistics> statistics = new TreeMap<>();
        ratios.forEach((name, of) -> statistics.put(name, ErrorStatistics.of(of)));
        return statistics;
    }

    /** Rows that no table entry matches. */
    public long unmatched() {
        return rows.stream().filter(row -> row.prediction().isEmpty()).count();
    }

    /** Rows that are predicted but left out of the statistics. */
    public long notCounted() {
        return rows.stream()
                .filter(row -> row.prediction().isPresent() && !row.measured().counted())
                .count();
    }
}
