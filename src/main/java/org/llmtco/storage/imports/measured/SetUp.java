package org.llmtco.storage.imports.measured;

import org.llmtco.sizing.measured.MeasuredRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the user says of a measurement beside its file: load generators know neither the GPUs nor
 * how the model lies on them.
 *
 * @param model id or name, where the file names no model of the tables
 * @param gpus of the whole deployment
 * @param format of the weights
 * @param keyValueBits 8 or 16
 * @param tensor GPUs of a replica that cut every matrix; else all that the pipeline leaves, 1 where
 *     GPUs copy attention
 * @param pipeline stages of a replica
 * @param attentionData GPUs of a replica that copy attention
 * @param engineVersion as people call it
 * @param concurrency requests in flight over all replicas, infinite at full load, where the file
 *     does not say it
 * @param asOf the day of the measurement, where the file does not say it; else the one of its name
 */
public record SetUp(
        Optional<String> model,
        Optional<String> gpu,
        OptionalInt gpus,
        Optional<String> format,
        int keyValueBits,
        OptionalInt tensor,
        int pipeline,
        int attentionData,
        boolean expertParallel,
        Optional<String> engine,
        Optional<String> engineVersion,
        OptionalDouble concurrency,
        Optional<LocalDate> asOf) {

    /** What is not said and no load generator's file says, as options; empty if all is there. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (gpu.isEmpty()) {
            missing.add("--gpu");
        }
        if (gpus.isEmpty()) {
            missing.add("--gpus");
        }
        if (format.isEmpty()) {
            missing.add("--quant");
        }
        if (engine.isEmpty()) {
            missing.add("--engine");
        }
        return missing;
    }

    /** What is said, as options; the day is not among it, which no set-up has. */
    List<String> said() {
        List<String> said = new ArrayList<>();
        Map<String, Boolean> options = new LinkedHashMap<>();
        options.put("--model", model.isPresent());
        options.put("--gpu", gpu.isPresent());
        options.put("--gpus", gpus.isPresent());
        options.put("--quant", format.isPresent());
        options.put("--engine", engine.isPresent());
        options.put("--engine-version", engineVersion.isPresent());
        options.put("--tensor", tensor.isPresent());
        options.put("--pipeline", pipeline > 1);
        options.put("--attention-data", attentionData > 1);
        options.put("--expert-parallel", expertParallel);
        options.put("--concurrency", concurrency.isPresent());
        options.forEach(
                (option, is) -> {
                    if (is) {
                        said.add(option);
                    }
                });
        return said;
    }

    /** How the GPUs share the model. */
    MeasuredRow.Layout layout() {
        return new MeasuredRow.Layout(
                tensor.orElse(attentionData > 1 ? 1 : Math.max(1, gpus.orElse(1) / pipeline)),
                pipeline,
                attentionData,
                expertParallel);
    }
}
