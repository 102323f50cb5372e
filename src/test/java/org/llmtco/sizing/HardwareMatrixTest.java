package org.llmtco.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.sizing.measured.Shipped;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

class HardwareMatrixTest {
    private static final Catalog CATALOG = Shipped.CATALOG;
    private static final List<OpenModel> MODELS =
            CATALOG.models().values().stream().limit(3).toList();
    private static final List<WeightFormat> FORMATS =
            CATALOG.weightFormats().values().stream().limit(2).toList();
    private static final List<GpuProfile> GPUS = List.copyOf(CATALOG.gpus().values());
    private static final HardwareMatrix.Setting SETTING =
            new HardwareMatrix.Setting(
                    Objects.requireNonNull(CATALOG.constants().get("public")),
                    16,
                    EngineProfile.VLLM,
                    new RequestShape(1000, 500),
                    OptionalDouble.empty(),
                    LatencyTarget.NONE);

    @Test
    void everyCellIsTheAnswerOfASearchOfItsOwn() {
        List<Integer> progress = new ArrayList<>();

        HardwareMatrix matrix =
                HardwareMatrix.fill(MODELS, FORMATS, GPUS, SETTING, progress::add, () -> false)
                        .orElseThrow();

        assertThat(matrix.cells()).hasSize(3 * 2 * GPUS.size());
        assertThat(progress).hasSize(matrix.cells().size()).endsWith(matrix.cells().size());
        for (HardwareMatrix.Cell cell : matrix.cells()) {
            assertThat(cell.answer())
                    .isEqualTo(
                            PlacementSearch.search(
                                    SETTING.question(cell.model(), cell.format(), cell.gpu())));
        }
    }

    @Test
    void aCancelledMatrixStopsAtOnce() {
        List<Integer> progress = new ArrayList<>();

        assertThat(
                        HardwareMatrix.fill(
                                MODELS,
                                FORMATS,
                                GPUS,
                                SETTING,
                                progress::add,
                                () -> progress.size() == 5))
                .isEmpty();
        assertThat(progress).hasSize(5);
    }
}
