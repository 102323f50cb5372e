package org.llmtco.model;

import java.util.OptionalDouble;

/**
 * How costs at different times are put together.
 *
 * @param horizonMonths months that the comparison covers, 1 to 240
 * @param annualDiscountRate effective rate per year, above -1
 * @param annualCostOfCapital charged in the accounting view on the value of what is owned, 0 or
 *     more; the discount rate if absent
 */
public record Finance(
        @Default("36") int horizonMonths,
        @Default("0.08") double annualDiscountRate,
        OptionalDouble annualCostOfCapital) {
    public Finance {
        Require.that(
                horizonMonths >= 1 && horizonMonths <= 240,
                "horizonMonths",
                horizonMonths,
                "must be from 1 to 240");
        Require.that(
                annualDiscountRate > -1 && annualDiscountRate <= 10,
                "annualDiscountRate",
                annualDiscountRate,
                "must be a ratio above -1 and at most 10 (8 % is 0.08)");
        Require.notNegative("annualCostOfCapital", annualCostOfCapital);
    }

    /** The rate of the accounting view's capital charge. */
    public double costOfCapital() {
        return annualCostOfCapital.orElse(Math.max(0, annualDiscountRate));
    }
}
