package org.llmtco.cli;

import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.imports.prices.ImportRow;
import org.llmtco.storage.imports.prices.Outcome;
import org.llmtco.storage.imports.prices.PriceImport;
import org.llmtco.storage.imports.prices.PriceListWriter;
import org.llmtco.storage.imports.prices.Refusal;
import org.llmtco.storage.imports.prices.RentalImport;
import org.llmtco.storage.imports.prices.RentalListWriter;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code import prices} and {@code import gpus}. */
final class PricesImport {
    /** Rows of one outcome that people are shown; all of them are in the CSV. */
    private static final int MOST_SHOWN = 20;

    private final ImportCommand command;

    PricesImport(ImportCommand command) {
        this.command = command;
    }

    /** The JSON of the command. */
    record Json(
            String feed,
            Optional<LocalDate> asOf,
            boolean dryRun,
            Counts counts,
            List<Refused> refusals,
            List<JsonRow> rows,
            List<String> written) {}

    record Counts(int newRows, int changedRows, int equalRows, int refusedRows) {}

    record Refused(String reason, int rows) {}

    record JsonRow(
            String outcome, int line, String provider, String entry, String reason, String detail) {
        private static JsonRow of(ImportRow<?> row) {
            return new JsonRow(
                    word(row.outcome()),
                    row.line(),
                    row.list(),
                    row.entry(),
                    row.refusal().map(Refusal::words).orElse(""),
                    row.detail());
        }

        private List<String> cells() {
            return List.of(outcome, String.valueOf(line), provider, entry, reason, detail);
        }
    }

    /** Token prices. */
    void runPrices(Path file) {
        CatalogReading tables = command.tables();
        PriceImport imported = PriceImport.of(file, tables.catalog(), command.asOf).orThrow();
        List<Path> written =
                command.dryRun
                        ? List.of()
                        : PriceListWriter.write(command.target(), imported, tables);
        print(imported.feed().title(), Optional.of(imported.asOf()), imported.rows(), written);
    }

    /** Offers of GPUs. */
    void runOffers(Path file) {
        CatalogReading tables = command.tables();
        RentalImport imported = RentalImport.of(file, tables.catalog(), command.asOf).orThrow();
        List<Path> written =
                command.dryRun
                        ? List.of()
                        : RentalListWriter.write(command.target(), imported, tables);
        print(RentalImport.FEED, command.asOf, imported.rows(), written);
    }

    private void print(
            String feed,
            Optional<LocalDate> asOf,
            List<? extends ImportRow<?>> rows,
            List<Path> written) {
        Json json =
                new Json(
                        feed,
                        asOf,
                        command.dryRun,
                        new Counts(
                                ImportRow.count(rows, Outcome.NEW),
                                ImportRow.count(rows, Outcome.CHANGED),
                                ImportRow.count(rows, Outcome.EQUAL),
                                ImportRow.count(rows, Outcome.REFUSED)),
                        refusals(rows),
                        rows.stream().map(JsonRow::of).toList(),
                        written.stream().map(Path::toString).toList());
        command.printer.print(text(json, command.target().root()), rows(json.rows()), json);
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static List<Refused> refusals(List<? extends ImportRow<?>> rows) {
        Map<Refusal, Integer> counts = new EnumMap<>(Refusal.class);
        rows.forEach(row -> row.refusal().ifPresent(r -> counts.merge(r, 1, Integer::sum)));
        List<Refused> refusals = new ArrayList<>();
        counts.forEach((refusal, count) -> refusals.add(new Refused(refusal.words(), count)));
        return refusals;
    }

    private static Grid rows(List<JsonRow> rows) {
        return new Grid(
                List.of(
                        Column.text("outcome"),
                        Column.number("line"),
                        Column.text("provider"),
                        Column.text("entry"),
                        Column.text("reason"),
                        Column.text("detail")),
                rows.stream().map(JsonRow::cells).toList());
    }

    private static String text(Json json, Path target) {
        StringBuilder text =
                new StringBuilder(
                        "%s%s, %s rows.\n\n"
                                .formatted(
                                        json.feed(),
                                        json.asOf().map(day -> ", as of " + day).orElse(""),
                                        json.rows().size()));
        Counts counts = json.counts();
        text.append(
                counts(
                        "outcome",
                        List.of(
                                new Refused("new", counts.newRows()),
                                new Refused("changed", counts.changedRows()),
                                new Refused("equal", counts.equalRows()),
                                new Refused("refused", counts.refusedRows()))));
        if (!json.refusals().isEmpty()) {
            text.append('\n').append(counts("refused because", json.refusals()));
        }
        for (Outcome outcome : List.of(Outcome.CHANGED, Outcome.NEW)) {
            List<JsonRow> rows =
                    json.rows().stream().filter(r -> r.outcome().equals(word(outcome))).toList();
            if (!rows.isEmpty()) {
                text.append('\n').append(some(rows));
            }
        }
        return text.append('\n').append(end(json, target)).toString();
    }

    private static String counts(String head, List<Refused> counts) {
        return new Grid(
                        List.of(Column.number("rows"), Column.text(head)),
                        counts.stream()
                                .map(c -> List.of(String.valueOf(c.rows()), c.reason()))
                                .toList())
                .toText();
    }

    private static String some(List<JsonRow> rows) {
        String text =
                new Grid(
                                List.of(
                                        Column.text("outcome"),
                                        Column.text("provider"),
                                        Column.text("entry"),
                                        Column.text("prices")),
                                rows.stream()
                                        .limit(MOST_SHOWN)
                                        .map(
                                                r ->
                                                        List.of(
                                                                r.outcome(),
                                                                r.provider(),
                                                                r.entry(),
                                                                r.detail()))
                                        .toList())
                        .toText();
        return rows.size() <= MOST_SHOWN
                ? text
                : text
                        + "and %s more; all of them, and the refused ones, with --format csv\n"
                                .formatted(rows.size() - MOST_SHOWN);
    }

    private static String end(Json json, Path target) {
        if (json.dryRun()) {
            return "Nothing was written: this was a dry run.\n";
        }
        return json.written().isEmpty()
                ? "Nothing was written: there is nothing to take over.\n"
                : "%s lists were written in %s\n".formatted(json.written().size(), target);
    }
}
