package org.llmtco.cost;

import org.llmtco.model.Finance;
import org.llmtco.model.Workload;

import java.util.Arrays;

/**
 * The months that a comparison covers: how the volume develops and what later money is worth. Month
 * 0 is before the start; flows of month m are at its end.
 */
public final class Horizon {
    private final double[] volumeFactors;
    private final double[] discountFactors;
    private final double[] ones;

    private Horizon(double[] volumeFactors, double[] discountFactors) {
        this.volumeFactors = volumeFactors;
        this.discountFactors = discountFactors;
        ones = new double[volumeFactors.length];
        Arrays.fill(ones, 1);
    }

    /** The horizon of a scenario. */
    public static Horizon of(Workload workload, Finance finance) {
        int months = finance.horizonMonths();
        double[] volume = new double[months + 1];
        double[] discount = new double[months + 1];
        double perMonth = 1 / (1 + PresentValue.monthlyRate(finance.annualDiscountRate()));
        double growth = 1;
        discount[0] = 1;
        for (int m = 1; m <= months; m++) {
            volume[m] = growth * rampUp(m, workload.rampUpMonths());
            growth *= 1 + workload.growthPerMonth();
            discount[m] = discount[m - 1] * perMonth;
        }
        return new Horizon(volume, discount);
    }

    /** The volume grows evenly until it is complete in the last month of the ramp. */
    private static double rampUp(int month, int months) {
        return month < months ? (double) month / months : 1;
    }

    public int months() {
        return volumeFactors.length - 1;
    }

    /** Volume of a month over the scenario's volume: (1 + growth)^(month − 1) × ramp-up. */
    public double volumeFactor(int month) {
        return volumeFactors[month];
    }

    /** Today's worth of a USD at the end of a month: (1 + rate)^(−month). */
    public double discountFactor(int month) {
        return discountFactors[month];
    }

    /** Volume of all months over the scenario's volume. */
    public double volumeFactorSum() {
        double sum = 0;
        for (double factor : volumeFactors) {
            sum += factor;
        }
        return sum;
    }

    /** The volume factors, place m for month m; place 0 is 0. */
    public double[] volumeFactors() {
        return volumeFactors.clone();
    }

    /** The discount factors, place m for month m. */
    public double[] discountFactors() {
        return discountFactors.clone();
    }

    /** Every month counts the same. */
    public double[] ones() {
        return ones.clone();
    }

    /** Whether the volume never falls from one month to the next. */
    public boolean neverFalls() {
        for (int m = 2; m < volumeFactors.length; m++) {
            if (volumeFactors[m] < volumeFactors[m - 1]) {
                return false;
            }
        }
        return true;
    }
}
