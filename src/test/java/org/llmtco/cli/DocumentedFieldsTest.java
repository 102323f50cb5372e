package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.storage.imports.OutcomeCounts;
import org.llmtco.storage.imports.RefusalCount;

import picocli.CommandLine;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** docs/cli.md names every command, every option and every field of the JSON. */
class DocumentedFieldsTest {
    private static final Path PAGE = Path.of("docs/cli.md");

    private static final List<Class<? extends Record>> OUTPUTS =
            List.of(
                    ComparisonJson.class,
                    ComparisonJson.Option.class,
                    ComparisonJson.Line.class,
                    ComparisonJson.Value.class,
                    VariantsJson.class,
                    VariantsJson.Variant.class,
                    VariantsJson.Input.class,
                    VariantsJson.Option.class,
                    VariantsJson.Difference.class,
                    BreakevenJson.class,
                    BreakevenJson.Pair.class,
                    BreakevenJson.Interval.class,
                    BreakevenJson.Change.class,
                    SweepJson.class,
                    SweepJson.Pair.class,
                    SweepJson.Stretch.class,
                    SweepJson.Change.class,
                    WinnerMapJson.class,
                    WinnerMapJson.Cell.class,
                    WinnerMapJson.Cost.class,
                    PriceCommand.Json.class,
                    PriceCommand.Bill.class,
                    CheckCommand.Json.class,
                    CheckCommand.Found.class,
                    DriversCommand.Json.class,
                    DriversCommand.Row.class,
                    SimulationJson.class,
                    SimulationJson.Option.class,
                    SimulationJson.Range.class,
                    SimulationJson.Driver.class,
                    SimulationJson.Step.class,
                    TornadoCommand.Json.class,
                    TornadoCommand.Bar.class,
                    SeekCommand.Json.class,
                    SeekCommand.Root.class,
                    ListCommand.Models.class,
                    ListCommand.Gpus.class,
                    ListCommand.Prices.class,
                    ListCommand.Rentals.class,
                    ListCommand.Licenses.class,
                    ListCommand.Benchmarks.class,
                    ListCommand.Benchmark.class,
                    MeasuredImport.Json.class,
                    MeasuredImport.JsonRow.class,
                    PricesImport.Json.class,
                    PricesImport.JsonRow.class,
                    OutcomeCounts.class,
                    RefusalCount.class,
                    ChooseCommand.Json.class,
                    ConflictList.class,
                    ConflictList.Conflict.class,
                    ConflictList.Said.class,
                    ConflictList.Figure.class,
                    QualityJson.class,
                    QualityJson.Point.class,
                    SizeJson.class,
                    SizeJson.Served.class,
                    SizeJson.Memory.class,
                    SizeJson.Point.class,
                    SizeJson.Tuning.class,
                    CapacityCheckJson.class,
                    CapacityCheckJson.Row.class);

    @Test
    void everyFieldIsDocumented() throws IOException {
        String page = Files.readString(PAGE);
        List<String> missing = new ArrayList<>();
        for (Class<? extends Record> output : OUTPUTS) {
            for (RecordComponent field : output.getRecordComponents()) {
                String name = "`" + field.getName();
                if (!page.contains(name + "`") && !page.contains(name + "[]`")) {
                    missing.add(output.getSimpleName() + "." + field.getName());
                }
            }
        }
        assertThat(missing).as("describe these in " + PAGE).isEmpty();
    }

    @Test
    void everyCommandAndOptionIsDocumented() throws IOException {
        String page = Files.readString(PAGE);
        List<String> missing = new ArrayList<>();
        for (Class<?> type : CommandLineTool.COMMANDS) {
            if (type.equals(CommandLine.HelpCommand.class)) {
                continue;
            }
            CommandLine command = new CommandLine(type);
            if (!page.contains("\n## " + command.getCommandName() + "\n")) {
                missing.add(command.getCommandName());
            }
            command.getCommandSpec().options().stream()
                    .map(option -> option.longestName())
                    .filter(name -> !name.equals("--version") && !page.contains(name))
                    .filter(name -> !(name.equals("--output") && page.contains("-o FILE")))
                    .forEach(name -> missing.add(command.getCommandName() + " " + name));
        }
        assertThat(missing).as("describe these in " + PAGE).isEmpty();
    }
}
