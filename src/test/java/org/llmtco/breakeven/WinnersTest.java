package org.llmtco.breakeven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.cost.CostItem;
import org.llmtco.cost.CostSchedule;
import org.llmtco.cost.CostTerm;
import org.llmtco.cost.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

class WinnersTest {
    private static final double LIMIT = 1e9;

    /** 2 v = 100 + 1 v at v = 100 MTok; 100 + 1 v = 300 + 0.5 v at v = 400 MTok. */
    @Test
    void eachOfThreeLinesWinsWhereItIsLowest() {
        Winners winners =
                winners(
                        List.of(
                                new CostSchedule(List.of(perMTok(2))),
                                new CostSchedule(List.of(perMonth(300), perMTok(0.5))),
                                new CostSchedule(List.of(perMonth(100), perMTok(1)))));

        assertThat(winners.stretches())
                .extracting(Winners.Stretch::option)
                .containsExactly(0, 2, 1);
        assertThat(winners.stretches().get(0).toTokensPerMonth()).isCloseTo(100e6, within(1.0));
        assertThat(winners.stretches().get(1).toTokensPerMonth()).isCloseTo(400e6, within(1.0));
        assertThat(winners.at(250e6).option()).isEqualTo(2);
        assertThat(winners.at(2 * LIMIT).option()).isEqualTo(1);
    }

    @Test
    void aSingleOptionWinsEverywhere() {
        assertThat(winners(List.of(new CostSchedule(List.of(perMTok(2))))).stretches())
                .containsExactly(new Winners.Stretch(0, LIMIT, 0));
    }

    /** Brute force: the least of the costs, evaluated directly at random volumes. */
    @Test
    void theWinnerIsTheCheapestAtEveryVolume() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261123);
        for (int sample = 0; sample < 500; sample++) {
            List<CostSchedule> options = new ArrayList<>();
            for (int i = random.nextInt(2, 6); i > 0; i--) {
                options.add(
                        new CostSchedule(
                                List.of(
                                        perMonth(random.nextDouble(500)),
                                        perMTok(random.nextDouble(3)),
                                        perStep(
                                                random.nextDouble(300),
                                                random.nextDouble(2e7, 4e8)))));
            }
            Winners winners = winners(options);
            for (int probe = 0; probe < 100; probe++) {
                double volume = random.nextDouble(1, LIMIT);
                double least =
                        options.stream().mapToDouble(o -> o.usdPerMonth(volume)).min().orElse(0);

                assertThat(options.get(winners.at(volume).option()).usdPerMonth(volume))
                        .as("sample %s at %s", sample, volume)
                        .isCloseTo(least, within(1e-9 * least));
            }
        }
    }

    private static Winners winners(List<CostSchedule> options) {
        List<Breakeven> pairs = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            for (int j = i + 1; j < options.size(); j++) {
                pairs.add(BreakevenSolver.solve(options.get(i), options.get(j), LIMIT));
            }
        }
        return Winners.of(options, pairs, LIMIT);
    }

    private static CostTerm perMonth(double usd) {
        return new CostTerm(CostItem.PLATFORM_FEE, usd, new Quantity.PerMonth(), List.of());
    }

    private static CostTerm perMTok(double usd) {
        return new CostTerm(CostItem.OUTPUT, usd, new Quantity.PerMTok(), List.of());
    }

    private static CostTerm perStep(double usd, double tokens) {
        return new CostTerm(
                CostItem.GPU_RENT, usd, new Quantity.Steps(tokens, 1, 0, 1, 1), List.of());
    }
}
