package org.llmtco.whatif.uncertainty;

import org.llmtco.cost.Quantity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An option whose cash is a sum of fixed series, each times factors that depend on the drivers: the
 * same numbers as the cost engine's, without its looking up and explaining.
 */
@SuppressWarnings("ArrayRecordComponent") // series of a hot loop, never compared
final class CompiledOption implements OptionModel {
    private final List<Series> tokens = new ArrayList<>();
    private final List<Series> fixed = new ArrayList<>();
    private final List<Stair> stairs = new ArrayList<>();

    /**
     * USD by month at the reference.
     *
     * @param factor place of the factor on all months
     * @param decline place of the yearly factor
     */
    private record Series(int factor, int decline, double[] usd) {}

    /** A purchase: price, residual value, resale where it is stated. */
    private record Purchase(int factor, double[] usd) {}

    /** All that comes in the same steps and stays as long. */
    private record Stair(
            Quantity.Steps steps,
            int stepFactor,
            int months,
            List<Series> monthly,
            List<Series> contracts,
            List<Purchase> purchases) {}

    /**
     * Adds a part of the cash.
     *
     * @param factor place of the factor on its prices
     * @param decline place of their yearly factor
     * @param stepFactor place of the factor on the volume that a step serves
     */
    void add(TermPart part, int factor, int decline, int stepFactor) {
        switch (part.form().kind()) {
            case TOKENS -> addTo(tokens, factor, decline, part.usd());
            case FIXED -> addTo(fixed, factor, decline, part.usd());
            case MONTHLY -> addTo(stair(part, stepFactor).monthly, factor, decline, part.usd());
            case CONTRACT -> addTo(stair(part, stepFactor).contracts, factor, decline, part.usd());
            case PURCHASE ->
                    stair(part, stepFactor).purchases.add(new Purchase(factor, part.usd()));
        }
    }

    private static void addTo(List<Series> all, int factor, int decline, double[] usd) {
        Optional<Series> same =
                all.stream().filter(s -> s.factor == factor && s.decline == decline).findFirst();
        if (same.isPresent()) {
            for (int m = 0; m < usd.length; m++) {
                same.get().usd[m] += usd[m];
            }
        } else {
            all.add(new Series(factor, decline, usd.clone()));
        }
    }

    private Stair stair(TermPart part, int stepFactor) {
        Quantity.Steps steps =
                part.form().steps().orElseThrow().stretched(1 / part.tokensPerStep());
        int months = part.form().months();
        return stairs.stream()
                .filter(
                        s ->
                                s.steps.equals(steps)
                                        && s.stepFactor == stepFactor
                                        && s.months == months)
                .findFirst()
                .orElseGet(
                        () -> {
                            Stair added =
                                    new Stair(
                                            steps,
                                            stepFactor,
                                            months,
                                            new ArrayList<>(),
                                            new ArrayList<>(),
                                            new ArrayList<>());
                            stairs.add(added);
                            return added;
                        });
    }

    @Override
    public boolean isFull() {
        return false;
    }

    @Override
    public boolean fill(DrawState draw, double[] cash) {
        Arrays.fill(cash, 0);
        for (int i = 0; i < fixed.size(); i++) {
            addFixed(fixed.get(i), draw, cash);
        }
        for (int i = 0; i < tokens.size(); i++) {
            addTimes(tokens.get(i), draw, draw.tokens, cash);
        }
        for (int i = 0; i < stairs.size(); i++) {
            add(stairs.get(i), draw, cash);
        }
        return true;
    }

    private static void addFixed(Series series, DrawState draw, double[] cash) {
        double factor = draw.factors[series.factor];
        double[] usd = series.usd;
        cash[0] += usd[0] * factor;
        if (series.decline == Factors.ONE) {
            for (int m = 1; m < cash.length; m++) {
                cash[m] += usd[m] * factor;
            }
        } else {
            double[] left = draw.declines[series.decline];
            for (int m = 1; m < cash.length; m++) {
                cash[m] += usd[m] * factor * left[m];
            }
        }
    }

