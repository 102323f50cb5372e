package org.llmtco.cost;

import java.util.OptionalDouble;

/** When a cost term is paid, and at what price. */
public sealed interface Timing {
    /** The same amounts for another number of units per unit. */
    Timing times(double factor);

    /**
     * Every month, at the price of the month.
     *
     * @param prices USD per unit and month
     * @param keptMonths for which a unit stays, and is paid, once it is needed; 1 if it goes as
     *     soon as it is not needed any more
     */
    record Monthly(PricePath prices, int keptMonths) implements Timing {
        public static Monthly flat(double usdPerUnit) {
            return new Monthly(PricePath.flat(usdPerUnit), 1);
        }

        @Override
        public Timing times(double factor) {
            return new Monthly(prices.times(factor), keptMonths);
        }
    }

    /**
     * Every month of a contract, at the price of its first month. A contract is paid to its end
     * whether the unit is used or not; what is left of it at the horizon is due then.
     *
     * @param prices USD per unit and month, for contracts that begin in a month
     * @param termMonths of a contract, at least 2
     */
    record Contract(PricePath prices, int termMonths) implements Timing {
        @Override
        public Timing times(double factor) {
            return new Contract(prices.times(factor), termMonths);
        }
    }

    /** Every month: with a contract if there is a commitment, else as long as it is needed. */
    static Timing rent(PricePath prices, int commitmentMonths) {
        return commitmentMonths == 1
                ? new Monthly(prices, 1)
                : new Contract(prices, commitmentMonths);
    }

    /**
     * Once, before the first month.
     *
     * @param usdPerUnit at the units of month 1
     */
    record UpFront(double usdPerUnit) implements Timing {
        @Override
        public Timing times(double factor) {
            return new UpFront(usdPerUnit * factor);
        }
    }

    /**
     * When another unit is needed: units of month 1 are paid before it, later ones in the month
     * that needs them. A unit is replaced at the end of its life.
     *
     * @param usdPerUnit purchase price
     * @param lifeMonths over which the price is written off in equal parts
     * @param residualUsdPerUnit what the unit is worth, and fetches, at the end of its life
     * @param resaleUsdPerUnit what a unit in hand fetches at the end of the horizon; its book value
     *     if absent
     */
    record Purchase(
            double usdPerUnit,
            int lifeMonths,
            double residualUsdPerUnit,
            OptionalDouble resaleUsdPerUnit)
            implements Timing {
        /** Written off per month and unit: straight line to the residual value. */
        public double depreciationUsdPerMonth() {
            return StraightLine.perPeriod(usdPerUnit, residualUsdPerUnit, lifeMonths);
        }

        @Override
        public Timing times(double factor) {
            return new Purchase(
                    usdPerUnit * factor,
                    lifeMonths,
                    residualUsdPerUnit * factor,
                    resaleUsdPerUnit.isPresent()
                            ? OptionalDouble.of(resaleUsdPerUnit.getAsDouble() * factor)
                            : resaleUsdPerUnit);
        }
    }

    /**
     * Never paid: what the money in a purchase would earn elsewhere. Counts in the accounting view
     * only; discounting says the same in the cash view.
     *
     * @param annualRate simple, per year, of the value in the middle of each month
     */
    record CapitalCharge(Purchase purchase, double annualRate) implements Timing {
        @Override
        public Timing times(double factor) {
            return new CapitalCharge((Purchase) purchase.times(factor), annualRate);
        }
    }
}
