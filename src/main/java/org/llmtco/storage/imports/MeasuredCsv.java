package org.llmtco.storage.imports;

import org.llmtco.model.InvalidFieldException;
import org.llmtco.sizing.measured.MeasuredRow;
import org.llmtco.storage.PlainNumber;
import org.llmtco.storage.Problem;
import org.llmtco.storage.Problem.Severity;
import org.llmtco.storage.Reading;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads measured throughput from a CSV file: a row for each measurement. A row that cannot be read
 * is a problem with its line; the others count.
 */
public final class MeasuredCsv {
    /** Columns without which a row says nothing. */
    public static final List<String> REQUIRED =
            List.of("gpu", "gpu_count", "model", "precision", "isl", "osl", "engine");

    /** The throughput of the whole deployment; or the two columns that it follows from. */
    private static final String THROUGHPUT = "output_tok_s_deployment";

    private static final Pattern EXPERT_PARALLEL = Pattern.compile("EP(\\d+)");

    private final CsvTable table;
    private final String file;
    private final List<MeasuredRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private MeasuredCsv(CsvTable table, String file) {
        this.table = table;
        this.file = file;
    }

    /** Reads a file; there is no value where it is no such table at all. */
    public static Reading<List<MeasuredRow>> read(Path path) {
        try {
            return parse(Files.readString(path, StandardCharsets.UTF_8), path.toString());
        } catch (NoSuchFileException e) {
            return failed(path.toString(), "there is no such file");
        } catch (CharacterCodingException e) {
            return failed(path.toString(), "the file is not UTF-8: save it with that encoding");
        } catch (IOException e) {
            return failed(path.toString(), "the file cannot be read: " + e.getMessage());
        }
    }

    /**
     * Reads a text.
     *
     * @param file its name in problems
     */
    public static Reading<List<MeasuredRow>> parse(String text, String file) {
        CsvTable table = CsvTable.parse(text);
        List<String> missing = new ArrayList<>(REQUIRED);
        missing.removeAll(table.columns());
        if (!table.columns().contains(THROUGHPUT)
                && !table.columns().containsAll(List.of("metric", "value"))) {
            missing.add(THROUGHPUT + " (or metric and value)");
        }
        if (!missing.isEmpty()) {
            return failed(
                    file,
                    "the head has no column "
                            + String.join(", ", missing)
                            + ": a measured file begins with a line of column names");
        }
        MeasuredCsv csv = new MeasuredCsv(table, file);
        csv.readRows();
        return new Reading<>(Optional.of(List.copyOf(csv.rows)), csv.problems);
    }

    private static Reading<List<MeasuredRow>> failed(String file, String message) {
        return new Reading<>(
                Optional.empty(), List.of(new Problem(Severity.ERROR, file, 0, 0, "", message)));
    }

    private void readRows() {
        for (CsvTable.Row row : table.rows()) {
            if (row.fault().isPresent()) {
                problem(row, "", row.fault().get());
                continue;
            }
            if (row.width() != table.columns().size()) {
                problem(
                        row,
                        "",
                        "the row has "
                                + row.width()
                                + " cells, the head has "
                                + table.columns().size());
                continue;
            }
            try {
                rows.add(measured(row));
            } catch (InvalidFieldException e) {
                problem(row, e.field(), "is " + e.value() + ": " + e.expectation());
            }
        }
    }

    private void problem(CsvTable.Row row, String column, String message) {
        problems.add(new Problem(Severity.ERROR, file, row.line(), 1, column, message));
    }

