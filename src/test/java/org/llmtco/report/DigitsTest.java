package org.llmtco.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigitsTest {
    @Test
    void moneyHasCentsAndThousands() {
        assertThat(Digits.usd(2362.5)).isEqualTo("2,362.50");
        assertThat(Digits.usd(-0.0)).isEqualTo("0.00");
    }

    @Test
    void smallPricesKeepTheirDigits() {
        assertThat(Digits.price(0.0875)).isEqualTo("0.0875");
        assertThat(Digits.price(7.875)).isEqualTo("7.88");
    }

    @Test
    void tokensAreShortenedToTheirUnit() {
        assertThat(Digits.tokens(999)).isEqualTo("999");
        assertThat(Digits.tokens(571_428_571)).isEqualTo("571.43 M");
        assertThat(Digits.tokens(1e13)).isEqualTo("10.00 T");
    }

    @Test
    void aHalfIsRoundedTheSameWayWhateverNoiseItsComputationLeft() {
        assertThat(Digits.usd(7.875)).isEqualTo("7.88");
        assertThat(Digits.usd(Math.nextDown(7.875))).isEqualTo("7.88");
        assertThat(Digits.usd(Math.nextUp(7.875))).isEqualTo("7.88");
    }
}
