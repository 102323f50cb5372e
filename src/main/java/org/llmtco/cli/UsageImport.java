package org.llmtco.cli;

import org.llmtco.model.Decimals;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.model.Workload;
import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.storage.imports.usage.UsageLog;
import org.llmtco.storage.imports.usage.UsageWorkload;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code import usage}. */
final class UsageImport {
    private static final int MOST_MODELS_SHOWN = 20;

    private final ImportCommand command;

    UsageImport(ImportCommand command) {
        this.command = command;
    }

    /** The JSON of the command. */
    record Json(
            Workload workload,
            LocalDate from,
            LocalDate through,
            int days,
            double requests,
            double inputTokens,
            double outputTokens,
            List<Model> models,
            List<Refused> refusals,
            List<String> notes,
            Optional<String> written) {}

    record Model(
            String model,
            double requests,
            double inputTokens,
            double cachedTokens,
            double outputTokens) {
        private static Model of(Map.Entry<String, UsageLog.Sums> entry) {
            UsageLog.Sums sums = entry.getValue();
            return new Model(
                    entry.getKey(), sums.requests(), sums.input(), sums.cached(), sums.output());
        }
    }

    record Refused(String reason, double rows, int firstLine) {}

    void run(Path file) {
        UsageLog log = UsageLog.read(file).orThrow();
        Scenario base = Inputs.scenario(command.scenario, Map.of(), command::warn);
        UsageWorkload usage;
        Scenario scenario;
        try {
            usage = UsageWorkload.of(log, base);
            scenario = usage.in(base, file);
        } catch (InvalidFieldException e) {
            throw new InputProblemException(
                    "%s: the log gives no workload: %s".formatted(file, e.getMessage()));
        }
        Optional<Path> written = command.to.dryRun ? Optional.empty() : command.out;
        written.ifPresent(path -> ScenarioFiles.write(path, scenario));
        Json json =
                new Json(
                        usage.workload(),
                        usage.from(),
                        usage.through(),
                        (int) usage.days(),
                        log.total().requests(),
                        log.total().input(),
                        log.total().output(),
                        models(log),
                        log.refused().entrySet().stream()
                                .map(
                                        e ->
                                                new Refused(
                                                        e.getKey(),
                                                        e.getValue().rows(),
                                                        e.getValue().firstLine()))
                                .toList(),
                        usage.notes(),
                        written.map(Path::toString));
        Grid grid = workload(usage.workload());
        command.printer.print(text(json, grid), grid, json);
    }

    private static List<Model> models(UsageLog log) {
        return log.models().entrySet().stream()
                .map(Model::of)
                .sorted(Comparator.comparingDouble((Model m) -> -m.requests()))
                .toList();
    }

    private static Grid workload(Workload workload) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("volume.amount", workload.volume().amount(), "requests per day"));
        rows.add(row("inputSequenceLength", workload.inputSequenceLength(), "tokens"));
        rows.add(row("outputSequenceLength", workload.outputSequenceLength(), "tokens"));
        rows.add(row("cachedInputShare", workload.cachedInputShare(), "of the input"));
        rows.add(row("cacheWrite5mShare", workload.cacheWrite5mShare(), "of the input"));
        rows.add(row("batchShare", workload.batchShare(), "of the requests"));
        rows.add(row("peakFactor", workload.peakFactor(), "of the average active hour"));
        rows.add(
                workload.activeHoursPerMonth().isPresent()
                        ? row(
                                "activeHoursPerMonth",
                                workload.activeHoursPerMonth().getAsDouble(),
                                "hours")
                        : List.of("activeHoursPerMonth", "all", "hours"));
        rows.add(row("growthPerMonth", workload.growthPerMonth(), "per month"));
        return new Grid(
                List.of(Column.text("input"), Column.number("value"), Column.text("unit")), rows);
    }

    private static List<String> row(String name, double value, String unit) {
        return List.of(name, Decimals.plain(value), unit);
    }

    private String text(Json json, Grid workload) {
        StringBuilder text =
                new StringBuilder(
                        "%s from %s to %s, %s (UTC).\n\n"
                                .formatted(
                                        Counted.of(json.requests(), "request"),
                                        json.from(),
                                        json.through(),
                                        Counted.of(json.days(), "day")));
        text.append(workload.toText()).append('\n').append(models(json.models()).toText());
        if (!json.refusals().isEmpty()) {
            text.append('\n').append(refusals(json.refusals()).toText());
        }
        json.notes().forEach(note -> text.append("\nNote: ").append(note).append(".\n"));
        return text.append('\n')
                .append(
                        json.written()
                                .map(file -> "Written: " + file + "\n")
                                .orElse(
                                        command.to.dryRun
                                                ? "Nothing was written: this was a dry run.\n"
                                                : "Nothing was written: name a file with --out.\n"))
                .toString();
    }

    private static Grid models(List<Model> models) {
        return new Grid(
                List.of(
                        Column.text("model"),
                        Column.number("requests"),
                        Column.number("input tokens"),
                        Column.number("cached"),
                        Column.number("output tokens")),
                models.stream()
                        .limit(MOST_MODELS_SHOWN)
                        .map(
                                m ->
                                        List.of(
                                                m.model(),
                                                Decimals.plain(m.requests()),
                                                Decimals.plain(m.inputTokens()),
                                                Decimals.plain(m.cachedTokens()),
                                                Decimals.plain(m.outputTokens())))
                        .toList());
    }

    private static Grid refusals(List<Refused> refusals) {
        return new Grid(
                List.of(
                        Column.number("rows"),
                        Column.number("first in line"),
                        Column.text("refused because")),
                refusals.stream()
                        .map(
                                r ->
                                        List.of(
                                                Decimals.plain(r.rows()),
                                                String.valueOf(r.firstLine()),
                                                r.reason()))
                        .toList());
    }
}
