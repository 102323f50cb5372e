package org.llmtco.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.Constraint;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ScenarioFiles;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shipped comparison of the article under constraints; who is cheapest follows from its bills.
 */
class RecommendationTest {
    private static final Catalog CATALOG = CatalogReader.read(List.of(Path.of("."))).catalog();
    private static final Scenario ARTICLE =
            ScenarioFiles.read("article-10m-tokens-per-day").orThrow();

    @Test
    void withoutConstraintsTheCheapestIsRecommended() {
        assertThat(recommended()).isEqualTo("llama-3.3-70b-groq");
    }

    @Test
    void dataThatMustStayMakeTheSelfHostedOptionTheAnswerAndCostTheDifference() {
        Recommendation recommendation = recommend(new Constraint.OwnInfrastructure());
        Comparison comparison = CostEngine.compare(ARTICLE, CATALOG);
        double difference =
                netPresentValue(comparison, "llama-3.3-70b-2x-h100")
                        - netPresentValue(comparison, "llama-3.3-70b-groq");

        assertThat(id(recommendation)).isEqualTo("llama-3.3-70b-2x-h100");
        assertThat(recommendation.prices())
                .singleElement()
                .satisfies(
                        price ->
                                assertThat(price.usd().orElseThrow())
                                        .isCloseTo(difference, within(1e-6)));
        assertThat(failures(recommendation, "gpt-5.2"))
                .containsExactly("sends requests to a provider");
    }

    @Test
    void nobodyToOperateGpusRulesSelfHostingOut() {
        assertThat(failures(recommend(new Constraint.NoMlopsStaff()), "llama-3.3-70b-2x-h100"))
                .containsExactly("needs people who operate GPUs");
    }

    /** The Llama 3.3 licence asks for another one above 700 million monthly users. */
    @Test
    void theLicenceOfAnOpenModelCountsWhereverItIsServed() {
        Recommendation recommendation = recommend(new Constraint.LicenseAllows(7e8 + 1));

        assertThat(failures(recommendation, "llama-3.3-70b-groq"))
                .singleElement()
                .asString()
                .startsWith("needs another licence above 700,000,000 monthly users");
        assertThat(id(recommendation)).isEqualTo("gemini-3.1-pro");
        assertThat(failures(recommend(new Constraint.LicenseAllows(7e8)), "llama-3.3-70b-groq"))
                .isEmpty();
    }

    /** The tables have no architecture and no licence of GLM 5.3, whose weights are open. */
    @Test
    void openWeightsOfUnknownLicenceAreNotAllowed() {
        Scenario scenario =
                ARTICLE.withBaseline(Optional.empty())
                        .withOptions(List.of(new TokenPriced("glm", "GLM", "zai", "glm-5.3")))
                        .withConstraints(List.of(new Constraint.LicenseAllows(1)));

        assertThat(
                        failures(
                                Recommendation.of(CostEngine.compare(scenario, CATALOG), CATALOG),
                                "glm"))
                .containsExactly("has open weights whose licence the tables do not know");
    }

    @Test
    void aScoreThatNobodyStatesIsNotEnough() {
        Recommendation recommendation =
                recommend(new Constraint.MinimumQuality("Chatbot Arena Elo", 1_400));

        assertThat(id(recommendation)).isEqualTo("gemini-3.1-pro");
        assertThat(failures(recommendation, "gpt-5.2"))
                .containsExactly("has no known score on Chatbot Arena Elo");
        assertThat(advice(recommendation)).isEmpty();
    }

    @Test
    void aBenchmarkThatNoTableHasIsToldWithTheKnownOnes() {
        assertThat(advice(recommend(new Constraint.MinimumQuality("MMMLU", 80))))
                .singleElement()
                .asString()
                .startsWith("the benchmark \"MMMLU\" is in no table: name one of ")
                .contains("Chatbot Arena Elo, ", ", MMLU, ");
    }

    @Test
    void aContextThatIsTooShortRulesAnOptionOut() {
        assertThat(failures(recommend(new Constraint.MinimumContext(300_000)), "gpt-5.2"))
                .isEmpty();
        assertThat(
                        failures(
                                recommend(new Constraint.MinimumContext(200_000)),
                                "llama-3.3-70b-groq"))
                .singleElement()
                .asString()
                .endsWith("less than 200,000");
    }

    @Test
    void aLatencyThatTheCapacityModelDoesNotReachRulesAnOptionOut() {
        Recommendation recommendation =
                recommend(
                        new Constraint.MaximumLatency(
                                OptionalDouble.empty(), OptionalDouble.of(1)));

        assertThat(failures(recommendation, "llama-3.3-70b-2x-h100"))
                .singleElement()
                .asString()
                .contains("ms per output token even with one request at a time, more than 1");
    }

