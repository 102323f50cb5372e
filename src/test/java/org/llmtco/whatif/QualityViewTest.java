package org.llmtco.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.model.Answers;
import org.llmtco.model.Constraint;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Engine;
import org.llmtco.model.Rent;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Routed;
import org.llmtco.model.Routing;
import org.llmtco.model.Scenario;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ScenarioFiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Scores are those that the article of March 2026 prints; what follows from them is worked by hand.
 */
class QualityViewTest {
    private static final Catalog CATALOG = CatalogReader.read(List.of(Path.of("."))).catalog();
    private static final Scenario ARTICLE =
            ScenarioFiles.read("article-10m-tokens-per-day").orThrow();
    private static final Scenario THIRTY_DAYS = set(ARTICLE, "hoursPerMonth", 720);

    /** Gemini 3.1 Pro: 2,100 USD for 300 million tokens, 1,510 points of the arena. */
    @Test
    void aPointCostsTheMonthOverTheScore() {
        QualityView.Row gemini = row(THIRTY_DAYS, "Chatbot Arena Elo", "gemini-3.1-pro");

        QualityView.PerPoint point = gemini.perPoint().orElseThrow();
        assertThat(point.usd()).isCloseTo(2_100.0 / 1_510, within(1e-12));
        assertThat(point.formula()).startsWith("cost per month ÷ score");
        assertThat(point.inputs())
                .anySatisfy(
                        input -> {
                            assertThat(input.value()).isEqualTo(1_510);
                            assertThat(input.source().orElseThrow().asOf()).isNotNull();
                        });
        assertThat(gemini.answer()).isEqualTo("scored");
    }

    @Test
    void whatNobodyScoredHasNoCostPerPoint() {
        QualityView.Row gpt = row(THIRTY_DAYS, "Chatbot Arena Elo", "gpt-5.2");

        assertThat(gpt.score()).isEmpty();
        assertThat(gpt.perPoint()).isEmpty();
        assertThat(gpt.answer()).isEqualTo("no score");
    }

    /** Qwen3.5-397B: 88.4 points; AWQ keeps 0.95 of them, what FP8 keeps nobody states. */
    @Test
    void aWeightFormatKeepsItsShareOfTheScoreAndAnUnknownShareIsSaid() {
        assertThat(served("bf16").score()).isEqualTo(88.4);
        assertThat(served("int4-awq").score()).isCloseTo(88.4 * 0.95, within(1e-12));
        assertThat(served("int4-awq").inputs())
                .anySatisfy(input -> assertThat(input.value()).isEqualTo(0.95));
        assertThat(served("fp8").score()).isEqualTo(88.4);
        assertThat(served("fp8").formula()).contains("what FP8 keeps of it is not known");
        assertThat(served("bf16").formula()).doesNotContain("not known");
    }

    private static QualityScore served(String weightFormat) {
        RentedGpus qwen =
                new RentedGpus(
                        "qwen",
                        "Qwen",
                        true,
                        "qwen3.5-397b-a17b",
                        weightFormat,
                        16,
                        Engine.VLLM,
                        "h200",
                        8,
                        new Rent(Optional.empty(), Optional.empty(), OptionalDouble.of(3)),
                        OptionalInt.empty(),
                        OptionalDouble.empty(),
                        false,
                        0,
                        Optional.empty(),
                        OptionalDouble.empty(),
                        1,
                        0,
                        Answers.PLAIN);
        return new Quality("GPQA Diamond", ARTICLE, CATALOG).score(qwen).orElseThrow();
    }

    /** Four of five answers at 50 points and one at 90: 58. */
    @Test
    void aRouterScoresTheAverageOfItsAnswers() {
        Scenario scored =
                set(
                        set(demanding("MMLU-Pro"), "llama-3.3-70b-groq.qualityScore", 50),
                        "gpt-5.2.qualityScore",
                        90);
        List<DeploymentOption> options = new ArrayList<>(scored.options());
        Routed routed =
                new Routed(
                        "routed",
                        "Routed",
                        true,
                        new Routing.Cascade(
                                List.of(
                                        new Routing.Part("llama-3.3-70b-groq", 1, 1, 1),
                                        new Routing.Part("gpt-5.2", 0.2, 1, 1))),
                        0);
        options.add(routed);

        QualityScore score =
                new Quality("MMLU-Pro", scored.withOptions(options), CATALOG)
                        .score(routed)
                        .orElseThrow();
        assertThat(score.score()).isCloseTo(58, within(1e-12));
        assertThat(score.inputs()).hasSize(4);
    }

    /** 75 points on one test are no 75 points on another. */
    @Test
    void aTypedScoreCountsOnTheBenchmarkOfTheQualityConstraintAlone() {
        Scenario typed = set(demanding("MMLU-Pro"), "gpt-5.2.qualityScore", 75);

        assertThat(row(typed, "mmlu-pro", "gpt-5.2").score().orElseThrow().score()).isEqualTo(75);
        assertThat(row(typed, "Chatbot Arena Elo", "gpt-5.2").score()).isEmpty();
        assertThat(Quality.benchmarks(typed, CATALOG)).contains("MMLU-Pro");
        assertThat(Quality.benchmarks(ARTICLE, CATALOG)).doesNotContain("MMLU-Pro");
    }

    private static Scenario demanding(String benchmark) {
        return ARTICLE.withConstraints(List.of(new Constraint.MinimumQuality(benchmark, 1)));
    }

    @Test
    void benchmarksAreListedOnceInOrder() {
        assertThat(Quality.benchmarks(ARTICLE, CATALOG))
                .contains("GPQA Diamond", "Chatbot Arena Elo", "MMLU")
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    private static QualityView.Row row(Scenario scenario, String benchmark, String option) {
        Comparison comparison = CostEngine.compare(scenario, CATALOG);
        return QualityView.of(benchmark, comparison, CATALOG).rows().stream()
                .filter(row -> row.cost().option().id().equals(option))
                .findFirst()
                .orElseThrow();
    }

    private static Scenario set(Scenario scenario, String driver, double value) {
        return Drivers.find(scenario, driver).orElseThrow().write(scenario, value);
    }
}
