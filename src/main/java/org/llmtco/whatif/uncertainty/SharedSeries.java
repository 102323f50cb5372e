package org.llmtco.whatif.uncertainty;

import org.llmtco.cost.OptionCost;

import java.util.Optional;

/** What all options of a scenario share: the volume and today's worth of money, by month. */
final class SharedSeries {
    private static final int MONTHS_PER_YEAR = 12;

    private final double tokensPerMonth;
    private final double[] volumeFactors;
    private final double[] discountFactors;
    private final int volume;
    private final int growth;
    private final int discount;

    private SharedSeries(OptionCost.Priced reference, int volume, int growth, int discount) {
        tokensPerMonth = reference.tokensPerMonth();
        volumeFactors = reference.horizon().volumeFactors();
        discountFactors = reference.horizon().discountFactors();
        this.volume = volume;
        this.growth = growth;
        this.discount = discount;
    }

    /** Empty where a driver changes them in another way than by factors and powers. */
    static Optional<SharedSeries> of(Observed observed, Probes probes, Factors factors) {
        Optional<Observed.Change> tokens =
                observed.change(answer -> new double[] {answer.cost().tokensPerMonth()}, 0, probes);
        Optional<Observed.Change> growth =
                observed.change(answer -> answer.cost().horizon().volumeFactors(), 1, probes);
        Optional<Observed.Change> discount =
                observed.change(SharedSeries::discountFromPlaceOne, MONTHS_PER_YEAR, probes);
        if (tokens.isEmpty() || growth.isEmpty() || discount.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new SharedSeries(
                        observed.reference().cost(),
                        factors.place(tokens.get().factor()),
                        factors.place(growth.get().power()),
                        factors.place(discount.get().power())));
    }

    /** Powers count from place 1, discounting from month 0. */
    private static double[] discountFromPlaceOne(Observed.Answer answer) {
        double[] factors = answer.cost().horizon().discountFactors();
        double[] moved = new double[factors.length + 1];
        System.arraycopy(factors, 0, moved, 1, factors.length);
        return moved;
    }

    void fill(DrawState draw) {
        double volumeNow = tokensPerMonth * draw.factors[volume];
        double perMonth = draw.factors[growth];
        double power = 1;
        for (int m = 1; m < draw.tokens.length; m++) {
            draw.tokens[m] = volumeNow * (volumeFactors[m] * power);
            power *= perMonth;
        }
        double worth = root(draw.factors[discount]);
        power = 1;
        for (int m = 0; m < draw.weights.length; m++) {
            draw.weights[m] = discountFactors[m] * power;
            power *= worth;
        }
    }

    private static double root(double perYear) {
        return perYear == 1 ? 1 : Math.pow(perYear, 1.0 / MONTHS_PER_YEAR);
    }

    /** What is left of a price in each month. */
    static void fillDecline(double perYear, double[] left) {
        double perMonth = root(perYear);
        double power = 1;
        for (int m = 1; m < left.length; m++) {
            left[m] = power;
            power *= perMonth;
        }
    }
}
