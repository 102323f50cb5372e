package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.FigureKind;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.License;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.RentalPrice;
import org.llmtco.catalog.Sourced;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.sizing.ModelSize;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the shipped tables promise: enough entries, each sourced, dated and plausible. */
class ShippedTablesTest {
    /** The day on which the shipped tables were last compiled; move it with them. */
    private static final LocalDate COMPILED_ON = LocalDate.of(2026, 11, 24);

    private static final CatalogReading READING = CatalogReader.read(List.of(ShippedTables.root()));
    private static final Catalog CATALOG = READING.catalog();

    @Test
    void theyHaveNoProblems() {
        assertThat(READING.problems()).isEmpty();
    }

    @Test
    void theyHoldEnoughToChooseFrom() {
        assertThat(CATALOG.rentalLists()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(offers()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(CATALOG.gpus()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(CATALOG.models()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(offers().map(offer -> offer.term().name()).collect(Collectors.toSet()))
                .contains("ON_DEMAND", "SPOT", "RESERVED_1_YEAR", "RESERVED_3_YEARS");
        assertThat(offers().anyMatch(offer -> offer.gpusPerInstance() == 8)).isTrue();
    }

    /** The closed models and hosts that the article of March 2026 compares. */
    @Test
    void theyPriceEveryModelOfTheArticle() {
        Map<String, List<String>> sold =
                Map.of(
                        "anthropic", List.of("claude-opus-4.6", "claude-sonnet-4.5"),
                        "openai", List.of("gpt-5.3-codex", "gpt-5.2", "o3", "gpt-4.1-nano"),
                        "google", List.of("gemini-3.1-pro", "gemini-2.5-flash"),
                        "groq", List.of("llama-3.3-70b"),
                        "cerebras", List.of("llama-3.3-70b", "gpt-oss-120b"),
                        "together", List.of("llama-3.3-70b"),
                        "deepinfra", List.of("llama-3.3-70b"),
                        "deepseek", List.of("deepseek-v3.2", "deepseek-r1"),
                        "moonshot", List.of("kimi-k2.5"),
                        "mistral", List.of("mistral-large-3"));
        sold.forEach(
                (provider, models) ->
                        assertThat(models)
                                .allSatisfy(
                                        model ->
                                                assertThat(CATALOG.pricedModel(provider, model))
                                                        .as(provider + " " + model)
                                                        .isPresent()));
    }

    @Test
    void everyFigureIsSourcedAndNotFromTheFuture() {
        List<String> wrong = new ArrayList<>();
        int figures = 0;
        for (Map.Entry<Path, ShippedFiles.Kind> entry : ShippedFiles.all().entrySet()) {
            String file = entry.getKey().toString();
            Class<? extends Record> type = entry.getValue().type();
            Record root =
                    Binder.bind(JsonReader.read(entry.getKey(), file).orThrow(), file, type)
                            .orThrow();
            List<Sourced> found = new ArrayList<>();
            collect(root, Shape.of(type), found);
            figures += found.size();
            for (Sourced figure : found) {
                if (figure.source().length() < 4
                        || figure.asOf().isAfter(COMPILED_ON)
                        || figure.kind() == FigureKind.USER) {
                    wrong.add(file + ": " + figure);
                }
            }
        }
        assertThat(figures).isGreaterThan(500);
        assertThat(wrong).isEmpty();
    }

    @Test
    void readingFromCacheNeverCostsMoreThanReadingAfresh() {
        assertThat(prices())
                .allSatisfy(
                        price -> {
                            assertThat(price.cachedInputUsdPerMTok().orElse(0))
                                    .isLessThanOrEqualTo(price.inputUsdPerMTok());
                            assertThat(price.outputUsdPerMTok())
                                    .isGreaterThanOrEqualTo(price.inputUsdPerMTok());
                            assertThat(
                                            price.cacheWrite1hUsdPerMTok()
                                                    .orElse(Double.POSITIVE_INFINITY))
                                    .isGreaterThanOrEqualTo(
                                            price.cacheWrite5mUsdPerMTok().orElse(0));
                        });
    }

    @Test
    void aLongRequestNeverCostsLessPerToken() {
        assertThat(prices().filter(price -> price.longContext().isPresent()))
                .isNotEmpty()
                .allSatisfy(
                        price -> {
                            var tier = price.longContext().orElseThrow();
                            assertThat(tier.inputUsdPerMTok())
                                    .isGreaterThan(price.inputUsdPerMTok());
                            assertThat(tier.outputUsdPerMTok())
                                    .isGreaterThan(price.outputUsdPerMTok());
                        });
    }

    @Test
    void aServedOpenModelIsPricedAsOpen() {
        assertThat(pricedModels().filter(model -> model.openModel().isPresent()))
                .allSatisfy(
                        model -> assertThat(model.weights()).isEqualTo(PricedModel.Weights.OPEN));
    }

    @Test
    void rentsAreThoseOfOneGpuForOneHour() {
        assertThat(offers().flatMap(offer -> offer.prices().stream()))
                .extracting(RentalPrice::usdPerGpuHour)
                .allSatisfy(usd -> assertThat(usd).isBetween(0.05, 20.0));
    }

    @Test
    void memoryIsStatedInTheVendorsUnitAndInGibibytes() {
        assertThat(CATALOG.gpus().values())
                .allSatisfy(
                        gpu ->
                                // 1 GB is 0.93 GiB; some vendors mean GiB by GB
                                assertThat(gpu.usableMemoryGib() / gpu.memoryGb())
                                        .as(gpu.id())
                                        .isBetween(0.7, 1.0));
    }

    @Test
    void lowerPrecisionNeverComputesSlower() {
        assertThat(CATALOG.gpus().values())
                .allSatisfy(
                        gpu -> {
                            double fp8 = gpu.fp8Tflops().orElse(gpu.bf16Tflops());
                            assertThat(fp8).as(gpu.id()).isGreaterThanOrEqualTo(gpu.bf16Tflops());
                            assertThat(gpu.fp4Tflops().orElse(fp8))
                                    .as(gpu.id())
                                    .isGreaterThanOrEqualTo(fp8);
                        });
    }

    /** The published count against the one that follows from the published shape. */
    @Test
    void architecturesAddUpToThePublishedParameters() {
        for (OpenModel model : CATALOG.models().values()) {
            double counted = ModelSize.of(model.architecture()).total() / 1e9;
            assertThat(counted / model.totalParametersBillions())
                    .as("%s: %.2f counted", model.id(), counted)
                    .isBetween(0.97, 1.03);
        }
    }

    @Test
    void llamaLicencesStateTheUserLimitAndTheAttribution() {
        assertThat(CATALOG.licenses().values().stream().filter(l -> l.id().startsWith("llama-")))
                .isNotEmpty()
                .allSatisfy(
                        license -> {
                            assertThat(license.monthlyActiveUserLimit()).hasValue(700_000_000);
                            assertThat(license.tier()).isEqualTo(License.Tier.CONDITIONAL);
                        });
        for (String id : List.of("llama-3.1", "llama-3.3", "llama-4")) {
            assertThat(license(id).attribution()).contains("Built with Llama");
        }
        for (String id : List.of("mit", "apache-2.0")) {
            assertThat(license(id).tier()).isEqualTo(License.Tier.PERMISSIVE);
            assertThat(license(id).restrictions()).isEmpty();
        }
    }

    /** Scores as the article of March 2026 prints them. */
    @Test
    void scoresOfTheArticleAreKept() {
        assertThat(score("kimi-k2.5", "HumanEval")).contains(99.0);
        assertThat(score("kimi-k2.5", "MMLU")).contains(92.0);
        assertThat(score("qwen3.5-397b-a17b", "GPQA Diamond")).contains(88.4);
        assertThat(score("qwen3.5-397b-a17b", "IFEval")).contains(92.6);
        assertThat(score("deepseek-r1", "AIME 2024")).contains(79.8);
    }

    @Test
    void everyWeightFormatKeepsAtMostTheOriginalsQuality() {
        assertThat(CATALOG.weightFormats().keySet())
                .contains("fp32", "bf16", "fp8", "int8", "nvfp4", "mxfp4", "int4-awq", "int4-gptq")
                .contains("gguf-q2-k", "gguf-q4-k-m", "gguf-q8-0");
        // the article: Q4_K_M keeps about 92 %, AWQ and GPTQ about 95 %
        assertThat(share("gguf-q4-k-m")).contains(0.92);
        assertThat(share("int4-awq")).contains(0.95);
        assertThat(share("int4-gptq")).contains(0.95);
    }

    @Test
    void everyShippedScenarioCanBeServedByEveryOption() {
        for (String id : ScenarioFiles.SHIPPED) {
            Reading<org.llmtco.model.Scenario> scenario = ScenarioFiles.read(id);
            assertThat(scenario.problems()).isEmpty();
            Comparison comparison = CostEngine.compare(scenario.orThrow(), CATALOG);
            assertThat(comparison.costs())
                    .as(id)
                    .isNotEmpty()
                    .allSatisfy(cost -> assertThat(cost).isInstanceOf(OptionCost.Priced.class));
        }
    }

    @Test
    void everyGpuOfTheArticleCanBeRentedOrBought() {
        Set<String> rented = offers().map(RentalOffer::gpu).collect(Collectors.toUnmodifiableSet());
        assertThat(rented)
                .contains("h100-sxm", "a100-sxm-80", "h200", "b200", "l40s", "rtx-4090")
                .isSubsetOf(CATALOG.gpus().values().stream().map(GpuProfile::id).toList());
        assertThat(CATALOG.purchasePrices().values())
                .extracting(price -> price.item())
                .contains("rtx-4090", "rtx-5090", "dgx-h100", "h100-sxm");
    }

    private static Stream<RentalOffer> offers() {
        return CATALOG.rentalLists().values().stream()
                .map(RentalList::offers)
                .flatMap(List::stream);
    }

    private static Stream<PricedModel> pricedModels() {
        return CATALOG.priceLists().values().stream().map(PriceList::models).flatMap(List::stream);
    }

    private static Stream<TokenPrice> prices() {
        return pricedModels().flatMap(model -> model.prices().stream());
    }

    private static License license(String id) {
        return Objects.requireNonNull(CATALOG.licenses().get(id));
    }

    private static Optional<Double> share(String format) {
        return Objects.requireNonNull(CATALOG.weightFormats().get(format))
                .qualityRetention()
                .map(retention -> retention.share());
    }

    private static Optional<Double> score(String model, String benchmark) {
        return Objects.requireNonNull(CATALOG.models().get(model)).benchmarks().stream()
                .filter(score -> score.benchmark().equals(benchmark))
                .map(score -> score.score())
                .findFirst();
    }

    /** Every sourced record within a value. */
    private static void collect(Object value, Shape shape, List<Sourced> found) {
        switch (shape) {
            case Shape.OfRecord record -> {
                if (value instanceof Sourced sourced) {
                    found.add(sourced);
                }
                record.components().forEach(c -> collect(c.of(value), c.shape(), found));
            }
            case Shape.ListOf list ->
                    ((List<?>) value).forEach(item -> collect(item, list.element(), found));
            case Shape.Maybe maybe -> {
                Object present = Shape.Maybe.unwrap(value);
                if (present != null) {
                    collect(present, maybe.value(), found);
                }
            }
            case Shape.OneOf _ -> collect(value, Shape.RECORDS.get(value.getClass()), found);
            default -> {}
        }
    }
}
