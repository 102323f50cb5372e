package org.llmtco.cli;

import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;
import org.llmtco.storage.imports.ImportRow;
import org.llmtco.storage.imports.Outcome;
import org.llmtco.storage.imports.OutcomeCounts;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusalCount;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What became of the rows of a file, for people and as CSV. */
record ImportedRows(List<? extends ImportRow<?>> rows, Names names) {
    /** Rows of one outcome that people are shown; all of them are in the CSV. */
    private static final int MOST_SHOWN = 20;

    /**
     * What things are called.
     *
     * @param list what the row belongs to
     * @param entry what the row is about
     * @param change what of it changes
     * @param file what is written
     */
    record Names(String list, String entry, String change, String file) {}

    static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    OutcomeCounts counts() {
        return OutcomeCounts.of(rows);
    }

    List<RefusalCount> refusals() {
        return RefusalCount.of(rows);
    }

    /** Every row. */
    Grid grid() {
        return new Grid(
                List.of(
                        Column.text("outcome"),
                        Column.number("line"),
                        Column.text(names.list()),
                        Column.text(names.entry()),
                        Column.text("reason"),
                        Column.text("detail")),
                rows.stream()
                        .map(
                                row ->
                                        List.of(
                                                word(row.outcome()),
                                                String.valueOf(row.line()),
                                                row.list(),
                                                row.entry(),
                                                row.refusal().map(Refusal::words).orElse(""),
                                                row.detail()))
                        .toList());
    }

    /**
     * Counts by outcome and reason, and what changes.
     *
     * @param file what wrote the file, in words
     * @param written files
     */
    String text(String file, boolean dryRun, int written, Path target) {
        StringBuilder text =
                new StringBuilder("%s, %s.\n\n".formatted(file, Counted.of(rows.size(), "row")));
        OutcomeCounts counts = counts();
        text.append(
                counts(
                        "outcome",
                        List.of(
                                new RefusalCount("new", counts.newRows()),
                                new RefusalCount("changed", counts.changedRows()),
                                new RefusalCount("equal", counts.equalRows()),
                                new RefusalCount("refused", counts.refusedRows()))));
        if (counts.refusedRows() > 0) {
            text.append('\n').append(counts("refused because", refusals()));
        }
        for (Outcome outcome : List.of(Outcome.CHANGED, Outcome.NEW)) {
            List<? extends ImportRow<?>> some =
                    rows.stream().filter(row -> row.outcome() == outcome).toList();
            if (!some.isEmpty()) {
                text.append('\n').append(some(some));
            }
        }
        if (counts.refusedRows() > 0 && counts.refusedRows() <= MOST_SHOWN) {
            text.append('\n').append(refused());
        }
        return text.append('\n').append(end(dryRun, written, target)).toString();
    }

    private static String counts(String head, List<RefusalCount> counts) {
        return new Grid(
                        List.of(Column.number("rows"), Column.text(head)),
                        counts.stream()
                                .map(c -> List.of(String.valueOf(c.rows()), c.reason()))
                                .toList())
                .toText();
    }

    private String some(List<? extends ImportRow<?>> some) {
        String text =
                new Grid(
                                List.of(
                                        Column.text("outcome"),
                                        Column.text(names.list()),
                                        Column.text(names.entry()),
                                        Column.text(names.change())),
                                some.stream()
                                        .limit(MOST_SHOWN)
                                        .map(
                                                row ->
                                                        List.of(
                                                                word(row.outcome()),
                                                                row.list(),
                                                                row.entry(),
                                                                row.detail()))
                                        .toList())
                        .toText();
        return some.size() <= MOST_SHOWN
                ? text
                : text
                        + "and %s more; all of them, and the refused ones, with --format csv\n"
                                .formatted(some.size() - MOST_SHOWN);
    }

    private String refused() {
        return new Grid(
                        List.of(
                                Column.number("line"),
                                Column.text("refused"),
                                Column.text("because")),
                        rows.stream()
                                .filter(row -> row.outcome() == Outcome.REFUSED)
                                .map(
                                        row ->
                                                List.of(
                                                        String.valueOf(row.line()),
                                                        (row.list() + " " + row.entry()).strip(),
                                                        row.detail().isEmpty()
                                                                ? row.refusal()
                                                                        .map(Refusal::words)
                                                                        .orElse("")
                                                                : row.detail()))
                                .toList())
                .toText();
    }

    private String end(boolean dryRun, int written, Path target) {
        if (dryRun) {
            return "Nothing was written: this was a dry run.\n";
        }
        return written == 0
                ? "Nothing was written: there is nothing to take over.\n"
                : "%s %s written in %s\n"
                        .formatted(
                                Counted.of(written, names.file()),
                                written == 1 ? "was" : "were",
                                target);
    }
}
