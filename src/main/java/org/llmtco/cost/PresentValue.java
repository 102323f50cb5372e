package org.llmtco.cost;

/** Amounts at different times, expressed in today's money. */
public final class PresentValue {
    private static final double MONTHS_PER_YEAR = 12;

    private PresentValue() {}

    /** The rate per month that grows to the effective rate per year: (1 + r)^(1/12) − 1. */
    public static double monthlyRate(double annualRate) {
        return Math.pow(1 + annualRate, 1 / MONTHS_PER_YEAR) - 1;
    }

    /**
     * As a spreadsheet's NPV(): the first flow is one period away.
     *
     * @param rate per period, above -1
     */
    public static double spreadsheet(double rate, double... flows) {
        return ofFlows(rate, flows) / (1 + rate);
    }

    /**
     * The flows in today's money, the first one today: Σ flow_m ÷ (1 + rate)^m.
     *
     * @param rate per period, above -1
     */
    public static double ofFlows(double rate, double... flows) {
        double value = 0;
        for (int m = flows.length - 1; m >= 0; m--) {
            // Horner's scheme, so that no power is computed
            value = value / (1 + rate) + flows[m];
        }
        return value;
    }
}
