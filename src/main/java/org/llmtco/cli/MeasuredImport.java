package org.llmtco.cli;

import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.imports.ImportRow;
import org.llmtco.storage.imports.OutcomeCounts;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusalCount;
import org.llmtco.storage.imports.measured.BenchmarkImport;

import java.nio.file.Path;
import java.util.List;

/** {@code import benchmark}. */
final class MeasuredImport {
    private static final ImportedRows.Names NAMES =
            new ImportedRows.Names("benchmark", "point", "output", "benchmark");

    private final ImportCommand command;

    MeasuredImport(ImportCommand command) {
        this.command = command;
    }

    /** The JSON of the command. */
    record Json(
            String format,
            boolean dryRun,
            OutcomeCounts counts,
            List<RefusalCount> refusals,
            List<JsonRow> rows,
            List<String> written) {}

    record JsonRow(
            String outcome,
            int line,
            String benchmark,
            String point,
            String reason,
            String detail) {
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

    int run(Path file) {
        CatalogReading tables = command.tables();
        BenchmarkImport imported =
                BenchmarkImport.of(
                                file,
                                tables.catalog(),
                                command.measured.setUp(command.asOf),
                                command.today())
                        .orThrow();
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
                        imported.format(),
                        command.to.dryRun,
                        rows.counts(),
                        rows.refusals(),
                        imported.rows().stream().map(JsonRow::of).toList(),
                        written.stream().map(Path::toString).toList()));
        return command.code(file, rows);
    }
}
