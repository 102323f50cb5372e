package org.llmtco.cli;

import org.llmtco.cli.ImportedRows.Counts;
import org.llmtco.cli.ImportedRows.Refused;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.imports.ImportRow;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.prices.PriceImport;
import org.llmtco.storage.imports.prices.PriceListWriter;
import org.llmtco.storage.imports.prices.RentalImport;
import org.llmtco.storage.imports.prices.RentalListWriter;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code import prices} and {@code import gpus}. */
final class PricesImport {
    private static final ImportedRows.Names NAMES =
            new ImportedRows.Names("provider", "entry", "prices", "lists");

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

    record JsonRow(
            String outcome, int line, String provider, String entry, String reason, String detail) {
        private static JsonRow of(ImportRow<?> row) {
            return new JsonRow(
                    ImportedRows.word(row.outcome()),
                    row.line(),
                    row.list(),
                    row.entry(),
                    row.refusal().map(Refusal::words).orElse(""),
                    row.detail());
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
        ImportedRows imported = new ImportedRows(rows, NAMES);
        command.printer.print(
                imported.text(
                        feed + asOf.map(day -> ", as of " + day).orElse(""),
                        command.dryRun,
                        written.size(),
                        command.target().root()),
                imported.grid(),
                new Json(
                        feed,
                        asOf,
                        command.dryRun,
                        imported.counts(),
                        imported.refusals(),
                        rows.stream().map(JsonRow::of).toList(),
                        written.stream().map(Path::toString).toList()));
    }
}