    private static void addTimes(Series series, DrawState draw, double[] units, double[] cash) {
        double factor = draw.factors[series.factor];
        double[] usd = series.usd;
        if (series.decline == Factors.ONE) {
            for (int m = 1; m < cash.length; m++) {
                cash[m] += usd[m] * units[m] * factor;
            }
        } else {
            double[] left = draw.declines[series.decline];
            for (int m = 1; m < cash.length; m++) {
                cash[m] += usd[m] * units[m] * factor * left[m];
            }
        }
    }

    private static void add(Stair stair, DrawState draw, double[] cash) {
        stair.steps.fillUnits(draw.tokens, 1 / draw.factors[stair.stepFactor], draw.units);
        if (stair.months == 1 && stair.purchases.isEmpty() && stair.contracts.isEmpty()) {
            for (int i = 0; i < stair.monthly.size(); i++) {
                addTimes(stair.monthly.get(i), draw, draw.units, cash);
            }
            return;
        }
        fillStays(stair.months, draw);
        for (int i = 0; i < stair.monthly.size(); i++) {
            addTimes(stair.monthly.get(i), draw, draw.running, cash);
        }
        for (int i = 0; i < stair.contracts.size(); i++) {
            addContracts(stair.contracts.get(i), stair.months, draw, cash);
        }
        for (int i = 0; i < stair.purchases.size(); i++) {
            addPurchases(stair.purchases.get(i), stair.months, draw, cash);
        }
    }

    /** Units that are taken in each month, and those that are there, when each stays for a term. */
    private static void fillStays(int months, DrawState draw) {
        double[] units = draw.units;
        double[] taken = draw.taken;
        double[] running = draw.running;
        double there = 0;
        for (int m = 1; m < units.length; m++) {
            if (m > months) {
                there -= taken[m - months];
            }
            double more = Math.max(0, units[m] - there);
            taken[m] = more;
            there += more;
            running[m] = there;
        }
    }

    /** Contracts keep their price; what is left of them at the horizon is due in its last month. */
    private static void addContracts(Series series, int term, DrawState draw, double[] cash) {
        double factor = draw.factors[series.factor];
        int horizon = cash.length - 1;
        double perMonth = 0;
        double left = 0;
        for (int m = 1; m <= horizon; m++) {
            if (m > term) {
                perMonth -= signed(series, m - term, draw);
            }
            double signed = signed(series, m, draw);
            perMonth += signed;
            left += signed * Math.max(0, m + term - 1 - horizon);
            cash[m] += perMonth * factor;
        }
        cash[horizon] += left * factor;
    }

    private static double signed(Series series, int month, DrawState draw) {
        double usd = draw.taken[month] * series.usd[month];
        return series.decline == Factors.ONE || usd == 0
                ? usd
                : usd * draw.declines[series.decline][month];
    }

    /** Units of month 1 are paid before it, resale is what comes back. */
    private static void addPurchases(Purchase purchase, int life, DrawState draw, double[] cash) {
        double factor = draw.factors[purchase.factor];
        double price = purchase.usd[0] * factor;
        double residual = purchase.usd[1] * factor;
        double depreciation = (price - residual) / life;
        int horizon = cash.length - 1;
        for (int m = 1; m <= horizon; m++) {
            double bought = draw.taken[m];
            if (bought == 0) {
                continue;
            }
            cash[m == 1 ? 0 : m] += bought * price;
            int retired = m + life - 1;
            if (retired < horizon) {
                cash[retired] -= bought * residual;
            } else {
                double resale =
                        purchase.usd.length > 2
                                ? purchase.usd[2] * factor
                                : price - depreciation * (horizon - m + 1);
                cash[horizon] -= bought * resale;
            }
        }
    }
}
