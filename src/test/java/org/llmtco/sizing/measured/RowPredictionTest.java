package org.llmtco.sizing.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.catalog.CapacityConstants;
import org.llmtco.sizing.EngineProfile;
import org.llmtco.storage.imports.MeasuredCsv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Measured rows from the file to the prediction. What is expected stands in the rows' last column:
 * it is the output of capacity_testvectors.csv for the same measurement, which an independent
 * implementation of the capacity model computed.
 */
class RowPredictionTest {
    private static final CapacityConstants PUBLIC =
            Objects.requireNonNull(Shipped.CATALOG.constants().get("public"));
    private static final NamesInTables NAMES = new NamesInTables(Shipped.CATALOG);

    @TestFactory
    List<DynamicTest> rowsArePredictedAsByTheIndependentImplementation() {
        String text = text();
        List<MeasuredRow> rows = MeasuredCsv.parse(text, "rows_as_predicted.csv").orThrow();
        List<String> lines = text.lines().toList();
        return rows.stream()
                .map(
                        row -> {
                            String line = lines.get(row.line() - 1);
                            return DynamicTest.dynamicTest(line, () -> check(row, line));
                        })
                .toList();
    }

    private static void check(MeasuredRow row, String line) {
        double expected = Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
        RowMatch match = RowMatch.of(row, NAMES);

        assertThat(match).isInstanceOf(RowMatch.Matched.class);
        RowPrediction prediction = RowPrediction.of((RowMatch.Matched) match, PUBLIC);
        // the last of four decimals may be rounded
        assertThat(prediction.outputTokensPerSecond())
                .isCloseTo(expected, within(Math.max(1e-6 * expected, 0.000051)));
    }

    @Test
    void enginesAreFoundInTheirUsualSpellings() {
        assertThat(EngineProfile.named("TRT-LLM")).hasValue(EngineProfile.TENSORRT_LLM);
        assertThat(EngineProfile.named("TensorRT LLM")).hasValue(EngineProfile.TENSORRT_LLM);
        assertThat(EngineProfile.named("llama-cpp")).hasValue(EngineProfile.LLAMA_CPP);
        assertThat(EngineProfile.named("vllm")).hasValue(EngineProfile.VLLM);
        assertThat(EngineProfile.named("none")).isEmpty();
    }

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(
                        RowPredictionTest.class.getResourceAsStream("rows_as_predicted.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
