package org.llmtco.breakeven;

import org.llmtco.breakeven.Breakeven.Change;
import org.llmtco.cost.CostSchedule;
import org.llmtco.cost.HorizonPlan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * Which of several options is the cheapest, for volumes above 0 and up to a limit.
 *
 * @param stretches together they cover every volume up to the limit, in order; neighbours differ
 */
public record Winners(List<Stretch> stretches) {
    /** Changes this close together are one change, computed from two pairs. */
    private static final double ROUNDING = 1e-12;

    public Winners {
        stretches = List.copyOf(stretches);
    }

    /**
     * Volumes with one cheapest option.
     *
     * @param fromTokensPerMonth the stretch begins just above this volume
     * @param toTokensPerMonth last volume of the stretch
     * @param option place of the cheapest option in the list, the first one among equals
     */
    public record Stretch(double fromTokensPerMonth, double toTokensPerMonth, int option) {}

    /**
     * The cheapest option can only change where the cheaper one of some pair does.
     *
     * @param options at least one
     * @param pairs breakevens of every two of the options
     * @param limitTokensPerMonth up to which the winners are asked for
     */
    public static Winners of(
            List<CostSchedule> options, Collection<Breakeven> pairs, double limitTokensPerMonth) {
        return among(
                options.stream().<DoubleUnaryOperator>map(o -> o::usdPerMonth).toList(),
                pairs,
                limitTokensPerMonth);
    }

    /**
     * The same over the horizon.
     *
     * @param options over the same horizon, at least one
     * @param pairs breakevens over the horizon of every two of the options
     */
    public static Winners overHorizon(
            List<HorizonPlan> options,
            BreakevenSolver.Worth worth,
            Collection<Breakeven> pairs,
            double limitTokensPerMonth) {
        return among(
                options.stream().<DoubleUnaryOperator>map(o -> v -> worth.usd(o, v)).toList(),
                pairs,
                limitTokensPerMonth);
    }

    private static Winners among(
            List<DoubleUnaryOperator> options,
            Collection<Breakeven> pairs,
            double limitTokensPerMonth) {
        double limit =
                pairs.stream()
                        .mapToDouble(Breakeven::limitTokensPerMonth)
                        .reduce(limitTokensPerMonth, Math::min);
        double[] ends =
                DoubleStream.concat(
                                pairs.stream()
                                        .flatMap(pair -> pair.changes().stream())
                                        .mapToDouble(Change::tokensPerMonth)
                                        .filter(volume -> volume < limit),
                                DoubleStream.of(limit))
                        .sorted()
                        .distinct()
                        .toArray();
        List<Stretch> stretches = new ArrayList<>();
        double from = 0;
        for (double to : ends) {
            if (to - from <= ROUNDING * to && to < limit) {
                continue;
            }
            int cheapest = cheapest(options, from + (to - from) / 2);
            if (!stretches.isEmpty() && stretches.getLast().option() == cheapest) {
                Stretch before = stretches.removeLast();
                stretches.add(new Stretch(before.fromTokensPerMonth(), to, cheapest));
            } else {
                stretches.add(new Stretch(from, to, cheapest));
            }
            from = to;
        }
        return new Winners(stretches);
    }

    /** The stretch that a volume lies in; the last one for volumes beyond the limit. */
    public Stretch at(double tokensPerMonth) {
        return stretches.stream()
                .filter(stretch -> tokensPerMonth <= stretch.toTokensPerMonth())
                .findFirst()
                .orElse(stretches.getLast());
    }

    private static int cheapest(List<DoubleUnaryOperator> options, double tokensPerMonth) {
        int cheapest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < options.size(); i++) {
            double usd = options.get(i).applyAsDouble(tokensPerMonth);
            if (usd < least) {
                least = usd;
                cheapest = i;
            }
        }
        return cheapest;
    }
}
