package org.llmtco.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

class LargestRemainderTest {
    /** Thirds of a dollar: the textbook case in which rounding each part loses a cent. */
    @Test
    void threeThirdsOfADollarMakeADollar() {
        assertThat(LargestRemainder.cents(1 / 3.0, 1 / 3.0, 1 / 3.0))
                .containsExactly(0.34, 0.33, 0.33);
    }

    @Test
    void partsAddUpToTheRoundedTotalAndMoveByLessThanACent() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = 0; i < 1000; i++) {
            double[] parts = random.doubles(1 + random.nextInt(9), 0, 1e5).toArray();
            double[] cents = LargestRemainder.cents(parts);

            double total = Math.rint(Arrays.stream(parts).sum() * 100) / 100;
            assertThat(Arrays.stream(cents).sum()).isCloseTo(total, within(1e-6));
            for (int k = 0; k < parts.length; k++) {
                assertThat(cents[k]).isCloseTo(parts[k], within(0.01));
            }
        }
    }
}
