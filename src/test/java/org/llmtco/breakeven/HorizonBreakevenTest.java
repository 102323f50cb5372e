package org.llmtco.breakeven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.breakeven.Breakeven.Change;
import org.llmtco.breakeven.Breakeven.Cheaper;
import org.llmtco.breakeven.Breakeven.Stretch;
import org.llmtco.breakeven.BreakevenSolver.Worth;
import org.llmtco.cost.CostItem;
import org.llmtco.cost.CostSchedule;
import org.llmtco.cost.CostTerm;
import org.llmtco.cost.Horizon;
import org.llmtco.cost.HorizonPlan;
import org.llmtco.cost.Ledger;
import org.llmtco.cost.Payback;
import org.llmtco.cost.PricePath;
import org.llmtco.cost.Quantity;
import org.llmtco.cost.Timing;
import org.llmtco.model.Finance;
import org.llmtco.model.Volume;
import org.llmtco.model.Workload;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

class HorizonBreakevenTest {
    private static final double LIMIT = 1e9;

    /**
     * 36 months without growth at 2 USD/MTok cost 72 v; a purchase of 6,480 USD without a residual
     * and a life of 36 months costs 6,480: equal at 90 MTok a month.
     */
    @Test
    void aPurchaseIsPaidBackAtTheVolumeWhoseTokensCostAsMuch() {
        Horizon horizon = horizon(36, 0, 0);
        Breakeven breakeven =
                BreakevenSolver.overHorizon(
                        plan(List.of(bought(6_480, 1e12, 36)), horizon),
                        plan(List.of(perMTok(2)), horizon),
                        Worth.TOTAL,
                        LIMIT);

        assertThat(breakeven.changes()).hasSize(1);
        assertThat(breakeven.changes().getFirst().tokensPerMonth()).isCloseTo(90e6, within(1e-3));
        assertThat(breakeven.changes().getFirst().usd()).isCloseTo(6_480, within(1e-6));
    }

    /** Growth of 10 % makes 36 months weigh (1.1^36 - 1) / 0.1 = 299.1268 months. */
    @Test
    void growthMovesTheBreakevenDown() {
        Horizon horizon = horizon(36, 0.1, 0);
        Breakeven breakeven =
                BreakevenSolver.overHorizon(
                        plan(List.of(bought(6_480, 1e12, 36)), horizon),
                        plan(List.of(perMTok(2)), horizon),
                        Worth.TOTAL,
                        LIMIT);

        double months = (Math.pow(1.1, 36) - 1) / 0.1;
        assertThat(breakeven.changes().getFirst().tokensPerMonth())
                .isCloseTo(6_480 / (2 * months) * 1e6, within(1e-3));
    }

    /** 1,000 first against 100 a month: 10 months; at 1 % a month 10.6, so in the eleventh. */
    @Test
    void thePaybackIsAMonth() {
        Horizon horizon = horizon(24, 0, Math.pow(1.01, 12) - 1);
        Ledger bought = Ledger.of(new CostSchedule(List.of(bought(1_000, 1e12, 24))), 1e6, horizon);
        Ledger rented = Ledger.of(new CostSchedule(List.of(perMonth(100))), 1e6, horizon);
        TimeBreakeven time = TimeBreakeven.of(bought, rented);

        assertThat(time.simplePayback()).isEqualTo(new Payback.InMonth(10));
        assertThat(time.discountedPayback()).isEqualTo(new Payback.InMonth(11));
        assertThat(time.stretches())
                .containsExactly(
                        new TimeBreakeven.Stretch(0, 9, Cheaper.OTHER),
                        new TimeBreakeven.Stretch(10, 10, Cheaper.NEITHER),
                        new TimeBreakeven.Stretch(11, 24, Cheaper.OPTION));
    }

