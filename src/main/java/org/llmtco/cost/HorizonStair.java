package org.llmtco.cost;

import java.util.ArrayList;
import java.util.List;

/** All of an option's terms that come in the same steps and stay for the same term. */
public final class HorizonStair {
    private final Quantity.Steps steps;
    private final int termMonths;
    private final int months;

    /** USD per unit by month. */
    private final double[] monthly;

    /** The same for contracts that begin in a month. */
    private final double[] contracts;

    private final List<Timing.Purchase> purchases = new ArrayList<>();

    /** Whether units that are taken stay, so that a month depends on those before it. */
    private boolean staying;

    HorizonStair(Quantity.Steps steps, int termMonths, int months) {
        this.steps = steps;
        this.termMonths = termMonths;
        this.months = months;
        monthly = new double[months + 1];
        contracts = new double[months + 1];
        staying = termMonths > 1;
    }

    void add(CostTerm term) {
        switch (term.timing()) {
            case Timing.Monthly paid -> addTo(monthly, paid.prices());
            case Timing.Contract signed -> {
                addTo(contracts, signed.prices());
                staying = true;
            }
            case Timing.Purchase bought -> {
                purchases.add(bought);
                staying = true;
            }
            case Timing.UpFront _, Timing.CapitalCharge _ ->
                    throw new IllegalArgumentException(
                            term.item() + " is not paid by the step: " + term.timing());
        }
    }

    private static void addTo(double[] sum, PricePath prices) {
        for (int m = 1; m < sum.length; m++) {
            sum[m] += prices.at(m);
        }
    }

    public Quantity.Steps steps() {
        return steps;
    }

    /** Whether what a month costs depends on its own units alone. */
    public boolean isPaidByTheMonth() {
        return termMonths == 1;
    }

    void fillUnits(double tokensPerMonth, double[] volumeFactors, double[] units) {
        steps.fillUnits(volumeFactors, tokensPerMonth, units);
    }

    /**
     * USD over the horizon for given units.
     *
     * @param units that month m needs, at place m
     * @param weights what a USD of a month counts
     */
    public double usd(double[] units, double[] weights) {
        return usd(units, new double[units.length], weights);
    }

    /** The same with a scratch array as long as the others. */
    double usd(double[] units, double[] taken, double[] weights) {
        if (!staying) {
            return paid(units, monthly, weights);
        }
        double[] running = new double[units.length];
        double carried = 0;
        for (int m = 1; m < units.length; m++) {
            if (m > termMonths) {
                carried -= taken[m - termMonths];
            }
            taken[m] = Math.max(0, units[m] - carried);
            carried += taken[m];
            running[m] = carried;
        }
        double sum = paid(running, monthly, weights) + committed(taken, contracts, weights);
        for (Timing.Purchase purchase : purchases) {
            sum += bought(taken, purchase, weights);
        }
        return sum;
    }

    private static double paid(double[] units, double[] usd, double... weights) {
        double sum = 0;
        for (int m = 1; m < units.length; m++) {
            sum += units[m] * usd[m] * weights[m];
        }
        return sum;
    }

    /** Contracts keep their price; what is left of them at the horizon is due in its last month. */
    private double committed(double[] taken, double[] usd, double[] weights) {
        double sum = 0;
        double perMonth = 0;
        double left = 0;
        for (int m = 1; m <= months; m++) {
            if (m > termMonths) {
                perMonth -= taken[m - termMonths] * usd[m - termMonths];
            }
            double signed = taken[m] * usd[m];
            perMonth += signed;
            left += signed * Math.max(0, m + termMonths - 1 - months);
            sum += perMonth * weights[m];
        }
        return sum + left * weights[months];
    }

    private double bought(double[] taken, Timing.Purchase purchase, double[] weights) {
        double sum = 0;
        double depreciation = purchase.depreciationUsdPerMonth();
        for (int m = 1; m <= months; m++) {
            if (taken[m] == 0) {
                continue;
            }
            int retired = m + termMonths - 1;
            double value =
                    retired < months
                            ? purchase.residualUsdPerUnit() * weights[retired]
                            : purchase.resaleUsdPerUnit()
                                            .orElse(
                                                    purchase.usdPerUnit()
                                                            - depreciation * (months - m + 1))
                                    * weights[months];
            sum += taken[m] * (purchase.usdPerUnit() * weights[m == 1 ? 0 : m] - value);
        }
        return sum;
    }
}
