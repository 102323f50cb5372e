package org.llmtco.sizing;

import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.WeightFormat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Every model in every format on every GPU: one placement search for each cell.
 *
 * @param cells by model, then format, then GPU
 */
public record HardwareMatrix(List<Cell> cells) {

    /** One model in one format on one kind of GPU. */
    public record Cell(
            OpenModel model, WeightFormat format, GpuProfile gpu, PlacementAnswer answer) {}

    /**
     * What the cells have in common.
     *
     * @param keyValueBits bits of one number in the KV cache, 8 or 16
     * @param concurrency requests kept in flight; as many as fit if absent
     */
    public record Setting(
            CapacityConstants constants,
            int keyValueBits,
            EngineProfile engine,
            RequestShape shape,
            OptionalDouble concurrency,
            LatencyTarget target) {
        public SizingQuestion question(OpenModel model, WeightFormat format, GpuProfile gpu) {
            return new SizingQuestion(
                    constants,
                    model.architecture(),
                    format,
                    keyValueBits,
                    gpu,
                    engine,
                    shape,
                    concurrency,
                    target);
        }
    }

    /**
     * Fills the matrix on the calling thread.
     *
     * @param progress is told how many cells are done, after each
     * @param cancelled is asked before each cell
     * @return empty if it was cancelled
     */
    public static Optional<HardwareMatrix> fill(
            List<OpenModel> models,
            List<WeightFormat> formats,
            List<GpuProfile> gpus,
            Setting setting,
            IntConsumer progress,
            BooleanSupplier cancelled) {
        List<Cell> cells = new ArrayList<>(models.size() * formats.size() * gpus.size());
        for (OpenModel model : models) {
            for (WeightFormat format : formats) {
                for (GpuProfile gpu : gpus) {
                    if (cancelled.getAsBoolean()) {
                        return Optional.empty();
                    }
                    PlacementAnswer answer =
                            PlacementSearch.search(setting.question(model, format, gpu));
                    cells.add(new Cell(model, format, gpu, answer));
                    progress.accept(cells.size());
                }
            }
        }
        return Optional.of(new HardwareMatrix(List.copyOf(cells)));
    }
}