    private static MeasuredRow measured(CsvTable.Row row) {
        int gpus = whole(row, "gpu_count");
        double isl = number(row, "isl");
        double osl = number(row, "osl");
        return new MeasuredRow(
                row.line(),
                required(row, "gpu"),
                gpus,
                required(row, "model"),
                Optional.of(row.text("arch_model")).filter(name -> !name.isEmpty()),
                required(row, "precision"),
                row.text("kv_precision"),
                isl,
                osl,
                layout(row),
                concurrency(row),
                optional(row, "num_requests"),
                row.text("batching").equalsIgnoreCase("static"),
                required(row, "engine"),
                Optional.of(row.text("engine_version")).filter(name -> !name.isEmpty()),
                optionalWhole(row, "engine_max_batch"),
                throughput(row, gpus, isl, osl),
                counted(row),
                Optional.of(row.text("source")).filter(name -> !name.isEmpty()));
    }

    /**
     * Absent where the tensor degree is 0 or left out: the source does not say. Experts sit whole
     * on single GPUs where the label says so, such as TP4EP4.
     */
    private static Optional<MeasuredRow.Layout> layout(CsvTable.Row row) {
        int tensor = optionalWhole(row, "tp").orElse(0);
        if (tensor == 0) {
            return Optional.empty();
        }
        Matcher experts = EXPERT_PARALLEL.matcher(row.text("parallel"));
        return Optional.of(
                new MeasuredRow.Layout(
                        tensor,
                        degree(row, "pp"),
                        degree(row, "dp_attn"),
                        experts.find() && Integer.parseInt(experts.group(1)) > 1));
    }

    /** Every row, unless the column says 0 or false. */
    private static boolean counted(CsvTable.Row row) {
        String text = row.text("used_in_fit");
        return !text.equalsIgnoreCase("false") && !text.matches("0(\\.0*)?");
    }

    /** A degree that is left out or 0 is 1. */
    private static int degree(CsvTable.Row row, String column) {
        return Math.max(1, optionalWhole(row, column).orElse(1));
    }

    /** A number, or a word that begins with max for full load. */
    private static OptionalDouble concurrency(CsvTable.Row row) {
        String text = row.text("concurrency_or_max");
        return text.startsWith("max")
                ? OptionalDouble.empty()
                : optional(row, "concurrency_or_max");
    }

    private static double throughput(CsvTable.Row row, int gpus, double isl, double osl) {
        if (!row.text(THROUGHPUT).isEmpty()) {
            return number(row, THROUGHPUT);
        }
        double value = number(row, "value");
        double outputShare = osl / (isl + osl);
        return switch (row.text("metric")) {
            case "output_tok_s" -> value;
            case "output_tok_s_per_gpu" -> value * gpus;
            case "total_tok_s" -> value * outputShare;
            case "total_tok_s_per_gpu" -> value * gpus * outputShare;
            default ->
                    throw new InvalidFieldException(
                            "metric",
                            quote(row.text("metric")),
                            "must be output_tok_s, output_tok_s_per_gpu, total_tok_s or"
                                    + " total_tok_s_per_gpu");
        };
    }

    private static String required(CsvTable.Row row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            throw new InvalidFieldException(column, "empty", "write what was measured");
        }
        return text;
    }

    private static double number(CsvTable.Row row, String column) {
        return optional(row, column)
                .orElseThrow(() -> new InvalidFieldException(column, "empty", "must be a number"));
    }

    private static OptionalDouble optional(CsvTable.Row row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble value = PlainNumber.parse(text);
        if (value.isEmpty() || Double.isInfinite(value.getAsDouble())) {
            throw new InvalidFieldException(column, quote(text), "must be a number");
        }
        return value;
    }

    private static int whole(CsvTable.Row row, String column) {
        return optionalWhole(row, column)
                .orElseThrow(
                        () -> new InvalidFieldException(column, "empty", "must be a whole number"));
    }

    private static OptionalInt optionalWhole(CsvTable.Row row, String column) {
        OptionalDouble value = optional(row, column);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        double number = value.getAsDouble();
        if (number != Math.rint(number) || number < 0 || number > Integer.MAX_VALUE) {
            throw new InvalidFieldException(
                    column, quote(row.text(column)), "must be a whole number, 0 or more");
        }
        return OptionalInt.of((int) number);
    }

    private static String quote(String text) {
        return '"' + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + '"';
    }
}
