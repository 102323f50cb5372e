package org.llmtco.ui.data;

import org.llmtco.catalog.Sourced;
import org.llmtco.report.Digits;
import org.llmtco.report.LineWords;
import org.llmtco.report.tables.CatalogTable;
import org.llmtco.report.tables.Cell;
import org.llmtco.report.tables.Head;
import org.llmtco.report.tables.TableRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A row as the page shows it: what the table says, and where it comes from.
 *
 * @param cells those of the table, then those of {@link #PROVENANCE}
 * @param file that the row was read from
 * @param layer whose file that is
 * @param ageDays from the day of the source to that of the scenario's prices; below 0 if the source
 *     is younger
 * @param stale whether the figure is older than those of its table should be
 * @param conflict whether sources contradict each other
 * @param searchText all cells and the remark in lower case
 */
record DataRow(
        CatalogTable table,
        TableRow row,
        List<Cell> cells,
        String file,
        Layer layer,
        long ageDays,
        boolean stale,
        boolean conflict,
        String searchText) {
    /** Whose tables a figure is of; a later one counts more. */
    enum Layer {
        SHIPPED,
        TEAM,
        OWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The columns that every table has behind its own. */
    static final List<Head> PROVENANCE =
            List.of(
                    new Head("age", "days", true),
                    new Head("spread", "times", true),
                    Head.text("as of"),
                    Head.text("kind"),
                    Head.text("source"),
                    Head.text("tables"),
                    Head.text("file"));

    DataRow {
        cells = List.copyOf(cells);
    }

    /**
     * A row of a table.
     *
     * @param conflict how far sources lie apart that contradict each other
     */
    static DataRow of(
            CatalogTable table,
            TableRow row,
            LocalDate pricedOn,
            String file,
            Layer layer,
            OptionalDouble conflict) {
        Sourced figure = row.figure();
        long age = pricedOn.toEpochDay() - figure.asOf().toEpochDay();
        boolean stale = table.isStale(figure, pricedOn);
        List<Cell> cells = new ArrayList<>(row.cells());
        cells.add(new Cell((stale ? "stale " : "") + age, OptionalDouble.of((double) age)));
        cells.add(conflict.isPresent() ? spread(conflict.getAsDouble()) : Cell.text(""));
        cells.add(Cell.text(figure.asOf().toString()));
        cells.add(Cell.text(LineWords.kind(figure.kind())));
        cells.add(Cell.text(figure.source()));
        cells.add(Cell.text(layer.word()));
        cells.add(Cell.text(file));
        String text =
                cells.stream().map(Cell::text).collect(Collectors.joining("\n"))
                        + "\n"
                        + row.remark().orElse("");
        return new DataRow(
                table,
                row,
                cells,
                file,
                layer,
                age,
                stale,
                conflict.isPresent(),
                text.toLowerCase(Locale.ROOT));
    }

    private static Cell spread(double times) {
        return new Cell(
                times == 1 ? "conflict" : "conflict " + Digits.fixed(times, 2),
                OptionalDouble.of(times));
    }

    /**
     * Whether the rows of a table are entries of their own. Scores belong to their models, and
     * measured points are replaced as a whole file.
     */
    static boolean isEntry(CatalogTable table) {
        return table != CatalogTable.SCORES && table != CatalogTable.THROUGHPUT;
    }

    String id() {
        return row.id();
    }

    /** Whether the price is not in force on the scenario's day. */
    boolean isOff() {
        return row.remark().isPresent();
    }

    /** Whether every one of the words is somewhere in the row; they are in lower case. */
    boolean matches(List<String> words) {
        return words.stream().allMatch(searchText::contains);
    }

    /** Whether a cell is shown with the mark of a figure that needs looking at. */
    boolean isMarkedAt(int column) {
        int age = row.cells().size();
        return (stale && column == age) || (conflict && column == age + 1);
    }
}
