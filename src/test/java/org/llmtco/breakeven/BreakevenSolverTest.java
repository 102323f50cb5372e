package org.llmtco.breakeven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.breakeven.Breakeven.Answer;
import org.llmtco.breakeven.Breakeven.Change;
import org.llmtco.breakeven.Breakeven.Cheaper;
import org.llmtco.breakeven.Breakeven.Stretch;
import org.llmtco.cost.CostItem;
import org.llmtco.cost.CostSchedule;
import org.llmtco.cost.CostTerm;
import org.llmtco.cost.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

class BreakevenSolverTest {
    private static final double LIMIT = 1e9;

    /** Worked case R5: 100 USD per step of 81M tokens and 30 USD fixed against 1.40 USD/MTok. */
    @Test
    void aLineMeetsAStaircaseOnTheThirdStep() {
        CostSchedule steps = schedule(perMonth(30), perStep(100, 81e6, 1));
        Breakeven breakeven = BreakevenSolver.solve(steps, schedule(perMTok(1.40)), LIMIT);

        Change first = breakeven.changes().getFirst();
        assertThat(first.kind()).isEqualTo(Change.Kind.CROSSING);
        assertThat(first.tokensPerMonth()).isCloseTo(330 / 1.40 * 1e6, within(1.0));
        assertThat(first.usd()).isCloseTo(330, within(1e-6));
    }

    /** Worked case R4: the next step is paid from one token above a full one. */
    @Test
    void aStepIsPaidFromTheFirstTokenAboveAFullOne() {
        CostSchedule rented = schedule(perStep(200, 81e6, 1));

        assertThat(rented.usdPerMonth(81_000_000)).isEqualTo(200);
        assertThat(rented.usdPerMonth(81_000_001)).isEqualTo(400);
    }

    @Test
    void aLineAboveAnotherNeverWins() {
        Breakeven breakeven =
                BreakevenSolver.solve(schedule(perMTok(3)), schedule(perMTok(2)), LIMIT);

        assertThat(breakeven.answer()).isEqualTo(Answer.NEVER);
        assertThat(breakeven.stretches()).containsExactly(new Stretch(0, LIMIT, Cheaper.OTHER));
    }

    @Test
    void aLineBelowAnotherAlwaysWins() {
        Breakeven breakeven =
                BreakevenSolver.solve(schedule(perMTok(1)), schedule(perMTok(2)), LIMIT);

        assertThat(breakeven.answer()).isEqualTo(Answer.ALWAYS);
    }

    @Test
    void equalSchedulesAreEqualEverywhere() {
        CostSchedule schedule = schedule(perMTok(1.1), perMonth(0.3), perStep(7, 1e6, 2));

        assertThat(BreakevenSolver.solve(schedule, schedule, LIMIT).answer())
                .isEqualTo(Answer.EQUAL);
    }

    @Test
    void aCheaperStepLosesAtItsJump() {
        CostSchedule steps = schedule(perStep(100, 100e6, 1));
        Breakeven breakeven = BreakevenSolver.solve(steps, schedule(perMonth(150)), 300e6);

        assertThat(breakeven.cheaper()).containsExactly(new Stretch(0, 100e6, Cheaper.OPTION));
        assertThat(breakeven.changes())
                .containsExactly(new Change(100e6, Change.Kind.JUMP, 100, 150));
    }

    @Test
    void everySawToothOfAStaircaseAroundALineIsFound() {
        CostSchedule steps = schedule(perStep(100, 100e6, 0));
        Breakeven breakeven = BreakevenSolver.solve(steps, schedule(perMTok(1.001)), 1e9);

        // 100 k USD at k full steps against 100.1 k: cheaper on the last 0.1 k of each step
        assertThat(breakeven.cheaper()).hasSize(10);
    }

    @Test
    void tooManyStepsShortenTheProvedRange() {
        CostSchedule steps = schedule(perStep(1, 1, 0));
        Breakeven breakeven = BreakevenSolver.solve(steps, schedule(perMTok(1e6)), 1e9);

        assertThat(breakeven.complete()).isFalse();
        assertThat(breakeven.limitTokensPerMonth()).isBetween(1e6, 1e7);
    }

