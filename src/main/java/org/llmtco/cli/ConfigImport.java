package org.llmtco.cli;

import org.llmtco.catalog.OpenModel;
import org.llmtco.model.Decimals;
import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.imports.ModelImport;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code import model}. */
final class ConfigImport {
    private final ImportCommand command;

    ConfigImport(ImportCommand command) {
        this.command = command;
    }

    /** The JSON of the command. */
    record Json(String outcome, boolean dryRun, OpenModel model, Optional<String> written) {}

    void run(Path file) {
        CatalogReading tables = command.tables();
        ModelImport imported =
                ModelImport.of(
                                file,
                                tables.catalog(),
                                new ModelImport.Choices(command.id, command.license, command.asOf))
                        .orThrow();
        Optional<Path> written =
                command.to.dryRun ? Optional.empty() : imported.write(command.to.tables(), tables);
        String outcome = imported.outcome().name().toLowerCase(Locale.ROOT);
        Grid grid = grid(outcome, imported.model());
        command.printer.print(
                grid.toText() + "\n" + end(imported, written),
                grid,
                new Json(
                        outcome, command.to.dryRun, imported.model(), written.map(Path::toString)));
    }

    private static Grid grid(String outcome, OpenModel model) {
        return new Grid(
                List.of(
                        Column.text("outcome"),
                        Column.text("model"),
                        Column.text("name"),
                        Column.number("layers"),
                        Column.number("total parameters, 10^9"),
                        Column.number("active parameters, 10^9"),
                        Column.text("licence")),
                List.of(
                        List.of(
                                outcome,
                                model.id(),
                                model.name(),
                                String.valueOf(model.architecture().layers()),
                                Decimals.plain(model.totalParametersBillions()),
                                Decimals.plain(model.activeParametersBillions()),
                                model.license())));
    }

    private String end(ModelImport imported, Optional<Path> written) {
        if (imported.outcome() == ModelImport.Outcome.EQUAL) {
            return "Nothing was written: the tables have this architecture.\n";
        }
        return written.map(file -> "Written: " + file + "\n")
                .orElse("Nothing was written: this was a dry run.\n");
    }
}
