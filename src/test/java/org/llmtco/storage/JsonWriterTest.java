package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class JsonWriterTest {
    record Sample(String text, double number, Optional<String> note, List<Other> others) {}

    record Other(double number) {}

    @TestFactory
    Stream<DynamicTest> anyTextReadsBackEqual() {
        return Stream.of(
                        "plain",
                        "\"quoted\" and \\ back",
                        "Zürich 東京 \uD83D\uDE80",
                        "half \uD83D and \uDE80 alone",
                        "</script> & <b>")
                .map(text -> DynamicTest.dynamicTest(JsonText.quote(text), () -> survives(text)));
    }

    private static void survives(String text) {
        Sample sample = new Sample(text, 1, Optional.of(text), List.of());
        assertThat(readBack(sample)).isEqualTo(sample);
    }

    @TestFactory
    Stream<DynamicTest> anyNumberReadsBackEqual() {
        return IntStream.range(0, 200)
                .mapToObj(
                        seed ->
                                DynamicTest.dynamicTest(
                                        "seed " + seed,
                                        () -> {
                                            double number = number(new Random(seed));
                                            Sample sample =
                                                    new Sample(
                                                            "x",
                                                            number,
                                                            Optional.empty(),
                                                            List.of(new Other(-number)));
                                            assertThat(readBack(sample)).isEqualTo(sample);
                                        }));
    }

    /** Of every size that a double has. */
    private static double number(Random random) {
        double number = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(number) ? number : 1;
    }

    @Test
    void theFormIsOneKeyALineAndShortestNumbers() {
        assertThat(
                        JsonWriter.toJson(
                                new Sample(
                                        "x",
                                        0.1 + 0.2,
                                        Optional.empty(),
                                        List.of(new Other(1e6), new Other(1e-7))),
                                Optional.of("s.json")))
                .isEqualTo(
                        """
                        {
                          "$schema": "s.json",
                          "text": "x",
                          "number": 0.30000000000000004,
                          "others": [
                            {
                              "number": 1000000
                            },
                            {
                              "number": 1E-7
                            }
                          ]
                        }
                        """);
    }

    private static Sample readBack(Sample sample) {
        byte[] bytes = JsonWriter.toJson(sample).getBytes(StandardCharsets.UTF_8);
        return Binder.bind(JsonReader.read(bytes, "sample").orThrow(), "sample", Sample.class)
                .orThrow();
    }
}
