package org.llmtco.cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An option's cash over the horizon as a few arrays of numbers, for evaluating it at many volumes.
 * The {@link Ledger} says the same term by term.
 */
public final class HorizonPlan {
    private final Horizon horizon;

    /** By month, what does not come in steps. */
    private final double[] usdPerToken;

    /** By month, whatever the volume; what is paid before the first month at place 0. */
    private final double[] usd;

    private final List<HorizonStair> stairs;

    private record StairKey(Quantity.Steps steps, int termMonths) {}

    private HorizonPlan(
            Horizon horizon, double[] usdPerToken, double[] usd, List<HorizonStair> stairs) {
        this.horizon = horizon;
        this.usdPerToken = usdPerToken;
        this.usd = usd;
        this.stairs = stairs;
    }

    /** The plan of a schedule. */
    public static HorizonPlan of(CostSchedule schedule, Horizon horizon) {
        double[] usdPerToken = new double[horizon.months() + 1];
        double[] usd = new double[horizon.months() + 1];
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
                case Quantity.PerMTok _ -> addPerToken(usdPerToken, term.timing());
                case Quantity.PerMonth _ -> addTo(usd, TermFlows.of(term, 0, horizon).cash());
            }
        }
        return new HorizonPlan(horizon, usdPerToken, usd, List.copyOf(stairs.values()));
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
        return usd(tokensPerMonth, horizon.ones());
    }

    /** The cash in today's money at a volume, the same as the ledger's. */
    public double netPresentValueUsd(double tokensPerMonth) {
        return usd(tokensPerMonth, horizon.discountFactors());
    }

    /** USD per token of the scenario's volume that do not come in steps. */
    public double usdPerToken(double... weights) {
        double sum = 0;
        double[] volume = horizon.volumeFactors();
        for (int m = 1; m < volume.length; m++) {
            sum += usdPerToken[m] * volume[m] * weights[m];
        }
        return sum;
    }

    /** USD that do not depend on the volume. */
    public double fixedUsd(double... weights) {
        double sum = 0;
        for (int m = 0; m < weights.length; m++) {
            sum += usd[m] * weights[m];
        }
        return sum;
    }

    private double usd(double tokensPerMonth, double[] weights) {
        double[] volumeFactors = horizon.volumeFactors();
        double sum = usd[0] * weights[0];
        for (int m = 1; m < weights.length; m++) {
            sum += (usdPerToken[m] * tokensPerMonth * volumeFactors[m] + usd[m]) * weights[m];
        }
        if (!stairs.isEmpty()) {
            double[] units = new double[weights.length];
            double[] taken = new double[weights.length];
            for (HorizonStair stair : stairs) {
                stair.fillUnits(tokensPerMonth, volumeFactors, units);
                sum += stair.usd(units, taken, weights);
            }
        }
        return sum;
    }
}
