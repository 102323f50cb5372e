package org.llmtco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.breakeven.BreakevenSolver;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.CostItem;
import org.llmtco.cost.CostLine;
import org.llmtco.cost.Input;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.Scenario;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ScenarioFiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scenarios that come with the program. */
class ShippedScenariosTest {
    /** Inputs of a scenario's own, or that follow from others; all else is a figure of a table. */
    private static final Set<String> OWN_AND_DERIVED =
            Set.of(
                    "GPUs of the base",
                    "GPUs per unit",
                    "active hours",
                    "average book value",
                    "batch share",
                    "cost of capital",
                    "full-time equivalents",
                    "further set-up costs",
                    "horizon",
                    "hours",
                    "interruptions",
                    "negotiated discount",
                    "retries",
                    "servers per replica",
                    "share of these hours",
                    "share of tokens",
                    "share that is output",
                    "tokens of the part per token",
                    "weights");

    /** Lines whose price a scenario may state itself. */
    private static final Set<CostItem> PRICED_BY_THE_SCENARIO =
            Set.of(
                    CostItem.ROUTER,
                    CostItem.GPU_RENT,
                    CostItem.PEAK_GPU_RENT,
                    CostItem.SPARE_REPLICAS,
                    CostItem.ENDPOINT_UNITS);

    private static final Catalog CATALOG = CatalogReader.read(List.of(Path.of("."))).catalog();

    @TestFactory
    List<DynamicTest> everyOptionHasACostWhoseLinesExplainThemselves() {
        return ScenarioFiles.SHIPPED.stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> assertThat(silent(id)).isEmpty()))
                .toList();
    }

    /** Lines without a formula or inputs, and table figures without a source, all at once. */
    private static List<String> silent(String id) {
        List<String> problems = new ArrayList<>();
        for (OptionCost cost : compare(id).costs()) {
            String option = id + ", " + cost.option().id();
            if (!(cost instanceof OptionCost.Priced priced)) {
                problems.add(option + " has no cost: " + cost);
                continue;
            }
            for (CostLine line : priced.lines()) {
                String where = option + ", " + line.label();
                if (line.formula().isBlank()) {
                    problems.add(where + " has no formula");
                }
                if (line.inputs().isEmpty()) {
                    problems.add(where + " has no inputs");
                }
                for (Input input : line.inputs()) {
                    if (input.name().isBlank()) {
                        problems.add(where + " has an input without a name");
                    }
                    boolean sourced =
                            input.source().map(source -> !source.source().isBlank()).orElse(false);
                    boolean own =
                            OWN_AND_DERIVED.contains(input.name())
                                    || (input.name().equals("price")
                                            && PRICED_BY_THE_SCENARIO.contains(line.item()));
                    if (!sourced && !own) {
                        problems.add(where + ", " + input + " has no source");
                    }
                }
            }
        }
        return problems;
    }

    /** 4,500 USD over the blends of the article's prices, 7.875, 9, 7, 15 and 5 USD/MTok. */
    @Test
    void theArticlesRentBreaksEvenWhereItsPricesSay() {
        Map<String, Double> blends =
                Map.of(
                        "gpt-5.2", 7.875,
                        "claude-sonnet-4.5", 9.0,
                        "gemini-3.1-pro", 7.0,
                        "claude-opus-4.6", 15.0,
                        "o3", 5.0);
        Comparison comparison = compare("article-breakeven");
        OptionCost.Priced rent = priced(comparison, "llama-3.3-70b-2x-h100");
        assertThat(rent.usdPerMonth()).isCloseTo(4_500, within(1e-9));
        blends.forEach(
                (id, blend) ->
                        assertThat(
                                        BreakevenSolver.solve(
                                                        rent.schedule(),
                                                        priced(comparison, id).schedule(),
                                                        1e13)
                                                .changes())
                                .as(id)
                                .singleElement()
                                .satisfies(
                                        change ->
                                                assertThat(change.tokensPerMonth())
                                                        .isCloseTo(
                                                                4_500 / blend * 1e6,
                                                                within(1e-3))));
    }

    /** 1 − 0.8 × (1 − 0.69 ÷ 7.875) of the cost of GPT-5.2: worked case R10. */
    @Test
    void routingSavesAsMuchAsItsSharesSay() {
        Comparison comparison = compare("article-routing");
        double strong = priced(comparison, "gpt-5.2").usdPerMonth();

        assertThat(1 - priced(comparison, "split-80-20").usdPerMonth() / strong)
                .isCloseTo(0.8 * (1 - 0.69 / 7.875), within(1e-12));
        assertThat(1 - priced(comparison, "cascade-80-20").usdPerMonth() / strong)
                .isCloseTo(0.8 - 0.69 / 7.875, within(1e-12));
    }

    /**
     * 304.17 MTok at 0.69 and 7.875 USD/MTok on average: 80 % of the requests at 5/6 of the length
     * and 20 % at 5/3.
     */
    @Test
    void longerHardRequestsCostMoreThanTheirShare() {
        Comparison comparison = compare("article-routing");

        assertThat(priced(comparison, "gpt-5.2").usdPerMonth()).isCloseTo(2395.3125, within(1e-9));
        assertThat(priced(comparison, "split-hard-requests-longer").usdPerMonth())
                .isCloseTo(938.354166666667, within(1e-9));
    }

    /**
     * 1,520.83 MTok at 7.875 USD/MTok; 4 × 2.69 × 730 of rent, 13,290.66 of staff, 60 of
     * monitoring, storage of 123.67 GB and egress, added up by hand. The set-up of 49,627 USD is
     * paid first.
     */
    @Test
    void fiftyMillionTokensADayCostWhatTheirPricesSay() {
        Comparison comparison = compare("article-50m-support");
        OptionCost.Priced api = priced(comparison, "gpt-5.2");
        OptionCost.Priced rent = priced(comparison, "qwen3.5-122b-4x-h100");

        assertThat(api.usdPerMonth()).isCloseTo(11_976.5625, within(1e-9));
        assertThat(api.ledger().netPresentValueUsd()).isCloseTo(383_768.961085193, within(1e-6));
        assertThat(rent.usdPerMonth()).isCloseTo(21_215.76, within(0.005));
        assertThat(rent.ledger().netPresentValueUsd()).isCloseTo(685_278.06, within(0.05));
    }

    private static Comparison compare(String id) {
        Scenario scenario = ScenarioFiles.read(id).orThrow();
        return CostEngine.compare(scenario, CATALOG);
    }

    private static OptionCost.Priced priced(Comparison comparison, String option) {
        return (OptionCost.Priced) comparison.of(option).orElseThrow();
    }
}
