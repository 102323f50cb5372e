package org.llmtco.cost;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An option's cash over the horizon as a few arrays of numbers, for evaluating it many times: at
 * other volumes, growth, discount rates, prices and capacities. The {@link Ledger} says the same
 * term by term.
 */
public final class HorizonPlan {
    private final Horizon horizon;
    private final Line[] lines;
    private final List<HorizonStair> stairs;

    /** What does not come in steps, of one category. */
    private static final class Line {
        private final CostCategory category;

        /** By month. */
        private final double[] usdPerToken;

        /** By month, whatever the volume. */
        private final double[] usd;

        Line(CostCategory category, int months) {
            this.category = category;
            usdPerToken = new double[months + 1];
            usd = new double[months + 1];
        }
    }

    private record StairKey(Quantity.Steps steps, int termMonths) {}

    private HorizonPlan(Horizon horizon, Line[] lines, List<HorizonStair> stairs) {
        this.horizon = horizon;
        this.lines = lines;
        this.stairs = stairs;
    }

    /** The plan of a schedule. */
    public static HorizonPlan of(CostSchedule schedule, Horizon horizon) {
        Map<CostCategory, Line> lines = new EnumMap<>(CostCategory.class);
        Map<StairKey, HorizonStair> stairs = new LinkedHashMap<>();
        for (CostTerm term : schedule.terms()) {
            if (term.timing() instanceof Timing.CapitalCharge) {
                continue;
            }
            switch (term.quantity()) {
                case Quantity.Steps steps ->
                        stairs.computeIfAbsent(
                                        new StairKey(steps, termMonths(term.timing())),
                                        key ->
                                                new HorizonStair(
                                                        key.steps(),
                                                        key.termMonths(),
                                                        horizon.months()))
                                .add(term);
                case Quantity.PerMTok _ ->
                        addPerToken(line(term, lines, horizon).usdPerToken, term.timing());
                case Quantity.PerMonth _ ->
                        addTo(
                                line(term, lines, horizon).usd,
                                TermFlows.of(term, 0, horizon).cash());
            }
        }
        return new HorizonPlan(
                horizon, lines.values().toArray(Line[]::new), List.copyOf(stairs.values()));
    }

    private static Line line(CostTerm term, Map<CostCategory, Line> lines, Horizon horizon) {
        return lines.computeIfAbsent(
                term.item().category(), category -> new Line(category, horizon.months()));
    }

    private static int termMonths(Timing timing) {
        return switch (timing) {
            case Timing.Monthly monthly -> monthly.keptMonths();
            case Timing.Contract contract -> contract.termMonths();
            case Timing.Purchase purchase -> purchase.lifeMonths();
            case Timing.UpFront _, Timing.CapitalCharge _ -> 1;
        };
    }

    private static void addPerToken(double[] usdPerToken, Timing timing) {
        if (!(timing instanceof Timing.Monthly(PricePath prices, int _))) {
            throw new IllegalArgumentException("tokens are paid every month, not " + timing);
        }
        for (int m = 1; m < usdPerToken.length; m++) {
            usdPerToken[m] += prices.at(m) / 1e6;
        }
    }

    private static void addTo(double[] sum, double... more) {
        for (int m = 0; m < sum.length; m++) {
            sum[m] += more[m];
        }
    }

    public Horizon horizon() {
        return horizon;
    }

    /** What comes in steps of the volume. */
    public List<HorizonStair> stairs() {
        return stairs;
    }

    /** USD paid over the horizon at a volume, the same as the ledger's total. */
    public double totalUsd(double tokensPerMonth) {
        return usd(tokensPerMonth, 1, horizon.volumeFactors(), horizon.ones(), Factors.NONE);
    }

    /** The cash in today's money at a volume, the same as the ledger's. */
    public double netPresentValueUsd(double tokensPerMonth) {
        return usd(
                tokensPerMonth,
                1,
                horizon.volumeFactors(),
                horizon.discountFactors(),
                Factors.NONE);
    }

    /** USD per token of the scenario's volume that do not come in steps. */
    public double usdPerToken(double... weights) {
        double sum = 0;
        double[] volume = horizon.volumeFactors();
        for (Line line : lines) {
            for (int m = 1; m < volume.length; m++) {
                sum += line.usdPerToken[m] * volume[m] * weights[m];
            }
        }
        return sum;
    }

    /** USD that do not depend on the volume. */
    public double fixedUsd(double... weights) {
        double sum = 0;
        for (Line line : lines) {
            for (int m = 0; m < weights.length; m++) {
                sum += line.usd[m] * weights[m];
            }
        }
        return sum;
    }

    /**
     * USD over the horizon with everything that may vary put in.
     *
     * @param capacityFactor volume that a step serves over that of the plan; above 0
     * @param volumeFactors volume by month over {@code tokensPerMonth}; place 0 is not used
     * @param weights what a USD of a month counts: 1 for the total, discount factors for the value
     *     of today
     * @param prices by category, over those of the plan
     */
    public double usd(
            double tokensPerMonth,
            double capacityFactor,
            double[] volumeFactors,
            double[] weights,
            Factors prices) {
        double sum = 0;
        for (Line line : lines) {
            double part = line.usd[0] * weights[0];
            double[] perToken = line.usdPerToken;
            double[] fixed = line.usd;
            for (int m = 1; m < weights.length; m++) {
                part += (perToken[m] * tokensPerMonth * volumeFactors[m] + fixed[m]) * weights[m];
            }
            sum += part * prices.of(line.category);
        }
        if (!stairs.isEmpty()) {
            double[] units = new double[weights.length];
            double[] taken = new double[weights.length];
            for (HorizonStair stair : stairs) {
                stair.fillUnits(tokensPerMonth / capacityFactor, volumeFactors, units);
                sum += stair.usd(units, taken, weights, prices);
            }
        }
        return sum;
    }

    /** Prices by category over those of a plan. */
    @SuppressWarnings("EnumOrdinal") // a look-up by place in the innermost loop of a simulation
    public static final class Factors {
        /** Every price as planned. */
        public static final Factors NONE = new Factors();

        private final double[] byCategory;

        private Factors() {
            byCategory = new double[CostCategory.values().length];
            Arrays.fill(byCategory, 1);
        }

        /** A copy with another factor for one category. */
        public Factors with(CostCategory category, double factor) {
            Factors copy = new Factors();
            System.arraycopy(byCategory, 0, copy.byCategory, 0, byCategory.length);
            copy.byCategory[category.ordinal()] = factor;
            return copy;
        }

        double of(CostCategory category) {
            return byCategory[category.ordinal()];
        }
    }
}