    @Test
    void noOptionIsAnAnswerToo() {
        Recommendation recommendation =
                recommend(new Constraint.OwnInfrastructure(), new Constraint.NoMlopsStaff());

        assertThat(recommendation.chosen()).isEmpty();
        assertThat(recommendation.prices())
                .allMatch(price -> price.without().isPresent() && price.usd().isEmpty());
    }

    /** Against a rent of 4,500 USD a month GPT-5.2 wins up to 571.43 million tokens. */
    @Test
    void theNearestVolumesSayWhereTheAnswerChanges() {
        Scenario scenario = ScenarioFiles.read("article-breakeven").orThrow();
        Scenario two =
                scenario.withOptions(
                        scenario.options().stream()
                                .filter(
                                        o ->
                                                o.id().equals("gpt-5.2")
                                                        || o.id().equals("llama-3.3-70b-2x-h100"))
                                .toList());
        Recommendation recommendation =
                Recommendation.of(CostEngine.compare(two, CATALOG), CATALOG);

        assertThat(id(recommendation)).isEqualTo("gpt-5.2");
        assertThat(recommendation.volumeChanges().getLast().tokensPerMonth())
                .isCloseTo(4_500 / 7.875 * 1e6, within(1.0));
        // 300 million tokens cost 2,362.50: the rent would have to fall by that much
        assertThat(NearestChange.of(two, CATALOG))
                .anySatisfy(
                        change -> {
                            assertThat(change.driver().key())
                                    .isEqualTo("llama-3.3-70b-2x-h100.usdPerGpuHour");
                            assertThat(change.to()).isCloseTo(2_362.5 / (2 * 720), within(1e-3));
                        });
    }

    /** A hundred steps of the way are tried one by one; volumes are the exact breakevens. */
    @Test
    void noSmallerChangeThanTheNearestFlipsTheAnswer() {
        Scenario all = ScenarioFiles.read("llama-70b-every-way").orThrow();
        Scenario scenario =
                all.withBaseline(Optional.empty())
                        .withOptions(
                                all.options().stream()
                                        .filter(
                                                o ->
                                                        Set.of("spot", "on-demand", "owned")
                                                                .contains(o.id()))
                                        .toList());
        Recommendation recommendation =
                Recommendation.of(CostEngine.compare(scenario, CATALOG), CATALOG);
        String answer = id(recommendation);
        List<NearestChange> changes = NearestChange.of(scenario, CATALOG);

        assertThat(changes).isNotEmpty();
        for (NearestChange change : changes) {
            if (change.driver().key().equals("tokensPerMonth")) {
                assertThat(recommendation.volumeChanges())
                        .anyMatch(v -> v.tokensPerMonth() == change.to());
                continue;
            }
            for (double sign : new double[] {-1, 1}) {
                for (int i = 1; i < 100; i++) {
                    double tried = change.from() * Math.exp(sign * change.size() * i / 100);
                    if (change.driver().whole() && tried != Math.rint(tried)) {
                        continue;
                    }
                    assertThat(answer(change.driver(), tried, scenario).orElse(answer))
                            .as("%s at %s", change.driver().key(), tried)
                            .isEqualTo(answer);
                }
            }
        }
    }

    /** Empty where the driver cannot have the value. */
    private static Optional<String> answer(Driver driver, double value, Scenario scenario) {
        try {
            return Recommendation.of(
                            CostEngine.compare(driver.write(scenario, value), CATALOG), CATALOG)
                    .chosen()
                    .map(cost -> cost.option().id());
        } catch (InvalidFieldException e) {
            return Optional.empty();
        }
    }

    private static Recommendation recommend(Constraint... constraints) {
        return Recommendation.of(
                CostEngine.compare(ARTICLE.withConstraints(List.of(constraints)), CATALOG),
                CATALOG);
    }

    private static String recommended(Constraint... constraints) {
        return id(recommend(constraints));
    }

    private static String id(Recommendation recommendation) {
        return recommendation.chosen().orElseThrow().option().id();
    }

    private static List<String> failures(Recommendation recommendation, String option) {
        return recommendation.judgements().stream()
                .filter(judgement -> judgement.cost().option().id().equals(option))
                .flatMap(judgement -> judgement.failures().stream())
                .map(Judgement.Failure::reason)
                .toList();
    }

    private static Set<String> advice(Recommendation recommendation) {
        return recommendation.judgements().stream()
                .flatMap(judgement -> judgement.failures().stream())
                .flatMap(failure -> failure.advice().stream())
                .collect(Collectors.toSet());
    }

    private static double netPresentValue(Comparison comparison, String option) {
        return ((OptionCost.Priced) comparison.of(option).orElseThrow())
                .ledger()
                .netPresentValueUsd();
    }
}
