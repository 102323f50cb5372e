package org.llmtco.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.catalog.FigureKind;
import org.llmtco.catalog.LongContextPrice;
import org.llmtco.catalog.TokenPrice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

class TokenBillTest {
    private static final double CENT_FRACTION = 1e-12;

    /** 5 / 25 USD/MTok, cache read at 10 %, as in the published session example. */
    private static final TokenPrice FIVE_TWENTY_FIVE =
            price(5, 25, OptionalDouble.of(0.5), OptionalDouble.empty(), Optional.empty());

    private static final LongContextPrice ABOVE_200K =
            new LongContextPrice(
                    200_000,
                    4,
                    18,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty());

    /** Worked case R1, without its session fee: 0.25 + 0.375. */
    @Test
    void aRequestWithoutCacheAgreesWithThePublishedExample() {
        TokenBill bill = TokenBill.of(request(50_000, 0, 15_000), FIVE_TWENTY_FIVE);

        assertThat(bill.uncachedInput()).isCloseTo(0.25, within(CENT_FRACTION));
        assertThat(bill.output()).isCloseTo(0.375, within(CENT_FRACTION));
        assertThat(bill.total()).isCloseTo(0.625, within(CENT_FRACTION));
    }

    /** Worked case R2, without its session fee: 0.05 + 0.02 + 0.375. */
    @Test
    void cachedTokensAreTakenOutOfTheInputAndBilledOnce() {
        TokenBill bill = TokenBill.of(request(50_000, 40_000, 15_000), FIVE_TWENTY_FIVE);

        assertThat(bill.uncachedInput()).isCloseTo(0.05, within(CENT_FRACTION));
        assertThat(bill.cachedInput()).isCloseTo(0.02, within(CENT_FRACTION));
        assertThat(bill.total()).isCloseTo(0.445, within(CENT_FRACTION));
    }

    @Test
    void cachedTokensWithoutAPriceOfTheirOwnCostAsMuchAsInput() {
        TokenPrice price =
                price(5, 25, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());

        assertThat(TokenBill.of(request(50_000, 40_000, 0), price).total())
                .isCloseTo(0.25, within(CENT_FRACTION));
    }

    @Test
    void theBatchDiscountIsTakenOffEveryPart() {
        TokenPrice price =
                price(5, 25, OptionalDouble.of(0.5), OptionalDouble.of(0.5), Optional.empty());
        TokenRequest waits = new TokenRequest(50_000, 40_000, 0, 0, 15_000, true);

        assertThat(TokenBill.of(waits, price).total()).isCloseTo(0.2225, within(CENT_FRACTION));
    }

    @Test
    void atTheThresholdTheStandardPriceStillHolds() {
        TokenPrice price =
                price(
                        2,
                        12,
                        OptionalDouble.of(0.2),
                        OptionalDouble.empty(),
                        Optional.of(ABOVE_200K));

        assertThat(TokenBill.of(request(200_000, 0, 1_000), price).total())
                .isCloseTo(0.4 + 0.012, within(CENT_FRACTION));
    }

    @Test
    void aboveTheThresholdTheWholeRequestIsRepriced() {
        TokenPrice price =
                price(
                        2,
                        12,
                        OptionalDouble.of(0.2),
                        OptionalDouble.empty(),
                        Optional.of(ABOVE_200K));
        TokenBill bill = TokenBill.of(request(200_001, 100_000, 1_000), price);

        assertThat(bill.uncachedInput()).isCloseTo(0.400004, within(CENT_FRACTION));
        // the tier states no cached price: it doubles as the input price does
        assertThat(bill.cachedInput()).isCloseTo(0.04, within(CENT_FRACTION));
        assertThat(bill.output()).isCloseTo(0.018, within(CENT_FRACTION));
    }

    @Test
    void moreCachedTokensThanInputAreRefused() {
        assertThatThrownBy(() -> request(10, 11, 0))
                .hasMessage(
                        "cachedInputTokens is 11.0: cached and written tokens are part of the"
                                + " input, 10.0");
    }

    private static TokenRequest request(double input, double cached, double output) {
        return new TokenRequest(input, cached, 0, 0, output, false);
    }

    private static TokenPrice price(
            double input,
            double output,
            OptionalDouble cached,
            OptionalDouble batchDiscount,
            Optional<LongContextPrice> longContext) {
        return new TokenPrice(
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                input,
                output,
                cached,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                batchDiscount,
                longContext,
                "made up for this test",
                LocalDate.of(2026, 1, 1),
                FigureKind.ESTIMATE,
                Optional.empty());
    }
}
