package org.llmtco.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.FigureKind;
import org.llmtco.catalog.OffPeakPrice;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.TokenLimits;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.catalog.TokenizerFactor;
import org.llmtco.model.Answers;
import org.llmtco.model.Finance;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.model.Volume;
import org.llmtco.model.Workload;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Made-up prices, and what follows from them by hand. */
class TokenPricedCostingTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final double MTOK = 1e6;

    /** 1 MTok in and out at 2 and 10 USD/MTok: 6 USD; from April on at 1 and 5: 3 USD. */
    @Test
    void aKnownPriceChangeCountsFromItsMonthOn() {
        OptionCost.Priced cost =
                cost(
                        plain(),
                        Optional.empty(),
                        price(JANUARY, 2, 10),
                        price(LocalDate.of(2026, 3, 15), 1, 5));
        Ledger ledger = cost.ledger();

        assertThat(ledger.cash(1)).isCloseTo(6, within(1e-12));
        assertThat(ledger.cash(3)).isCloseTo(6, within(1e-12));
        assertThat(ledger.cash(4)).isCloseTo(3, within(1e-12));
        assertThat(cost.notices())
                .containsExactly("The price of 2026-03-15 counts from month 4 on.");
    }

    @Test
    void anExpiredPriceIsCarriedForwardAndSaysSo() {
        TokenPrice expiring =
                new TokenPrice(
                        JANUARY,
                        Optional.of(LocalDate.of(2026, 2, 15)),
                        2,
                        10,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        "made up for this test",
                        JANUARY,
                        FigureKind.ESTIMATE,
                        Optional.empty());
        OptionCost.Priced cost = cost(plain(), Optional.empty(), expiring);

        assertThat(cost.ledger().cash(12)).isCloseTo(6, within(1e-12));
        assertThat(cost.notices())
                .containsExactly(
                        "No price is known from month 3 on (2026-03-01); the last one is carried"
                                + " forward.");
    }

    /** 6 hours of 24 at the full price, 18 at half: 0.25 + 0.75 × 0.5 = 0.625. */
    @Test
    void offPeakHoursLowerTheAverageOfTheDay() {
        TokenPrice price = offPeak(price(JANUARY, 2, 10), new OffPeakPrice(6, 0.5));

        assertThat(cost(plain(), Optional.empty(), price).usdPerMonth())
                .isCloseTo(6 * 0.625, within(1e-12));
        assertThat(
                        cost(
                                        option(0, 0, OptionalDouble.of(1), Answers.PLAIN),
                                        Optional.empty(),
                                        price)
                                .usdPerMonth())
                .isCloseTo(6, within(1e-12));
    }

    /** 500 + 500 tokens × 1.3 and 200 of reasoning: (650 × 2 + 850 × 10) ÷ 1000 = 9.8 USD. */
    @Test
    void aTokenizersFactorCountsForTheTextAndReasoningForTheOutput() {
        Answers thinking = new Answers(200, OptionalDouble.empty(), 0.8, OptionalDouble.empty());
        OptionCost.Priced cost =
                cost(
                        option(0, 0, OptionalDouble.empty(), thinking),
                        Optional.of(
                                new TokenizerFactor(1.3, "made up", JANUARY, FigureKind.ESTIMATE)),
                        price(JANUARY, 2, 10));

        assertThat(cost.usdPerMonth()).isCloseTo(9.8, within(1e-12));
        // 1,000 requests, 800 of them answered well
        assertThat(cost.usdPerSuccessfulRequest()).isCloseTo(9.8 / 800, within(1e-15));
    }

    /** 20 % off and 10 % less a year: 6 × 0.8 × 0.9 in month 13. */
    @Test
    void aDiscountCountsAtOnceAndADeclineYearByYear() {
        OptionCost.Priced cost =
                cost(
                        option(0.2, 0.1, OptionalDouble.empty(), Answers.PLAIN),
                        Optional.empty(),
                        price(JANUARY, 2, 10));

        assertThat(cost.ledger().cash(1)).isCloseTo(4.8, within(1e-12));
        assertThat(cost.ledger().cash(13)).isCloseTo(4.8 * 0.9, within(1e-12));
    }

    private static TokenPriced plain() {
        return option(0, 0, OptionalDouble.empty(), Answers.PLAIN);
    }

    private static TokenPriced option(
            double discount, double decline, OptionalDouble peakHoursShare, Answers answers) {
        return new TokenPriced(
                "api",
                "API",
                true,
                "list",
                "model",
                0,
                discount,
                decline,
                peakHoursShare,
                0,
                answers);
    }

    private static TokenPrice price(LocalDate from, double input, double output) {
        return new TokenPrice(
                from,
                Optional.empty(),
                input,
                output,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                "made up for this test",
                JANUARY,
                FigureKind.ESTIMATE,
                Optional.empty());
    }

    private static TokenPrice offPeak(TokenPrice price, OffPeakPrice hours) {
        return new TokenPrice(
                price.from(),
                price.through(),
                price.inputUsdPerMTok(),
                price.outputUsdPerMTok(),
                price.cachedInputUsdPerMTok(),
                price.cacheWrite5mUsdPerMTok(),
                price.cacheWrite1hUsdPerMTok(),
                price.batchDiscount(),
                price.longContext(),
                Optional.of(hours),
                price.source(),
                price.asOf(),
                price.kind(),
                price.note());
    }

    private static OptionCost.Priced cost(
            TokenPriced option, Optional<TokenizerFactor> tokenizer, TokenPrice... prices) {
        TokenLimits limits =
                new TokenLimits(
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        "made up",
                        JANUARY,
                        FigureKind.ESTIMATE);
        PricedModel model =
                new PricedModel(
                        "model",
                        "Model",
                        PricedModel.Weights.CLOSED,
                        Optional.empty(),
                        limits,
                        tokenizer,
                        List.of(),
                        List.of(prices));
        Catalog shipped = RandomScenarios.CATALOG;
        Catalog catalog =
                new Catalog(
                        Map.of("list", new PriceList("list", "List", "USD", List.of(model))),
                        shipped.rentalLists(),
                        shipped.gpus(),
                        shipped.servers(),
                        shipped.models(),
                        shipped.licenses(),
                        shipped.weightFormats(),
                        shipped.constants(),
                        shipped.capacityErrors(),
                        shipped.validations(),
                        shipped.benchmarks(),
                        shipped.purchasePrices(),
                        shipped.staffing(),
                        shipped.energy(),
                        shipped.operations(),
                        shipped.ownership(),
                        shipped.inputSpreads());
        Scenario scenario =
                new Scenario(
                        "test",
                        "Test",
                        Optional.empty(),
                        JANUARY,
                        730,
                        new Workload(
                                new Volume(MTOK, Volume.Unit.TOKENS_PER_MONTH),
                                500,
                                500,
                                0,
                                0,
                                0,
                                0,
                                0,
                                1,
                                OptionalDouble.empty(),
                                0,
                                0),
                        NoOperations.OF_ANY_KIND,
                        new Finance(24, 0, OptionalDouble.empty()),
                        List.of(),
                        Optional.empty(),
                        List.of(option));
        return (OptionCost.Priced) CostEngine.cost(option, scenario, catalog);
    }
}
