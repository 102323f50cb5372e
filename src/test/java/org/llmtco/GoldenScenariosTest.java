package org.llmtco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.ScenarioFiles;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Scenarios with frozen prices whose results were computed outside the program; the derivation
 * stands beside each.
 */
class GoldenScenariosTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    List<DynamicTest> everyGoldenScenarioGivesItsPublishedResult() throws IOException {
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
        Comparison comparison =
                CostEngine.compare(
                        ScenarioFiles.read(folder.resolve("scenario.json").toString()).orThrow(),
                        tables.catalog());
        JsonNode expected = JSON.readTree(Files.readString(folder.resolve("expected.json")));
        expected.get("usdPerMonth")
                .properties()
                .forEach(
                        option ->
                                assertThat(usdPerMonth(comparison, option.getKey()))
                                        .as(option.getKey())
                                        .isCloseTo(option.getValue().asDouble(), within(1e-9)));
    }

    private static double usdPerMonth(Comparison comparison, String option) {
        return ((OptionCost.Priced) comparison.of(option).orElseThrow()).usdPerMonth();
    }
}
