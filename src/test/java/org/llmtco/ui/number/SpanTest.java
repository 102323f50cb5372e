package org.llmtco.ui.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void equalDistancesOfALogarithmicSpanAreEqualFactors() {
        Span span = Span.logarithmic(1e5, 1e11);
        assertThat(span.share(1e8)).isCloseTo(0.5, within(1e-12));
        assertThat(span.value(0.5)).isEqualTo(1e8);
    }

    @Test
    void sliderValuesAreRound() {
        assertThat(Span.logarithmic(1e5, 1e11).value(0.3)).isEqualTo(6_300_000);
        assertThat(Span.linear(0, 1, 0.01).value(0.123)).isCloseTo(0.12, within(1e-12));
    }

    @Test
    void valuesBeyondTheEndsStandAtTheEnds() {
        assertThat(Span.logarithmic(1e5, 1e11).share(1)).isZero();
        assertThat(Span.linear(1, 10, 0.1).share(20)).isEqualTo(1);
    }
}
