package org.llmtco.cost;

/**
 * What one cost term amounts to in each month of the horizon, in two views: the cash that is paid,
 * and the cost that is booked. Month 0 is before the start.
 */
public final class TermFlows {
    private final double[] cash;
    private final double[] booked;

    private TermFlows(double[] cash, double[] booked) {
        this.cash = cash;
        this.booked = booked;
    }

    /** USD paid by month; resale is negative. */
    public double[] cash() {
        return cash;
    }

    /** USD booked by month; nothing in month 0. */
    double[] booked() {
        return booked;
    }

    /** The flows of a term at a volume before growth. */
    public static TermFlows of(CostTerm term, double tokensPerMonth, Horizon horizon) {
        return switch (term.timing()) {
            case Timing.Monthly monthly -> monthly(term, monthly, tokensPerMonth, horizon);
            case Timing.Contract contract ->
                    contract(contract, units(term, tokensPerMonth, horizon));
            case Timing.UpFront once -> upFront(term, once, tokensPerMonth, horizon);
            case Timing.Purchase purchase ->
                    purchase(purchase, units(term, tokensPerMonth, horizon), horizon);
            case Timing.CapitalCharge charge ->
                    capitalCharge(charge, units(term, tokensPerMonth, horizon), horizon);
        };
    }

    /** Units that each month needs, at place m. */
    private static double[] units(CostTerm term, double tokensPerMonth, Horizon horizon) {
        double[] units = new double[horizon.months() + 1];
        for (int m = 1; m <= horizon.months(); m++) {
            units[m] = term.quantity().at(tokensPerMonth * horizon.volumeFactor(m));
        }
        return units;
    }

    private static TermFlows monthly(
            CostTerm term, Timing.Monthly monthly, double tokensPerMonth, Horizon horizon) {
        double[] usd = units(term, tokensPerMonth, horizon);
        if (monthly.keptMonths() > 1) {
            Cohorts kept = Cohorts.of(usd, monthly.keptMonths());
            for (int m = 1; m < usd.length; m++) {
                usd[m] = kept.running(m);
            }
        }
        PricePath prices = monthly.prices();
        for (int m = 1; m < usd.length; m++) {
            usd[m] *= prices.at(m);
        }
        return new TermFlows(usd, usd);
    }

    private static TermFlows contract(Timing.Contract contract, double... needed) {
        int months = needed.length - 1;
        int term = contract.termMonths();
        Cohorts units = Cohorts.of(needed, term);
        double[] usd = new double[months + 1];
        double perMonth = 0;
        double left = 0;
        for (int m = 1; m <= months; m++) {
            if (m > term) {
                perMonth -= units.taken(m - term) * contract.prices().at(m - term);
            }
            double signed = units.taken(m) * contract.prices().at(m);
            perMonth += signed;
            usd[m] = perMonth;
            left += signed * Math.max(0, m + term - 1 - months);
        }
        usd[months] += left;
        return new TermFlows(usd, usd);
    }

    private static TermFlows upFront(
            CostTerm term, Timing.UpFront once, double tokensPerMonth, Horizon horizon) {
        int months = horizon.months();
        double usd =
                once.usdPerUnit() * term.quantity().at(tokensPerMonth * horizon.volumeFactor(1));
        double[] cash = new double[months + 1];
        double[] booked = new double[months + 1];
        cash[0] = usd;
        for (int m = 1; m <= months; m++) {
            booked[m] = usd / months;
        }
        return new TermFlows(cash, booked);
    }

    private static TermFlows purchase(Timing.Purchase purchase, double[] needed, Horizon horizon) {
        int months = horizon.months();
        int life = purchase.lifeMonths();
        Cohorts units = Cohorts.of(needed, life);
        double depreciation = purchase.depreciationUsdPerMonth();
        double[] cash = new double[months + 1];
        double[] booked = new double[months + 1];
        for (int m = 1; m <= months; m++) {
            // the first units stand before the first request comes
            cash[m == 1 ? 0 : m] += units.taken(m) * purchase.usdPerUnit();
            booked[m] = units.running(m) * depreciation;
            int retired = m - life + 1;
            if (retired >= 1 && m < months) {
                cash[m] -= units.taken(retired) * purchase.residualUsdPerUnit();
            }
        }
        for (int m = Math.max(1, months - life + 1); m <= months; m++) {
            double book = purchase.usdPerUnit() - depreciation * (months - m + 1);
            double resale = purchase.resaleUsdPerUnit().orElse(book);
            cash[months] -= units.taken(m) * resale;
            booked[months] += units.taken(m) * (book - resale);
        }
        return new TermFlows(cash, booked);
    }

    private static TermFlows capitalCharge(
            Timing.CapitalCharge charge, double[] needed, Horizon horizon) {
        int months = horizon.months();
        Timing.Purchase purchase = charge.purchase();
        int life = purchase.lifeMonths();
        Cohorts units = Cohorts.of(needed, life);
        double depreciation = purchase.depreciationUsdPerMonth();
        double rate = charge.annualRate() / 12;
        double[] booked = new double[months + 1];
        // sum over the running units of their months in use before this one
        double age = 0;
        for (int m = 1; m <= months; m++) {
            age += units.running(m - 1);
            if (m > life) {
                age -= units.taken(m - life) * life;
            }
            double book =
                    units.running(m) * (purchase.usdPerUnit() - depreciation / 2)
                            - depreciation * age;
            booked[m] = rate * book;
        }
        return new TermFlows(new double[months + 1], booked);
    }
}
