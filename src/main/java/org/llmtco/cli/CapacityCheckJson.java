package org.llmtco.cli;

import org.llmtco.sizing.measured.CapacityCheck;
import org.llmtco.sizing.measured.ErrorStatistics;
import org.llmtco.sizing.measured.MeasuredRow;
import org.llmtco.sizing.measured.RowPrediction;
import org.llmtco.storage.Problem;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The JSON of {@code capacity check}; errors are ratios, throughput is output tokens per second of
 * the whole deployment.
 *
 * @param rowsCounted rows in the statistics
 * @param rowsNotCounted predicted, but left out of the statistics by the file
 * @param rowsUnmatched without a prediction; their {@code reason} says why
 * @param rows one for each row of the file, in its order
 */
record CapacityCheckJson(
        String constants,
        int rowsRead,
        int rowsCounted,
        int rowsNotCounted,
        int rowsUnmatched,
        Optional<ErrorStatistics> overall,
        Map<String, ErrorStatistics> byGpu,
        Map<String, ErrorStatistics> byModel,
        Map<String, ErrorStatistics> byEngine,
        Map<String, ErrorStatistics> byFormat,
        List<Row> rows) {

    /**
     * One row.
     *
     * @param counted whether it counts in the statistics
     * @param ape |predicted ÷ measured - 1|
     * @param bias predicted ÷ measured - 1
     */
    record Row(
            int line,
            Optional<String> gpu,
            OptionalInt gpus,
            Optional<String> model,
            Optional<String> format,
            Optional<String> engine,
            OptionalDouble inputSequenceLength,
            OptionalDouble outputSequenceLength,
            OptionalDouble concurrency,
            OptionalDouble measured,
            OptionalDouble predicted,
            OptionalDouble ape,
            OptionalDouble bias,
            OptionalDouble batch,
            boolean counted,
            Optional<String> reason) {}

    static CapacityCheckJson of(CapacityCheck check, List<Problem> unreadable, String constants) {
        List<Row> rows =
                Stream.concat(
                                check.rows().stream().map(CapacityCheckJson::row),
                                unreadable.stream().map(CapacityCheckJson::row))
                        .sorted(Comparator.comparingInt(Row::line))
                        .toList();
        return new CapacityCheckJson(
                constants,
                rows.size(),
                check.overall().map(ErrorStatistics::rows).orElse(0),
                (int) check.notCounted(),
                (int) check.unmatched() + unreadable.size(),
                check.overall(),
                check.byGpu(),
                check.byModel(),
                check.byEngine(),
                check.byFormat(),
                rows);
    }

    private static Row row(CapacityCheck.Row row) {
        MeasuredRow m = row.measured();
        OptionalDouble bias =
                row.ratio().map(r -> OptionalDouble.of(r - 1)).orElse(OptionalDouble.empty());
        return new Row(
                m.line(),
                Optional.of(m.gpu()),
                OptionalInt.of(m.gpus()),
                Optional.of(m.model()),
                Optional.of(m.precision()),
                Optional.of(m.engine()),
                OptionalDouble.of(m.inputTokens()),
                OptionalDouble.of(m.outputTokens()),
                m.concurrency(),
                OptionalDouble.of(m.outputTokensPerSecond()),
                row.prediction()
                        .map(RowPrediction::outputTokensPerSecond)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                bias.isPresent()
                        ? OptionalDouble.of(Math.abs(bias.getAsDouble()))
                        : OptionalDouble.empty(),
                bias,
                row.prediction()
                        .map(RowPrediction::batch)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                m.counted() && bias.isPresent(),
                row.reason());
    }

    private static Row row(Problem problem) {
        OptionalDouble none = OptionalDouble.empty();
        return new Row(
                problem.line(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                false,
                Optional.of((problem.key() + " " + problem.message()).strip()));
    }
}
