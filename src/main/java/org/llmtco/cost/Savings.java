package org.llmtco.cost;

/**
 * What one option saves against another over the horizon; negative where it costs more.
 *
 * @param totalUsd the other's total less the option's
 * @param netPresentValueUsd the same in today's money
 * @param internalRateOfReturn of the additional money put in first, or what the money saved first
 *     costs where it is paid later
 */
public record Savings(
        double totalUsd,
        double netPresentValueUsd,
        InternalRate internalRateOfReturn,
        Payback simplePayback,
        Payback discountedPayback) {
    /** The savings of an option against another over the same horizon. */
    public static Savings of(Ledger option, Ledger other) {
        double[] usd = option.cashByMonth();
        double[] otherUsd = other.cashByMonth();
        double[] saved = new double[usd.length];
        for (int m = 0; m < saved.length; m++) {
            saved[m] = otherUsd[m] - usd[m];
        }
        double monthlyRate = 1 / option.horizon().discountFactor(1) - 1;
        return new Savings(
                other.totalUsd() - option.totalUsd(),
                other.netPresentValueUsd() - option.netPresentValueUsd(),
                InternalRate.ofMonthly(saved),
                Payback.of(usd, otherUsd, 0),
                Payback.of(usd, otherUsd, monthlyRate));
    }
}