    /** Brute force: direct evaluation on a dense grid and around every edge of the stairs. */
    @Test
    void noIntervalIsMissedOnTenThousandRandomPairs() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261123);
        for (int pair = 0; pair < 10_000; pair++) {
            CostSchedule a = randomSchedule(random);
            CostSchedule b = random.nextInt(20) == 0 ? a : randomSchedule(random);
            Breakeven breakeven = BreakevenSolver.solve(a, b, LIMIT);

            assertCoversTheRange(breakeven);
            for (double tokens : probes(a, b, random)) {
                assertWinner(pair, breakeven, a, b, tokens);
            }
            for (Change change : breakeven.changes()) {
                if (change.kind() == Change.Kind.CROSSING) {
                    assertThat(change.usd())
                            .as("pair %d: totals agree at a crossing", pair)
                            .isCloseTo(change.otherUsd(), within(1e-9 * change.otherUsd()));
                }
            }
        }
    }

    private static void assertCoversTheRange(Breakeven breakeven) {
        assertThat(breakeven.complete()).isTrue();
        double from = 0;
        for (Stretch stretch : breakeven.stretches()) {
            assertThat(stretch.fromTokensPerMonth()).isEqualTo(from);
            assertThat(stretch.toTokensPerMonth()).isGreaterThan(from);
            from = stretch.toTokensPerMonth();
        }
        assertThat(from).isEqualTo(LIMIT);
        assertThat(breakeven.changes()).hasSize(breakeven.stretches().size() - 1);
    }

    private static void assertWinner(
            int pair, Breakeven breakeven, CostSchedule a, CostSchedule b, double tokens) {
        double usdA = a.usdPerMonth(tokens);
        double usdB = b.usdPerMonth(tokens);
        boolean equal = Math.abs(usdA - usdB) <= 1e-9 * Math.max(usdA, usdB);
        if (!equal) {
            Cheaper expected = usdA < usdB ? Cheaper.OPTION : Cheaper.OTHER;
            Stretch stretch =
                    breakeven.stretches().stream()
                            .filter(s -> s.toTokensPerMonth() >= tokens)
                            .findFirst()
                            .orElseThrow();
            assertThat(stretch.cheaper())
                    .as("pair %d at %s tokens: %s against %s USD", pair, tokens, usdA, usdB)
                    .isEqualTo(expected);
        }
    }

    private static List<Double> probes(CostSchedule a, CostSchedule b, RandomGenerator random) {
        List<Double> probes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            probes.add(random.nextDouble() * LIMIT + 1e-3);
            probes.add(Math.exp(random.nextDouble() * Math.log(LIMIT)));
        }
        for (CostSchedule schedule : List.of(a, b)) {
            for (CostTerm term : schedule.terms()) {
                if (term.quantity() instanceof Quantity.Steps steps) {
                    for (int k = 1; k <= 20 && k * steps.tokensPerStep() < LIMIT; k++) {
                        double edge = k * steps.tokensPerStep();
                        probes.add(edge);
                        probes.add(edge * (1 - 1e-9));
                        probes.add(edge * (1 + 1e-9));
                    }
                }
            }
        }
        probes.removeIf(tokens -> tokens > LIMIT);
        return probes;
    }

    private static CostSchedule randomSchedule(RandomGenerator random) {
        List<CostTerm> terms = new ArrayList<>();
        if (random.nextBoolean()) {
            terms.add(perMTok(round(random.nextDouble() * 10)));
        }
        if (random.nextBoolean()) {
            terms.add(perMonth(round(random.nextDouble() * 3000)));
        }
        int stairs = random.nextInt(terms.isEmpty() ? 1 : 0, 3);
        for (int i = 0; i < stairs; i++) {
            double tokensPerStep = Math.exp(random.nextDouble(Math.log(5e6), Math.log(2e9)));
            terms.add(
                    new CostTerm(
                            CostItem.GPU_RENT,
                            round(random.nextDouble() * 2000),
                            new Quantity.Steps(
                                    random.nextBoolean() ? tokensPerStep : 81e6,
                                    random.nextInt(3),
                                    random.nextInt(2),
                                    1 + random.nextInt(4),
                                    1 + random.nextInt(8)),
                            List.of()));
        }
        return new CostSchedule(terms);
    }

    /** Few digits, so that equal prices and touching curves occur. */
    private static double round(double value) {
        return Math.rint(value * 2) / 2;
    }

    private static CostSchedule schedule(CostTerm... terms) {
        return new CostSchedule(List.of(terms));
    }

    private static CostTerm perMTok(double usd) {
        return new CostTerm(CostItem.OUTPUT, usd, new Quantity.PerMTok(), List.of());
    }

    private static CostTerm perMonth(double usd) {
        return new CostTerm(CostItem.PLATFORM_FEE, usd, new Quantity.PerMonth(), List.of());
    }

    private static CostTerm perStep(double usd, double tokensPerStep, int minimumSteps) {
        return new CostTerm(
                CostItem.GPU_RENT,
                usd,
                new Quantity.Steps(tokensPerStep, minimumSteps, 0, 1, 1),
                List.of());
    }
}
