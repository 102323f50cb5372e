package org.llmtco.cli;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.FigureKind;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.model.Engine;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.report.SizingTables;
import org.llmtco.sizing.EngineProfile;
import org.llmtco.sizing.FineTuning;
import org.llmtco.sizing.LatencyTarget;
import org.llmtco.sizing.ModelSize;
import org.llmtco.sizing.RequestShape;
import org.llmtco.sizing.SizingQuestion;
import org.llmtco.sizing.measured.MeasuredRow;
import org.llmtco.sizing.measured.RowMatch;
import org.llmtco.sizing.measured.SizingResult;
import org.llmtco.storage.Reading;
import org.llmtco.storage.UnreadableFileException;
import org.llmtco.storage.imports.HuggingFaceConfig;
import org.llmtco.storage.imports.ImportedModel;
import org.llmtco.storage.imports.MeasuredCsv;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/** {@code size}: whether a model fits, how fast it is and how sure that is. */
@Command(
        name = "size",
        mixinStandardHelpOptions = true,
        description =
                "Whether a model fits on GPUs of one kind, how many requests it serves there, how"
                        + " fast, and how sure that is.")
final class SizeCommand implements Callable<Integer> {
    private static final double MILLIS = 1000;

    @Mixin Inputs inputs;
    @Mixin Printer printer;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "ID|config.json",
            description = "An open model of the tables, or a Hugging Face configuration.")
    String model;

    @Option(names = "--gpu", required = true, paramLabel = "ID", description = "The GPU.")
    String gpu;

    @Option(
            names = "--gpus",
            paramLabel = "N",
            description = "On exactly so many. Default: one replica of any size up to a server.")
    Optional<Integer> gpus;

    @Option(
            names = "--quant",
            paramLabel = "Q",
            description = "The weight format. Default: what config.json says, else bf16.")
    Optional<String> format;

    @Option(
            names = "--kv-bits",
            paramLabel = "8|16",
            description = "Bits of a number in the KV cache. Default: ${DEFAULT-VALUE}",
            defaultValue = "16")
    int keyValueBits;

    @Option(
            names = "--isl",
            paramLabel = "N",
            description = "Input tokens of a request. Default: ${DEFAULT-VALUE}",
            defaultValue = "1000")
    double inputTokens;

    @Option(
            names = "--osl",
            paramLabel = "N",
            description = "Output tokens of a request. Default: ${DEFAULT-VALUE}",
            defaultValue = "1000")
    double outputTokens;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "Requests kept in flight over all replicas. Default: full load.")
    Optional<Double> concurrency;

    @Option(
            names = "--engine",
            paramLabel = "vllm|sglang|tensorrt-llm",
            description = "The program that serves the model. Default: ${DEFAULT-VALUE}",
            defaultValue = "vllm")
    String engine;

    @Option(
            names = "--gpu-memory-share",
            paramLabel = "0..1",
            description = "Share of the memory that the engine may use. Default: the engine's own.")
    Optional<Double> memoryShare;

    @Option(
            names = "--max-ttft-ms",
            paramLabel = "MS",
            description = "Longest time to the first token of a request that need not queue.")
    Optional<Double> firstTokenMillis;

    @Option(
            names = "--max-tpot-ms",
            paramLabel = "MS",
            description = "Longest time per output token; limits the batch.")
    Optional<Double> perTokenMillis;

    @Option(
            names = "--constants",
            paramLabel = "public|all",
            description = "Constants of the capacity model. Default: ${DEFAULT-VALUE}",
            defaultValue = "public")
    String constants;

    @Option(
            names = "--measured",
            paramLabel = "MEASURED.csv",
            description = "Your own measurements; those of this set-up calibrate the prediction.")
    Optional<Path> measured;

    @Option(
            names = "--fine-tune",
            paramLabel = "full|lora|qlora",
            description = "Adds the memory that fine-tuning takes.")
    Optional<FineTuning.Method> fineTune;

    @Option(
            names = "--rank",
            paramLabel = "N",
            description = "Rank of the adapters. Default: ${DEFAULT-VALUE}",
            defaultValue = "16")
    int rank;

    @Option(
            names = "--train-tokens",
            paramLabel = "N",
            description = "Tokens of a training sequence. Default: ${DEFAULT-VALUE}",
            defaultValue = "2048")
    double trainTokens;

    @Override
    public Integer call() {
        Catalog catalog = inputs.catalog();
        try {
            return call(catalog);
        } catch (InvalidFieldException e) {
            throw new InputProblemException(e.getMessage());
        }
    }

    private int call(Catalog catalog) {
        Subject subject = subject(catalog);
        GpuProfile profile = entry(catalog.gpus(), gpu, "--gpu", "GPU", "gpus");
        SizingQuestion question =
                new SizingQuestion(
                        Inputs.constants(catalog, constants),
                        subject.model().architecture(),
                        subject.format(),
                        keyValueBits,
                        profile,
                        engineProfile(),
                        new RequestShape(inputTokens, outputTokens),
                        concurrency.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                        new LatencyTarget(seconds(firstTokenMillis), seconds(perTokenMillis)));
        SizingResult result =
                SizingResult.of(question, subject.model(), count(), catalog, own(catalog));
        Optional<FineTuning> tuning = fineTune.map(this::tuning);
        printer.print(
                SizingTables.text(result, subject.model(), tuning),
                SizingTables.grid(result, subject.model()),
                SizeJson.of(result, subject.model(), tuning));
        return CommandLineTool.DONE;
    }

    private FineTuning tuning(FineTuning.Method method) {
        return new FineTuning(method, method == FineTuning.Method.FULL ? 0 : rank, trainTokens, 1);
    }

    private OptionalInt count() {
        gpus.ifPresent(
                n -> {
                    if (n < 1 || n > 4096) {
                        throw new InputProblemException(
                                "--gpus is " + n + ": must be from 1 to 4096");
                    }
                });
        return gpus.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static OptionalDouble seconds(Optional<Double> millis) {
        return millis.map(ms -> OptionalDouble.of(ms / MILLIS)).orElse(OptionalDouble.empty());
    }

    private EngineProfile engineProfile() {
        for (Engine known : Engine.values()) {
            if (known.name().replace('_', '-').equalsIgnoreCase(engine)) {
                EngineProfile profile = EngineProfile.of(known);
                return memoryShare.map(profile::withMemoryShare).orElse(profile);
            }
        }
        throw new InputProblemException(
                "--engine: there is no \"" + engine + "\"; there are vllm, sglang, tensorrt-llm");
    }

    /** The model and the format in which its weights are to be stored. */
    private record Subject(OpenModel model, WeightFormat format) {}

    private Subject subject(Catalog catalog) {
        if (!model.endsWith(".json") && !Files.exists(Path.of(model))) {
            OpenModel found = entry(catalog.models(), model, "--model", "open model", "models");
            return new Subject(found, format(catalog, format.orElse("bf16")));
        }
        ImportedModel imported = read(HuggingFaceConfig.read(Path.of(model)));
        if (format.isEmpty() && imported.weightFormat().isEmpty()) {
            throw new InputProblemException(
                    "%s: quantization_config %s is not known: say the weight format with --quant"
                            .formatted(model, imported.quantization().orElse("")));
        }
        String chosen = format.or(imported::weightFormat).orElseThrow();
        return new Subject(openModel(imported), format(catalog, chosen));
    }

    private static OpenModel openModel(ImportedModel imported) {
        ModelSize size = ModelSize.of(imported.architecture());
        return new OpenModel(
                "imported",
                imported.name(),
                Optional.empty(),
                size.total() / 1e9,
                size.active(imported.architecture()) / 1e9,
                imported.contextTokens(),
                "unknown",
                imported.architecture(),
                List.of(),
                "config.json",
                LocalDate.EPOCH,
                FigureKind.USER,
                Optional.empty());
    }

    private static WeightFormat format(Catalog catalog, String id) {
        WeightFormat found = catalog.weightFormats().get(id);
        if (found == null) {
            throw new InputProblemException(
                    "--quant: there is no weight format \"%s\"; there are %s"
                            .formatted(id, String.join(", ", catalog.weightFormats().keySet())));
        }
        return found;
    }

    private static <T> T entry(
            Map<String, T> table, String id, String option, String what, String list) {
        T found = table.get(id);
        if (found == null) {
            throw new InputProblemException(
                    "%s: there is no %s \"%s\"; see llm-tco list %s"
                            .formatted(option, what, id, list));
        }
        return found;
    }

    private List<RowMatch.Matched> own(Catalog catalog) {
        if (measured.isEmpty()) {
            return List.of();
        }
        List<MeasuredRow> rows = read(MeasuredCsv.read(measured.get()));
        return rows.stream()
                .map(row -> RowMatch.of(row, catalog))
                .filter(RowMatch.Matched.class::isInstance)
                .map(RowMatch.Matched.class::cast)
                .toList();
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.orThrow();
        } catch (UnreadableFileException e) {
            throw new InputProblemException(Inputs.lines(e.problems()));
        }
    }
}
