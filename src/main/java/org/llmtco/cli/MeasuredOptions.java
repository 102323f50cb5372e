package org.llmtco.cli;

import org.llmtco.storage.imports.measured.SetUp;

import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What a measurement was made on, which its file does not say. */
final class MeasuredOptions {
    @Option(
            names = "--model",
            paramLabel = "ID",
            description = "benchmark: the open model, where the file names none of the tables.")
    Optional<String> model;

    @Option(names = "--gpu", paramLabel = "ID", description = "benchmark: the GPU.")
    Optional<String> gpu;

    @Option(
            names = "--gpus",
            paramLabel = "N",
            description = "benchmark: GPUs of the whole deployment.")
    Optional<Integer> gpus;

    @Option(names = "--quant", paramLabel = "Q", description = "benchmark: the weight format.")
    Optional<String> format;

    @Option(
            names = "--kv-bits",
            paramLabel = "8|16",
            description = "benchmark: bits of a number in the KV cache. Default: ${DEFAULT-VALUE}",
            defaultValue = "16")
    int keyValueBits;

    @Option(
            names = "--tensor",
            paramLabel = "N",
            description =
                    "benchmark: GPUs of a replica that cut every matrix among them. Default: all"
                            + " that --pipeline leaves; 1 with --attention-data.")
    Optional<Integer> tensor;

    @Option(
            names = "--pipeline",
            paramLabel = "N",
            description = "benchmark: stages of a replica. Default: ${DEFAULT-VALUE}",
            defaultValue = "1")
    int pipeline;

    @Option(
            names = "--attention-data",
            paramLabel = "N",
            description =
                    "benchmark: GPUs of a replica that copy attention. Default: ${DEFAULT-VALUE}",
            defaultValue = "1")
    int attentionData;

    @Option(
            names = "--expert-parallel",
            description = "benchmark: experts sit whole on single GPUs.")
    boolean expertParallel;

    @Option(
            names = "--engine",
            paramLabel = "vllm|sglang|tensorrt-llm",
            description = "benchmark: the program that served the model.")
    Optional<String> engine;

    @Option(
            names = "--engine-version",
            paramLabel = "V",
            description = "benchmark: its version. Default: not stated.")
    Optional<String> engineVersion;

    @Option(
            names = "--concurrency",
            paramLabel = "N|max",
            description =
                    "benchmark: requests in flight, or max if all came at once, where the file does"
                            + " not say it.")
    Optional<String> concurrency;

    /**
     * The same for the import.
     *
     * @throws InputProblemException if a number is none, or below 1
     */
    SetUp setUp(Optional<LocalDate> asOf) {
        if (keyValueBits != 8 && keyValueBits != 16) {
            throw new InputProblemException("--kv-bits: must be 8 or 16");
        }
        return new SetUp(
                model,
                gpu,
                count("--gpus", gpus),
                format,
                keyValueBits,
                count("--tensor", tensor),
                count("--pipeline", Optional.of(pipeline)).orElse(1),
                count("--attention-data", Optional.of(attentionData)).orElse(1),
                expertParallel,
                engine,
                engineVersion,
                inFlight(),
                asOf);
    }

    private static OptionalInt count(String option, Optional<Integer> number) {
        number.filter(n -> n < 1)
                .ifPresent(
                        _ -> {
                            throw new InputProblemException(option + ": must be 1 or more");
                        });
        return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
    }

    private OptionalDouble inFlight() {
        if (concurrency.isEmpty()) {
            return OptionalDouble.empty();
        }
        String text = concurrency.get();
        if (text.equals("max")) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new InputProblemException(
                    "--concurrency: \"%s\" is no number of requests: write one of 1 or more, or max"
                            .formatted(text));
        }
        return OptionalDouble.of(Double.parseDouble(text));
    }
}
