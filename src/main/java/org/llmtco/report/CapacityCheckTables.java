package org.llmtco.report;

import org.llmtco.report.Grid.Column;
import org.llmtco.sizing.measured.CapacityCheck;
import org.llmtco.sizing.measured.ErrorStatistics;
import org.llmtco.sizing.measured.MeasuredRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The capacity model held against measured rows, as text and as a grid. */
public final class CapacityCheckTables {
    private CapacityCheckTables() {}

    /**
     * For people: statistics by group, then every row that could not be predicted.
     *
     * @param unreadable rows that could not be read at all, in words
     */
    public static String text(CapacityCheck check, List<String> unreadable) {
        StringBuilder text = new StringBuilder();
        text.append(
                check.overall()
                        .map(CapacityCheckTables::sentence)
                        .orElse("No row counts: there is nothing to compare.\n"));
        group(text, "GPU", check.byGpu());
        group(text, "model", check.byModel());
        group(text, "engine", check.byEngine());
        group(text, "weight format", check.byFormat());
        text.append('\n')
                .append(check.notCounted())
                .append(" rows were predicted but left out of the statistics (used_in_fit is 0).\n")
                .append(check.unmatched() + unreadable.size())
                .append(" rows could not be matched.\n");
        for (CapacityCheck.Row row : check.rows()) {
            row.reason()
                    .ifPresent(
                            reason ->
                                    text.append("  line ")
                                            .append(row.measured().line())
                                            .append(": ")
                                            .append(reason)
                                            .append('\n'));
        }
        unreadable.forEach(problem -> text.append("  ").append(problem).append('\n'));
        return text.toString();
    }

    private static String sentence(ErrorStatistics overall) {
        return "%s rows: the median error is %s, nine in ten are within %s, the median bias is %s.\n"
                .formatted(
                        Digits.whole(overall.rows()),
                        Digits.percent(overall.medianApe()),
                        Digits.percent(overall.p90Ape()),
                        Digits.percent(overall.medianBias()));
    }

    private static void group(
            StringBuilder text, String title, Map<String, ErrorStatistics> groups) {
        List<List<String>> rows = new ArrayList<>();
        groups.forEach(
                (name, of) ->
                        rows.add(
                                List.of(
                                        name,
                                        Digits.whole(of.rows()),
                                        Digits.percent(of.medianApe()),
                                        Digits.percent(of.p90Ape()),
                                        Digits.percent(of.medianBias()))));
        Grid grid =
                new Grid(
                        List.of(
                                Column.text(title),
                                Column.number("rows"),
                                Column.number("median error"),
                                Column.number("90 % within"),
                                Column.number("median bias")),
                        rows);
        text.append('\n').append(grid.toText());
    }

    /** For spreadsheets: a row for each measured row. */
    public static Grid rows(CapacityCheck check) {
        return new Grid(
                List.of(
                        Column.number("line"),
                        Column.text("gpu"),
                        Column.number("gpus"),
                        Column.text("model"),
                        Column.text("format"),
                        Column.text("engine"),
                        Column.number("input tokens"),
                        Column.number("output tokens"),
                        Column.text("concurrency"),
                        Column.number("measured output tok/s"),
                        Column.number("predicted output tok/s"),
                        Column.number("bias"),
                        Column.text("counted"),
                        Column.text("reason")),
                check.rows().stream().map(CapacityCheckTables::row).toList());
    }

    private static List<String> row(CapacityCheck.Row row) {
        MeasuredRow m = row.measured();
        return List.of(
                String.valueOf(m.line()),
                m.gpu(),
                String.valueOf(m.gpus()),
                m.model(),
                m.precision(),
                m.engine(),
                plain(m.inputTokens()),
                plain(m.outputTokens()),
                m.concurrency().isPresent() ? plain(m.concurrency().getAsDouble()) : "max",
                plain(m.outputTokensPerSecond()),
                row.prediction().map(p -> plain(p.outputTokensPerSecond())).orElse(""),
                row.ratio().map(ratio -> plain(ratio - 1)).orElse(""),
                m.counted() ? "yes" : "no",
                row.reason().orElse(""));
    }

    /** As a program reads it: without thousands, without a trailing ".0". */
    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
