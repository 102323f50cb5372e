package org.llmtco.cli;

import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.ChangedMeanwhileException;
import org.llmtco.storage.UnreadableFileException;
import org.llmtco.storage.imports.ImportKind;
import org.llmtco.storage.imports.TableImport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code import}: takes over what other programs publish or log. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes token prices, a model's configuration, measured throughput or a log of requests"
                    + " over from a file of another program.",
            "",
            "prices: LiteLLM, models.dev, genai-prices, OpenRouter, llm-prices. Shows which rows"
                    + " are new, changed, equal or refused, and writes the new and changed ones"
                    + " into price lists of your own.",
            "gpus: offers of rented GPUs, offerings.json of gpu-pricing, the same way.",
            "model: a Hugging Face config.json becomes an open model of your own tables.",
            "benchmark: results of vllm bench serve, exports of GenAI-Perf and AIPerf (JSON, CSV)"
                + " or a CSV file of measurements become measured throughput of your own tables.",
            "usage: a CSV file or JSON lines with a request each become a workload."
        })
final class ImportCommand implements Callable<Integer> {
    @Mixin Inputs inputs;
    @Mixin Printer printer;
    @Mixin MeasuredOptions measured;
    @Mixin TargetFolder to;

    @Parameters(
            arity = "1..2",
            paramLabel = "[prices|gpus|model|benchmark|usage] FILE",
            description = "What the file holds, found out by itself if left out, and the file.")
    List<String> kindAndFile = List.of();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day of the file's figures. Default: what the file or its name says.")
    Optional<LocalDate> asOf;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "model: the id it is to have. Default: from the file's name.")
    Optional<String> id;

    @Option(
            names = "--license",
            paramLabel = "ID",
            description =
                    "model: its licence, see list licenses. Default: of the model that the tables"
                            + " have under this id.")
    Optional<String> license;

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            description =
                    "usage: the scenario whose workload is replaced. Default: ${DEFAULT-VALUE}",
            defaultValue = "article-10m-tokens-per-day")
    String scenario;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "usage: the scenario file to write. Default: none, only show.")
    Optional<Path> out;

    @Spec CommandSpec command;

    /** Says which day it is. */
    Clock clock = Clock.system(ZoneId.systemDefault());

    /** Says what to know of an input that is taken all the same. */
    void warn(String words) {
        command.commandLine().getErr().print(words + "\n");
    }

    @Override
    public Integer call() {
        Path file = file();
        asOf.ifPresent(this::requireNoDayToCome);
        try {
            return run(kind(file), file);
        } catch (UnreadableFileException e) {
            throw new InputProblemException(Inputs.lines(e.problems()));
        } catch (UncheckedIOException | ChangedMeanwhileException e) {
            throw new InputProblemException(String.valueOf(e.getMessage()));
        }
    }

    private int run(ImportKind kind, Path file) {
        switch (kind) {
            case PRICES -> {
                return new PricesImport(this).runPrices(file);
            }
            case GPUS -> {
                return new PricesImport(this).runOffers(file);
            }
            case BENCHMARK -> {
                return new MeasuredImport(this).run(file);
            }
            case MODEL -> new ConfigImport(this).run(file);
            case USAGE -> new UsageImport(this).run(file);
        }
        return CommandLineTool.DONE;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A figure is of a day that has come. */
    private void requireNoDayToCome(LocalDate day) {
        if (day.isAfter(today())) {
            throw new InputProblemException(
                    "--as-of says %s, a day that is still to come (today is %s): no figure is of it"
                            .formatted(day, today()));
        }
    }

    /** Nothing is done where every row is refused, and that is told. */
    int code(Path file, ImportedRows rows) {
        int refused = rows.counts().refusedRows();
        if (refused == 0 || refused < rows.rows().size()) {
            return CommandLineTool.DONE;
        }
        warn(
                "%s: nothing is taken over: %s"
                        .formatted(
                                file,
                                refused == 1
                                        ? "its only row is refused"
                                        : "all %s are refused"
                                                .formatted(Counted.of(refused, "row"))));
        return CommandLineTool.INPUT_PROBLEM;
    }

    private ImportKind kind(Path file) {
        return kindAndFile.size() == 1
                ? ImportKind.of(file).orThrow()
                : ImportKind.named(kindAndFile.getFirst())
                        .orElseThrow(
                                () ->
                                        wrong(
                                                "'%s' is no kind of import: there are %s"
                                                        .formatted(
                                                                kindAndFile.getFirst(),
                                                                ImportKind.names())));
    }

    private Path file() {
        String name = kindAndFile.getLast();
        if (kindAndFile.size() == 1 && ImportKind.named(name).isPresent()) {
            throw wrong("import %s: the file is missing".formatted(name));
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw wrong("'%s' is no name of a file: %s".formatted(name, e.getReason()));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** Writes what an import changes, unless only to show. */
    List<Path> write(TableImport imported, CatalogReading tables) {
        return to.dryRun ? List.of() : imported.write(to.tables(), tables);
    }

    /** The tables that a file is held against. */
    CatalogReading tables() {
        return to.reading(inputs);
    }
}
