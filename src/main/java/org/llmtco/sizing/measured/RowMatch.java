package org.llmtco.sizing.measured;

import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.sizing.Deployment;
import org.llmtco.sizing.EngineProfile;
import org.llmtco.sizing.Parallelism;
import org.llmtco.sizing.RequestShape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a measured row means in the tables' words, or why that cannot be said. */
public sealed interface RowMatch {
    List<String> EIGHT_BITS = List.of("FP8", "FP8_E4M3", "FP8_E5M2", "INT8");

    /** An engine left to itself keeps the cache in the 16 bit of its computation. */
    List<String> SIXTEEN_BITS = List.of("", "auto", "FP16", "BF16", "F16");

    /**
     * The row is understood.
     *
     * @param layouts that may have been measured: one, unless the source leaves it open
     */
    record Matched(
            MeasuredRow row,
            OpenModel model,
            GpuProfile gpu,
            WeightFormat format,
            EngineProfile engine,
            List<Deployment> layouts,
            RequestShape shape)
            implements RowMatch {}

    /** The row names something that the tables do not have, or that cannot be. */
    record Unmatched(MeasuredRow row, String reason) implements RowMatch {}

    static RowMatch of(MeasuredRow row, NamesInTables names) {
        Optional<OpenModel> model =
                names.model(row.model()).or(() -> row.architectureOf().flatMap(names::model));
        if (model.isEmpty()) {
            return new Unmatched(row, "no model \"" + row.model() + "\" in the tables");
        }
        Optional<GpuProfile> gpu = names.gpu(row.gpu());
        if (gpu.isEmpty()) {
            return new Unmatched(row, "no GPU \"" + row.gpu() + "\" in the tables");
        }
        Optional<WeightFormat> format = names.format(row.precision());
        if (format.isEmpty()) {
            return new Unmatched(row, "no weight format \"" + row.precision() + "\" in the tables");
        }
        Optional<EngineProfile> engine = EngineProfile.named(row.engine());
        if (engine.isEmpty()) {
            return new Unmatched(
                    row, "the engine \"" + row.engine() + "\" is not one of " + engines());
        }
        try {
            return new Matched(
                    row,
                    model.get(),
                    gpu.get(),
                    format.get(),
                    engine.get(),
                    deployments(row, model.get(), gpu.get(), format.get(), engine.get()),
                    new RequestShape(row.inputTokens(), row.outputTokens()));
        } catch (InvalidFieldException e) {
            return new Unmatched(row, e.getMessage());
        }
    }

    private static String engines() {
        return EngineProfile.ALL.stream()
                .map(EngineProfile::name)
                .collect(Collectors.joining(", "));
    }

    private static List<Deployment> deployments(
            MeasuredRow row,
            OpenModel model,
            GpuProfile gpu,
            WeightFormat format,
            EngineProfile engine) {
        List<Deployment> deployments = new ArrayList<>();
        for (Parallelism layout : layouts(row)) {
            deployments.add(
                    new Deployment(
                            model.architecture(),
                            format,
                            keyValueBits(row.keyValuePrecision()),
                            gpu,
                            layout,
                            engine,
                            row.engineMaxBatch().orElse(engine.maxBatch())));
        }
        return deployments;
    }

    private static List<Parallelism> layouts(MeasuredRow row) {
        if (row.layout().isPresent()) {
            MeasuredRow.Layout l = row.layout().get();
            Parallelism layout =
                    new Parallelism(
                            l.tensor(), l.pipeline(), l.attentionData(), l.expertParallel());
            if (row.gpus() % layout.gpus() != 0) {
                throw new InvalidFieldException(
                        "gpu_count",
                        row.gpus(),
                        "must be a multiple of the " + layout.gpus() + " GPUs of one replica");
            }
            return List.of(layout);
        }
        List<Parallelism> layouts = new ArrayList<>();
        for (int tensor = 1; tensor <= Math.min(8, row.gpus()); tensor *= 2) {
            if (row.gpus() % tensor == 0) {
                layouts.add(Parallelism.tensor(tensor));
            }
        }
        return layouts;
    }

    private static int keyValueBits(String precision) {
        if (EIGHT_BITS.stream().anyMatch(precision::equalsIgnoreCase)) {
            return 8;
        }
        if (SIXTEEN_BITS.stream().anyMatch(precision::equalsIgnoreCase)) {
            return 16;
        }
        throw new InvalidFieldException(
                "kv_precision", precision, "must be FP8, INT8, FP16 or BF16");
    }
}
