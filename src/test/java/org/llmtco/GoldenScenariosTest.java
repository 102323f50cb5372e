package org.llmtco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.breakeven.Breakeven;
import org.llmtco.breakeven.BreakevenSolver;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.CostLine;
import org.llmtco.cost.CostTerm;
import org.llmtco.cost.InternalRate;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.Payback;
import org.llmtco.cost.Quantity;
import org.llmtco.cost.Savings;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.ScenarioFiles;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
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
        expected.properties().forEach(claim -> check(claim.getKey(), claim.getValue(), comparison));
    }

    private static void check(String claim, JsonNode expected, Comparison comparison) {
        switch (claim) {
            case "usdPerMonth" ->
                    checkAll(expected, option -> priced(comparison, option).usdPerMonth());
            case "lineUsd" ->
                    expected.properties()
                            .forEach(
                                    option ->
                                            checkAll(
                                                    option.getValue(),
                                                    id ->
                                                            line(
                                                                    priced(
                                                                            comparison,
                                                                            option.getKey()),
                                                                    id)));
            case "stepTokensPerMonth" ->
                    checkAll(expected, option -> steps(priced(comparison, option)).tokensPerStep());
            case "atTokensPerMonth" -> expected.forEach(volume -> checkAt(volume, comparison));
            case "savingShare" ->
                    expected.forEach(
                            saving ->
                                    assertThat(
                                                    1
                                                            - usd(comparison, saving, "option")
                                                                    / usd(
                                                                            comparison,
                                                                            saving,
                                                                            "against"))
                                            .isCloseTo(
                                                    saving.get("share").asDouble(), within(1e-12)));
            case "savings" ->
                    expected.properties()
                            .forEach(
                                    option ->
                                            checkSavings(
                                                    option.getValue(),
                                                    priced(comparison, option.getKey()),
                                                    comparison));
            case "firstChange" -> expected.forEach(change -> checkChange(change, comparison));
            default -> throw new IllegalArgumentException("no such claim: " + claim);
        }
    }

    private static void checkAt(JsonNode volume, Comparison comparison) {
        double tokens = volume.get("tokensPerMonth").asDouble();
        checkAll(
                volume.get("usdPerMonth"),
                option -> priced(comparison, option).schedule().usdPerMonth(tokens));
        if (volume.has("capacityShare")) {
            checkAll(
                    volume.get("capacityShare"),
                    option -> {
                        Quantity.Steps steps = steps(priced(comparison, option));
                        return tokens / (steps.needed(tokens) * steps.tokensPerStep());
                    });
        }
    }

    /** What an option saves against the baseline. */
    private static void checkSavings(
            JsonNode expected, OptionCost.Priced option, Comparison comparison) {
        OptionCost.Priced baseline = (OptionCost.Priced) comparison.baseline().orElseThrow();
        Savings savings = Savings.of(option.ledger(), baseline.ledger());
        assertThat(savings.totalUsd()).isCloseTo(expected.get("totalUsd").asDouble(), within(1e-6));
        assertThat(savings.netPresentValueUsd())
                .isCloseTo(expected.get("netPresentValueUsd").asDouble(), within(1e-6));
        assertThat(savings.simplePayback())
                .isEqualTo(new Payback.InMonth(expected.get("simplePaybackMonths").asInt()));
        assertThat(savings.discountedPayback())
                .isEqualTo(new Payback.InMonth(expected.get("discountedPaybackMonths").asInt()));
        assertThat(savings.internalRateOfReturn())
                .isInstanceOfSatisfying(
                        InternalRate.OfReturn.class,
                        rate ->
                                assertThat(rate.perYear())
                                        .isCloseTo(
                                                expected.get("internalRateOfReturn").asDouble(),
                                                within(1e-9)));
    }

    private static void checkChange(JsonNode expected, Comparison comparison) {
        Breakeven breakeven =
                BreakevenSolver.solve(
                        priced(comparison, expected.get("option").asString()).schedule(),
                        priced(comparison, expected.get("against").asString()).schedule(),
                        1e12);
        Breakeven.Change first = breakeven.changes().getFirst();
        assertThat(first.kind()).isEqualTo(Breakeven.Change.Kind.CROSSING);
        assertThat(first.tokensPerMonth())
                .isCloseTo(expected.get("tokensPerMonth").asDouble(), within(1e-6));
        assertThat(first.usd()).isCloseTo(expected.get("usd").asDouble(), within(1e-9));
    }

    /** To a billionth of a dollar or the last digits of a number, whichever is more. */
    private static void checkAll(JsonNode expected, ToDoubleFunction<String> ours) {
        for (Map.Entry<String, JsonNode> entry : expected.properties()) {
            double value = entry.getValue().asDouble();
            assertThat(ours.applyAsDouble(entry.getKey()))
                    .as(entry.getKey())
                    .isCloseTo(value, within(Math.max(1e-9, 1e-12 * Math.abs(value))));
        }
    }

    private static double usd(Comparison comparison, JsonNode claim, String key) {
        return priced(comparison, claim.get(key).asString()).usdPerMonth();
    }

    private static double line(OptionCost.Priced cost, String id) {
        return cost.lines().stream()
                .filter(line -> line.item().id().equals(id))
                .mapToDouble(CostLine::usdPerMonth)
                .sum();
    }

    private static Quantity.Steps steps(OptionCost.Priced cost) {
        return cost.schedule().terms().stream()
                .map(CostTerm::quantity)
                .filter(Quantity.Steps.class::isInstance)
                .map(Quantity.Steps.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static OptionCost.Priced priced(Comparison comparison, String option) {
        return (OptionCost.Priced) comparison.of(option).orElseThrow();
    }
}
