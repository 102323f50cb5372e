package org.llmtco.cli;

import org.llmtco.model.Decimals;
import org.llmtco.model.Scenario;
import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

/** {@code drivers}: the keys that {@code --set} takes. */
@Command(
        name = "drivers",
        mixinStandardHelpOptions = true,
        description = "The keys that --set takes, with unit, range and the scenario's value.")
final class DriversCommand implements Callable<Integer> {
    @Mixin ScenarioArgument argument;
    @Mixin Printer printer;

    /** The JSON of the command. */
    record Json(String scenario, List<Row> drivers) {}

    /**
     * One driver.
     *
     * @param value absent where the tables decide
     */
    record Row(
            String key, String label, String unit, double min, double max, OptionalDouble value) {}

    @Override
    public Integer call() {
        Scenario scenario = argument.scenario();
        List<Row> rows =
                Drivers.of(scenario).stream().map(driver -> row(driver, scenario)).toList();
        Grid grid = grid(rows);
        printer.print(grid.toText(), grid, new Json(scenario.id(), rows));
        return CommandLineTool.DONE;
    }

    private static Row row(Driver driver, Scenario scenario) {
        return new Row(
                driver.key(),
                driver.label(),
                driver.unit(),
                driver.min(),
                driver.max(),
                driver.read(scenario));
    }

    private static Grid grid(List<Row> rows) {
        return new Grid(
                List.of(
                        Column.text("key"),
                        Column.text("label"),
                        Column.text("unit"),
                        Column.number("min"),
                        Column.number("max"),
                        Column.number("value")),
                rows.stream()
                        .map(
                                row ->
                                        List.of(
                                                row.key(),
                                                row.label(),
                                                row.unit().isEmpty() ? "ratio" : row.unit(),
                                                Decimals.plain(row.min()),
                                                Decimals.plain(row.max()),
                                                row.value().isEmpty()
                                                        ? "from the tables"
                                                        : Decimals.plain(
                                                                row.value().getAsDouble())))
                        .toList());
    }
}
