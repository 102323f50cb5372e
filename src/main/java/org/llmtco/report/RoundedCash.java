package org.llmtco.report;

import org.llmtco.cost.CostCategory;
import org.llmtco.cost.Ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * The months of a ledger in whole units of a currency's last decimal. Categories add up to what is
 * paid, months to years and to the horizon, and the horizon to its rounded total. An amount is less
 * than one unit away from what it is of, and nothing is paid in a month without a payment.
 *
 * <p>Each category is rounded by its sum so far: the amount of a month is what the rounded sum
 * grows by. At which remainder the sums of a category are rounded up is chosen so that its last one
 * is the category's part of the rounded total.
 */
public final class RoundedCash {
    private final List<CostCategory> categories;
    private final int months;
    private final ReportCurrency currency;

    /** Sums to the end of each month, in units. */
    private final Map<CostCategory, double[]> soFar = new EnumMap<>(CostCategory.class);

    private final double[] bookedSoFar;

    private RoundedCash(Ledger ledger, ReportCurrency currency) {
        this.currency = currency;
        categories = CashFlowTables.categories(ledger);
        months = ledger.horizon().months();
        double unit = Math.pow(10, currency.decimals());
        double[] totals =
                currency.rounded(
                        categories.stream()
                                .mapToDouble(category -> sum(m -> ledger.cash(m, category)))
                                .toArray());
        for (int c = 0; c < totals.length; c++) {
            CostCategory category = categories.get(c);
            soFar.put(
                    category,
                    rounded(
                            m -> ledger.cash(m, category),
                            currency.perUsd() * unit,
                            Math.rint(totals[c] * unit)));
        }
        bookedSoFar = rounded(ledger::booked, currency.perUsd() * unit, Double.NaN);
    }

    public static RoundedCash of(Ledger ledger, ReportCurrency currency) {
        return new RoundedCash(ledger, currency);
    }

    private double sum(IntToDoubleFunction usd) {
        double sum = 0;
        for (int m = 0; m <= months; m++) {
            sum += usd.applyAsDouble(m);
        }
        return sum;
    }

    /**
     * Rounded sums so far.
     *
     * @param scale units for one USD
     * @param last what the last sum has to be; no number for the nearest whole one
     */
    private double[] rounded(IntToDoubleFunction usd, double scale, double last) {
        double[] sums = new double[months + 1];
        double sum = 0;
        for (int m = 0; m <= months; m++) {
            sum += usd.applyAsDouble(m) * scale;
            sums[m] = LargestRemainder.meant(sum);
        }
        double lift = lift(sums[months], last);
        for (int m = 0; m <= months; m++) {
            sums[m] = Math.floor(sums[m] + lift);
        }
        return sums;
    }

    /** What is added before a sum is rounded down: a half, unless the last sum asks for another. */
    private static double lift(double exact, double wanted) {
        double down = Math.floor(exact);
        double remainder = exact - down;
        if (Double.isNaN(wanted) || Math.floor(exact + 0.5) == wanted) {
            return 0.5;
        }
        return wanted > down ? 1 - remainder / 2 : (1 - remainder) / 2;
    }

    public List<CostCategory> categories() {
        return categories;
    }

    /** The last month of the horizon; month 0 is before the first one. */
    public int months() {
        return months;
    }

    /** Paid in a category from one month to another, both counted. */
    public double paid(CostCategory category, int first, int last) {
        return between(soFar.getOrDefault(category, new double[months + 1]), first, last);
    }

    /** Paid from one month to another, both counted. */
    public double paid(int first, int last) {
        double units = 0;
        for (double[] sums : soFar.values()) {
            units += between(sums, first, last);
        }
        return units;
    }

    /** Booked from one month to another, both counted. */
    public double booked(int first, int last) {
        return between(bookedSoFar, first, last);
    }

    private static double between(double[] sums, int first, int last) {
        return sums[last] - (first == 0 ? 0 : sums[first - 1]);
    }

    /** An amount in the currency's decimals. */
    public String text(double units) {
        return currency.exact(units / Math.pow(10, currency.decimals()));
    }
}
