package org.llmtco.model;

import java.util.OptionalDouble;

/**
 * How costs at different times are put together.
 *
 * @param horizonMonths months that the comparison covers, at least 1
 * @param annualDiscountRate effective rate per year, above -1
 * @param annualCostOfCapital charged in the accounting view on the value of what is owned, 0 or
 *     more; the discount rate if absent
 */
public record Finance(
        @Default("36") @Range(min = 1, max = 240) int horizonMonths,
        @Default("0.08") @Range(min = -0.5, max = 10) double annualDiscountRate,
        @Range(min = 0, max = 10) OptionalDouble annualCostOfCapital) {
    public Finance {
        Require.positive("horizonMonths", horizonMonths);
        Require.change("annualDiscountRate", annualDiscountRate);
        Require.notNegative("annualCostOfCapital", annualCostOfCapital);
    }

    /** The rate of the accounting view's capital charge. */
    public double costOfCapital() {
        return annualCostOfCapital.orElse(Math.max(0, annualDiscountRate));
    }
}
