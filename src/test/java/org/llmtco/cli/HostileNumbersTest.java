package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.report.CashFlowTables;
import org.llmtco.report.ComparisonTables;
import org.llmtco.report.RecommendationWords;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.JsonWriter;
import org.llmtco.storage.Problem;
import org.llmtco.storage.Reading;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.storage.ShippedTables;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;
import org.llmtco.whatif.Recommendation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whatever number stands in a file: it is refused by its name and line, or every figure that comes
 * of it is finite. JSON has no other numbers, so writing the result as JSON proves that.
 */
class HostileNumbersTest {
    private static final Path SCENARIOS = Path.of("src/main/resources/org/llmtco/scenarios");
    private static final Pattern NUMBER = Pattern.compile("\"(\\w+)\": (-?\\d[\\d.eE+-]*)");
    private static final List<String> HOSTILE =
            List.of(
                    "1e308",
                    "1e300",
                    "1e16",
                    "-1",
                    "-1e308",
                    "0",
                    "5e-324",
                    "1e-300",
                    "\"NaN\"",
                    "\"Infinity\"",
                    "\"1e5\"",
                    "null",
                    "2147483647");

    private static final Catalog CATALOG =
            CatalogReader.read(List.of(ShippedTables.root())).catalog();

    @TempDir Path folder;

    private static Stream<String> scenarios() {
        return ScenarioFiles.SHIPPED.stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyNumberOfAScenarioFileIsRefusedByNameOrLeadsToFiniteResults(String id)
            throws IOException {
        String text = Files.readString(SCENARIOS.resolve(id + ".json"));
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            for (String hostile : HOSTILE) {
                String mutated =
                        text.substring(0, numbers.start(2))
                                + hostile
                                + text.substring(numbers.end(2));
                Path file = Files.writeString(folder.resolve("scenario.json"), mutated);
                Reading<Scenario> reading = ScenarioFiles.read(file.toString());
                String what = numbers.group(1) + ": " + hostile;
                if (reading.value().isPresent()) {
                    computes(reading.value().get(), CATALOG, what);
                } else {
                    assertThat(reading.problems())
                            .as(what)
                            .allSatisfy(problem -> assertThat(problem.line()).isPositive())
                            .anySatisfy(problem -> names(problem, numbers.group(1)));
                }
            }
        }
    }

    private static void names(Problem problem, String key) {
        assertThat(problem.text()).contains(key).doesNotContain("Exception");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theEndsOfEveryDriverLeadToFiniteResults(String id) {
        Scenario scenario = ScenarioFiles.read(id).orThrow();
        for (Driver driver : Drivers.of(scenario)) {
            for (double end : new double[] {driver.min(), driver.max()}) {
                computes(
                        with(scenario, driver.key(), end),
                        CATALOG,
                        id + " " + driver.key() + "=" + end);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void severalDriversAtTheirEndsAtOnceLeadToFiniteResults(String id) {
        Random random = new Random(2026);
        Scenario shipped = ScenarioFiles.read(id).orThrow();
        for (int round = 0; round < 60; round++) {
            Scenario scenario = shipped;
            StringBuilder what = new StringBuilder(id);
            for (int i = 0; i < 8; i++) {
                List<Driver> drivers = Drivers.of(scenario);
                Driver driver = drivers.get(random.nextInt(drivers.size()));
                double end = random.nextBoolean() ? driver.min() : driver.max();
                scenario = with(scenario, driver.key(), end);
                what.append(' ').append(driver.key()).append('=').append(end);
            }
            computes(scenario, CATALOG, what.toString());
        }
    }

    @Test
    void hostileNumbersInTheTablesAreRefusedByNameOrLeadToFiniteResults() throws IOException {
        List<Path> tables = tables();
        Random random = new Random(2026);
        for (int round = 0; round < 80; round++) {
            StringBuilder what = new StringBuilder();
            Path data = Files.createDirectory(folder.resolve("data" + round));
            for (int i = 0; i < 4; i++) {
                what.append(mutate(tables.get(random.nextInt(tables.size())), data, random));
            }
            CatalogReading reading = CatalogReader.read(List.of(ShippedTables.root(), data));
            assertThat(reading.problems())
                    .as(what.toString())
                    .allSatisfy(p -> assertThat(p.text()).doesNotContain("Exception"));
            for (String id : ScenarioFiles.SHIPPED) {
                computes(ScenarioFiles.read(id).orThrow(), reading.catalog(), id + what);
            }
        }
    }

    private static List<Path> tables() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String root : List.of("pricing-data", "hardware-profiles")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".json"))
                        .filter(file -> !file.toString().endsWith(".schema.json"))
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static String mutate(Path table, Path data, Random random) throws IOException {
        String text = Files.readString(table);
        Matcher numbers = NUMBER.matcher(text);
        List<int[]> spans = new ArrayList<>();
        while (numbers.find()) {
            spans.add(new int[] {numbers.start(2), numbers.end(2)});
        }
        if (spans.isEmpty()) {
            return "";
        }
        int[] span = spans.get(random.nextInt(spans.size()));
        String hostile = HOSTILE.get(random.nextInt(HOSTILE.size()));
        Path copy = data.resolve(table.toString());
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.writeString(copy, text.substring(0, span[0]) + hostile + text.substring(span[1]));
        long line = text.substring(0, span[0]).lines().count();
        return " %s:%s=%s".formatted(table, line, hostile);
    }

    private static Scenario with(Scenario scenario, String key, double value) {
        try {
            return Drivers.find(scenario, key).orElseThrow().write(scenario, value);
        } catch (InvalidFieldException e) {
            return scenario;
        }
    }

    private static void computes(Scenario scenario, Catalog catalog, String what) {
        try {
            Comparison comparison = CostEngine.compare(scenario, catalog);
            Recommendation recommendation = Recommendation.of(comparison, catalog);
            JsonWriter.toJson(
                    ComparisonJson.of(comparison, recommendation, List.of(), Optional.empty()));
            String words =
                    ComparisonTables.text(comparison)
                            + CashFlowTables.text(comparison)
                            + RecommendationWords.text(recommendation);
            assertThat(words).as(what).doesNotContain("NaN").doesNotContain("Infinity");
        } catch (RuntimeException e) {
            throw new AssertionError(what, e);
        }
    }
}
