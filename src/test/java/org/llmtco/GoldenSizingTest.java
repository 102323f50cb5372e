package org.llmtco;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.catalog.OpenModel;
import org.llmtco.sizing.KeyValueCache;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.CatalogReading;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Sizes that were published elsewhere for frozen models; the derivation stands beside each. */
class GoldenSizingTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden-sizing");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    List<DynamicTest> everyGoldenSizeIsThePublishedOne() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.sorted()
                    .map(
                            folder ->
                                    DynamicTest.dynamicTest(
                                            folder.getFileName().toString(), () -> check(folder)))
                    .toList();
        }
    }

    private static void check(Path folder) throws IOException {
        assertThat(folder.resolve("derivation.md")).exists();
        CatalogReading tables = CatalogReader.read(List.of(folder.resolve("tables")));
        assertThat(tables.problems()).isEmpty();
        JsonNode request = JSON.readTree(Files.readString(folder.resolve("request.json")));
        JsonNode expected = JSON.readTree(Files.readString(folder.resolve("expected.json")));
        OpenModel model =
                Objects.requireNonNull(
                        tables.catalog().models().get(request.get("model").asString()));
        assertThat(
                        KeyValueCache.of(model.architecture())
                                .bytes(
                                        request.get("tokens").asDouble(),
                                        request.get("keyValueBits").asInt()))
                .isEqualTo(expected.get("keyValueCacheBytes").asDouble());
    }
}
