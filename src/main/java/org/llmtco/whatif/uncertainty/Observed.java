package org.llmtco.whatif.uncertainty;

import org.llmtco.cost.OptionCost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the cost engine said of an option.
 *
 * @param reference with every driver at its median
 * @param along each driver, the others at their medians
 */
record Observed(Answer reference, List<List<Answer>> along) {
    /** The costs at one place, taken apart. */
    record Answer(OptionCost.Priced cost, List<TermPart> parts) {
        Answer(OptionCost.Priced cost) {
            this(cost, TermPart.of(cost));
        }
    }

    /** How one number by month changes along the drivers: a factor for all months and a power. */
    record Change(List<Response> factor, List<Response> power) {}

    /**
     * The change of a series; empty if one of the drivers changes it in another way.
     *
     * @param series of an answer; arrays of the same length
     * @param powerMonths months after which the power is read; 0 if the place of a number is not
     *     its month, so that there is none
     */
    Optional<Change> change(Function<Answer, double[]> series, int powerMonths, Probes probes) {
        double[][] values = probes.values;
        double[] base = series.apply(reference);
        List<Response> factor = new ArrayList<>();
        List<Response> power = new ArrayList<>();
        for (int d = 0; d < along.size(); d++) {
            double[] factors = new double[values[d].length];
            double[] powers = new double[values[d].length];
            for (int k = 0; k < factors.length; k++) {
                double[] there = series.apply(along.get(d).get(k));
                if (there.length != base.length) {
                    return Optional.empty();
                }
                ShapeRatio ratio = ShapeRatio.of(there, base, powerMonths > 0);
                factors[k] = ratio.factor();
                powers[k] = Math.pow(ratio.perMonth(), powerMonths);
            }
            Optional<Response> f = Response.through(d, probes.medians[d], values[d], factors);
            Optional<Response> p = Response.through(d, probes.medians[d], values[d], powers);
            if (f.isEmpty() || p.isEmpty()) {
                return Optional.empty();
            }
            factor.add(f.get());
            power.add(p.get());
        }
        return Optional.of(new Change(factor, power));
    }
}
