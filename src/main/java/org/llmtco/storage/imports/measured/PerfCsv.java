package org.llmtco.storage.imports.measured;

import org.llmtco.model.Decimals;
import org.llmtco.storage.CsvRows;
import org.llmtco.storage.PlainNumber;
import org.llmtco.storage.Position;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The export of GenAI-Perf or AIPerf as CSV: a line for each metric, its average behind it. */
final class PerfCsv {
    private static final String HEAD = "Metric,";

    private PerfCsv() {}

    static boolean is(String text) {
        return text.startsWith(HEAD);
    }

    /**
     * Reads an export.
     *
     * @throws RefusedRow if a figure is missing
     */
    static LoadRun read(String text) {
        Map<String, String> averages = averages(text);
        return new LoadRun(
                Position.START,
                Optional.empty(),
                Optional.empty(),
                number(averages, "input sequence length"),
                number(averages, "output sequence length"),
                OptionalDouble.empty(),
                count(averages, "request count"),
                number(averages, "output token throughput"));
    }

    /** By the name of the metric without its unit. */
    private static Map<String, String> averages(String text) {
        Map<String, String> averages = new HashMap<>();
        CsvRows rows = new CsvRows(new BufferedReader(new StringReader(text)));
        try {
            while (rows.next()) {
                if (rows.size() > 1) {
                    averages.putIfAbsent(name(rows.text(0)), rows.text(1));
                }
            }
        } catch (IOException e) {
            // a text in memory can be read
            throw new UncheckedIOException(e);
        }
        return averages;
    }

    private static String name(String metric) {
        int unit = metric.indexOf('(');
        return (unit < 0 ? metric : metric.substring(0, unit)).strip().toLowerCase(Locale.ROOT);
    }

    private static double count(Map<String, String> averages, String metric) {
        double count = number(averages, metric);
        if (count != Math.rint(count)) {
            throw new RefusedRow(
                    Refusal.NOT_A_COUNT, "%s is %s".formatted(metric, Decimals.plain(count)));
        }
        return count;
    }

    private static double number(Map<String, String> averages, String metric) {
        String text = averages.getOrDefault(metric, "");
        OptionalDouble number = PlainNumber.parse(text.strip().replace(",", ""));
        if (number.isEmpty()
                || Double.isInfinite(number.getAsDouble())
                || number.getAsDouble() <= 0) {
            throw new RefusedRow(
                    Refusal.NO_FIGURE,
                    metric + (text.isEmpty() ? " is missing" : " is \"" + text + "\""));
        }
        return number.getAsDouble();
    }
}
