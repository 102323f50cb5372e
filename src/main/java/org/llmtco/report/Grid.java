package org.llmtco.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of texts, written for people or for programs.
 *
 * @param columns heads, in the order of the cells
 */
public record Grid(List<Column> columns, List<List<String>> rows) {
    /**
     * A tab or the end of a line may stand before the sign, and spreadsheets of East Asia take wide
     * signs for the narrow ones.
     */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    public Grid {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.size() + " cells instead of " + columns.size());
            }
        }
    }

    /**
     * The head of a column.
     *
     * @param number whether the cells are aligned at the right
     */
    public record Column(String title, boolean number) {
        public static Column text(String title) {
            return new Column(title, false);
        }

        public static Column number(String title) {
            return new Column(title, true);
        }
    }

    /** The same rows with some of the columns, by their places. */
    public Grid select(IntPredicate wanted) {
        int[] places = IntStream.range(0, columns.size()).filter(wanted).toArray();
        return new Grid(
                IntStream.of(places).mapToObj(columns::get).toList(),
                rows.stream()
                        .map(row -> IntStream.of(places).mapToObj(row::get).toList())
                        .toList());
    }

    /** The same without some of the rows. */
    public Grid without(Predicate<List<String>> unwanted) {
        return new Grid(columns, rows.stream().filter(unwanted.negate()).toList());
    }

    /** For people: aligned columns under a ruled head. */
    public String toText() {
        int[] widths =
                IntStream.range(0, columns.size())
                        .map(
                                i ->
                                        IntStream.concat(
                                                        IntStream.of(
                                                                columns.get(i).title().length()),
                                                        rows.stream()
                                                                .mapToInt(
                                                                        row -> row.get(i).length()))
                                                .max()
                                                .orElse(0))
                        .toArray();
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::title).toList(), widths));
        lines.add(IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining("  ")));
        rows.forEach(row -> lines.add(line(row, widths)));
        return String.join("\n", lines) + "\n";
    }

    private String line(List<String> cells, int[] widths) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            String space = " ".repeat(widths[i] - cells.get(i).length());
            padded.add(columns.get(i).number() ? space + cells.get(i) : cells.get(i) + space);
        }
        return String.join("  ", padded).stripTrailing();
    }

    /** For programs: RFC 4180 with a head, lines ended by CR LF. */
    public String toCsv() {
        StringBuilder csv = new StringBuilder();
        append(csv, columns.stream().map(Column::title).toList());
        rows.forEach(row -> append(csv, data(row)));
        return csv.toString();
    }

    /** Whether a spreadsheet would take a text for a formula if it were typed. */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** Texts that a spreadsheet would take for a formula are marked as texts. */
    private List<String> data(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(
                        i ->
                                !columns.get(i).number() && looksLikeFormula(row.get(i))
                                        ? "'" + row.get(i)
                                        : row.get(i))
                .toList();
    }

    private static void append(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream().map(Grid::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