    /** Brute force: the totals of two ledgers at random volumes and around every step's edge. */
    @Test
    void noIntervalIsMissedOnTenThousandRandomPairs() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261124);
        for (int pair = 0; pair < 10_000; pair++) {
            double growth = random.nextInt(3) == 0 ? random.nextDouble(-0.1, 0) : 0.05;
            Horizon horizon =
                    horizon(1 + random.nextInt(12), random.nextBoolean() ? 0 : growth, 0.1);
            Worth worth = random.nextBoolean() ? Worth.TOTAL : Worth.NET_PRESENT_VALUE;
            List<CostTerm> a = randomTerms(random);
            List<CostTerm> b = random.nextInt(20) == 0 ? a : randomTerms(random);
            Breakeven breakeven =
                    BreakevenSolver.overHorizon(plan(a, horizon), plan(b, horizon), worth, LIMIT);

            for (double tokens : probes(a, b, horizon, random)) {
                if (tokens <= breakeven.limitTokensPerMonth()) {
                    assertWinner(
                            pair,
                            breakeven,
                            usd(a, tokens, horizon, worth),
                            usd(b, tokens, horizon, worth),
                            tokens);
                }
            }
            for (Change change : breakeven.changes()) {
                if (change.kind() == Change.Kind.CROSSING) {
                    double size = Math.abs(change.usd()) + 1e-9;
                    assertThat(change.otherUsd()).isCloseTo(change.usd(), within(1e-9 * size));
                }
            }
        }
    }

    private static void assertWinner(
            int pair, Breakeven breakeven, double usdA, double usdB, double tokens) {
        double size = Math.abs(usdA) + Math.abs(usdB);
        if (Math.abs(usdA - usdB) <= 1e-8 * size) {
            return;
        }
        Stretch stretch =
                breakeven.stretches().stream()
                        .filter(s -> s.toTokensPerMonth() >= tokens)
                        .findFirst()
                        .orElseThrow();
        assertThat(stretch.cheaper())
                .as("pair %d at %s tokens: %s against %s USD", pair, tokens, usdA, usdB)
                .isEqualTo(usdA < usdB ? Cheaper.OPTION : Cheaper.OTHER);
    }

    private static double usd(List<CostTerm> terms, double tokens, Horizon horizon, Worth worth) {
        Ledger ledger = Ledger.of(new CostSchedule(terms), tokens, horizon);
        return worth == Worth.TOTAL ? ledger.totalUsd() : ledger.netPresentValueUsd();
    }

    private static List<Double> probes(
            List<CostTerm> a, List<CostTerm> b, Horizon horizon, RandomGenerator random) {
        List<Double> probes = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            probes.add(random.nextDouble() * LIMIT + 1e-3);
            probes.add(Math.exp(random.nextDouble() * Math.log(LIMIT)));
        }
        for (List<CostTerm> terms : List.of(a, b)) {
            for (CostTerm term : terms) {
                if (term.quantity() instanceof Quantity.Steps steps) {
                    int month = 1 + random.nextInt(horizon.months());
                    for (int k = 1; k <= 4; k++) {
                        double edge = k * steps.tokensPerStep() / horizon.volumeFactor(month);
                        probes.add(edge * (1 - 1e-9));
                        probes.add(edge * (1 + 1e-9));
                    }
                }
            }
        }
        probes.removeIf(tokens -> tokens > LIMIT);
        return probes;
    }

    private static List<CostTerm> randomTerms(RandomGenerator random) {
        List<CostTerm> terms = new ArrayList<>();
        if (random.nextBoolean()) {
            terms.add(perMTok(round(random.nextDouble() * 10)));
        }
        if (random.nextBoolean()) {
            terms.add(perMonth(round(random.nextDouble() * 3000)));
        }
        int stairs = random.nextInt(terms.isEmpty() ? 1 : 0, 3);
        for (int i = 0; i < stairs; i++) {
            double usd = round(random.nextDouble() * 2000);
            terms.add(
                    new CostTerm(
                            CostItem.GPU_RENT,
                            usd,
                            new Quantity.Steps(
                                    Math.exp(random.nextDouble(Math.log(3e7), Math.log(2e9))),
                                    random.nextInt(3),
                                    random.nextInt(-1, 2),
                                    1 + random.nextInt(4),
                                    1 + random.nextInt(8)),
                            List.of(),
                            timing(usd, random)));
        }
        return terms;
    }

    private static Timing timing(double usd, RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> Timing.Monthly.flat(usd);
            case 1 -> new Timing.Monthly(PricePath.declining(usd, 0.3, 12), 3);
            case 2 ->
                    new Timing.Contract(PricePath.declining(usd, 0.3, 12), 2 + random.nextInt(12));
            default ->
                    new Timing.Purchase(
                            usd * 10,
                            1 + random.nextInt(20),
                            usd * random.nextInt(4),
                            random.nextBoolean()
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(usd * 3));
        };
    }

    /** Few digits, so that equal prices and touching curves occur. */
    private static double round(double value) {
        return Math.rint(value * 2) / 2;
    }

    private static CostTerm bought(double usd, double tokensPerStep, int lifeMonths) {
        return new CostTerm(
                CostItem.DEPRECIATION,
                usd / lifeMonths,
                new Quantity.Steps(tokensPerStep, 1, 0, 1, 1),
                List.of(),
                new Timing.Purchase(usd, lifeMonths, 0, OptionalDouble.empty()));
    }

    private static CostTerm perMTok(double usd) {
        return new CostTerm(CostItem.OUTPUT, usd, new Quantity.PerMTok(), List.of());
    }

    private static CostTerm perMonth(double usd) {
        return new CostTerm(CostItem.PLATFORM_FEE, usd, new Quantity.PerMonth(), List.of());
    }

    private static HorizonPlan plan(List<CostTerm> terms, Horizon horizon) {
        return HorizonPlan.of(new CostSchedule(terms), horizon);
    }

    private static Horizon horizon(int months, double growth, double annualRate) {
        return Horizon.of(
                new Workload(
                        new Volume(1, Volume.Unit.TOKENS_PER_MONTH),
                        1,
                        1,
                        0,
                        0,
                        0,
                        0,
                        0,
                        1,
                        OptionalDouble.empty(),
                        growth,
                        0),
                new Finance(months, annualRate, OptionalDouble.empty()));
    }
}
