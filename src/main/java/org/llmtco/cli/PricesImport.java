package org.llmtco.cli;

import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.imports.ImportRow;
import org.llmtco.storage.imports.OutcomeCounts;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusalCount;
import org.llmtco.storage.imports.TableImport;
import org.llmtco.storage.imports.prices.PriceImport;
import org.llmtco.storage.imports.prices.RentalImport;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code import prices} and {@code import gpus}. */
final class PricesImport {
    private static final ImportedRows.Names NAMES =
            new ImportedRows.Names("provider", "entry", "prices", "list");

    private final ImportCommand command;

    PricesImport(ImportCommand command) {
        this.command = command;
    }

    /** The JSON of the command. */
    record Json(
            String feed,
            Optional<LocalDate> asOf,
            boolean dryRun,
            OutcomeCounts counts,
            List<RefusalCount> refusals,
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
    int runPrices(Path file) {
        CatalogReading tables = command.tables();
        PriceImport imported =
                PriceImport.of(file, tables.catalog(), command.asOf, command.today()).orThrow();
        return run(file, imported, tables, imported.feed().title(), Optional.of(imported.asOf()));
    }

    /** Offers of GPUs. */
    int runOffers(Path file) {
        CatalogReading tables = command.tables();
        RentalImport imported =
                RentalImport.of(file, tables.catalog(), command.asOf, command.today()).orThrow();
        return run(file, imported, tables, RentalImport.FEED, command.asOf);
    }

    private int run(
            Path file,
            TableImport imported,
            CatalogReading tables,
            String feed,
            Optional<LocalDate> asOf) {
        List<Path> written = command.write(imported, tables);
        ImportedRows rows = new ImportedRows(imported.rows(), NAMES);
        command.printer.print(
                rows.text(
                        imported.title(),
                        command.to.dryRun,
                        written.size(),
                        command.to.tables().root()),
                rows.grid(),
                new Json(
                        feed,
                        asOf,
                        command.to.dryRun,
                        rows.counts(),
                        rows.refusals(),
                        imported.rows().stream().map(JsonRow::of).toList(),
                        written.stream().map(Path::toString).toList()));
        return command.code(file, rows);
    }
}
