package org.llmtco.cost;

/** A price by month; the last stated month's price holds for all later ones. */
public final class PricePath {
    private final double[] usdByMonth;

    private PricePath(double[] usdByMonth) {
        this.usdByMonth = usdByMonth;
    }

    /** The same price in every month. */
    public static PricePath flat(double usd) {
        return new PricePath(new double[] {usd});
    }

    /**
     * A price for each month.
     *
     * @param usdByMonth at least one; the first one is that of month 1
     */
    public static PricePath of(double... usdByMonth) {
        if (usdByMonth.length == 0) {
            throw new IllegalArgumentException("a price path needs a first month");
        }
        return new PricePath(usdByMonth.clone());
    }

    /** A price that falls by the same share every year: p × (1 − decline)^((month − 1) ÷ 12). */
    public static PricePath declining(double usd, double declinePerYear, int months) {
        if (declinePerYear == 0) {
            return flat(usd);
        }
        double[] path = new double[months];
        for (int month = 1; month <= months; month++) {
            path[month - 1] = usd * declineFactor(declinePerYear, month);
        }
        return new PricePath(path);
    }

    /** What is left of a price in a month: (1 − decline)^((month − 1) ÷ 12). */
    static double declineFactor(double declinePerYear, int month) {
        return Math.pow(1 - declinePerYear, (month - 1) / 12.0);
    }

    /**
     * The price in a month.
     *
     * @param month 1 or more
     */
    public double at(int month) {
        return usdByMonth[Math.min(month, usdByMonth.length) - 1];
    }

    /** Whether the price never changes. */
    public boolean isFlat() {
        for (double usd : usdByMonth) {
            if (usd != usdByMonth[0]) {
                return false;
            }
        }
        return true;
    }

    /** Every price of the path times a factor. */
    public PricePath times(double factor) {
        double[] scaled = usdByMonth.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return new PricePath(scaled);
    }
}
