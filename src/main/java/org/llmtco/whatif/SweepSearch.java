package org.llmtco.whatif;

import org.llmtco.whatif.Sweep.Change;
import org.llmtco.whatif.Sweep.Stretch;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Looks for the values of a driver at which the cheapest option changes.
 *
 * <p>Between two samples it cannot change unnoticed if, for each dearer option, the difference to
 * the cheapest runs straight there, or both costs keep within their values at the two ends, as they
 * do where they only rise or only fall, and these are apart. Everything else is halved until it is,
 * or until 10^-9 of the range is left.
 */
final class SweepSearch {
    private static final int SAMPLES = 200;

    /** Share of the range below which two values are one. */
    private static final double NARROW = 1e-9;

    /** Values that are looked at beside the samples, at most. */
    private static final int MOST_VALUES = 8_000;

    /**
     * Where a piece is divided: a ratio that no count of equal steps has, so that stairs are never
     * taken for a straight line.
     */
    private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;

    private static final double STRAIGHT = 1e-9;
    private static final double EQUAL_SHARE = 1e-12;

    /** A cost that changes by this share over a narrow piece steps there. */
    private static final double STEP = 1e-6;

    private final DriverCosts costs;
    private final SweepRange range;
    private final int[] among;
    private final int most;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private boolean complete = true;

    SweepSearch(DriverCosts costs, SweepRange range, int... among) {
        this.costs = costs;
        this.range = range;
        this.among = among.clone();
        most = costs.size() + MOST_VALUES;
    }

    Sweep sweep() {
        double[] samples = range.spread(SAMPLES);
        double first = samples[0];
        stretches.add(new Stretch(first, first, cheapest(costs.at(first))));
        for (int i = 1; i < samples.length; i++) {
            between(samples[i - 1], samples[i]);
        }
        Stretch last = stretches.removeLast();
        stretches.add(new Stretch(last.from(), range.to(), last.option()));
        return new Sweep(range, complete, stretches, changes);
    }

    private void between(double a, double b) {
        OptionalInt before = cheapest(costs.at(a));
        boolean same = before.equals(cheapest(costs.at(b)));
        if (isNarrow(a, b)) {
            if (!same) {
                change(a, b);
            }
            return;
        }
        double middle = middle(a, b);
        if (same) {
            if (before.isEmpty() || isSettled(a, middle, b, before.getAsInt())) {
                return;
            }
            if (costs.size() > most) {
                complete = false;
                return;
            }
        }
        between(a, middle);
        between(middle, b);
    }

    private boolean isNarrow(double a, double b) {
        return range.whole() ? b - a <= 1 : range.share(b) - range.share(a) <= NARROW;
    }

    private double middle(double a, double b) {
        double shareA = range.share(a);
        double value = range.value(shareA + GOLDEN * (range.share(b) - shareA));
        return range.whole() ? Math.max(a + 1, Math.min(b - 1, value)) : value;
    }

    /** Whether no other option can be cheaper than the cheapest between two values. */
    private boolean isSettled(double a, double middle, double b, int cheapest) {
        double[] usdA = costs.at(a);
        double[] usdB = costs.at(b);
        double[] usdMiddle = costs.at(middle);
        double share = (middle - a) / (b - a);
        for (int option : among) {
            boolean present = !Double.isNaN(usdA[option]);
            if (present != !Double.isNaN(usdB[option])
                    || present != !Double.isNaN(usdMiddle[option])) {
                return false;
            }
            if (option == cheapest || !present) {
                continue;
            }
            boolean apart =
                    Math.max(usdA[cheapest], usdB[cheapest])
                            <= Math.min(usdA[option], usdB[option]);
            double size = EQUAL_SHARE * (Math.abs(usdB[option]) + Math.abs(usdB[cheapest]));
            if (!apart
                    && !isStraight(
                            usdA[option] - usdA[cheapest],
                            usdMiddle[option] - usdMiddle[cheapest],
                            usdB[option] - usdB[cheapest],
                            share,
                            size)) {
                return false;
            }
        }
        return true;
    }

    private boolean isStraight(double a, double middle, double b, double share, double size) {
        double rounding = size + STRAIGHT * Math.max(Math.abs(a), Math.abs(b));
        return !range.whole() && Math.abs(middle - (a + share * (b - a))) <= rounding;
    }

    /** The first of the asked among equals; empty where none has a cost. */
    private OptionalInt cheapest(double... usd) {
        OptionalInt cheapest = OptionalInt.empty();
        double least = Double.POSITIVE_INFINITY;
        for (int option : among) {
            if (usd[option] < least - EQUAL_SHARE * Math.abs(least)
                    || (cheapest.isEmpty() && !Double.isNaN(usd[option]))) {
                least = usd[option];
                cheapest = OptionalInt.of(option);
            }
        }
        return cheapest;
    }

    private void change(double a, double b) {
        double[] usdA = costs.at(a);
        double[] usdB = costs.at(b);
        Stretch before = stretches.removeLast();
        OptionalInt next = cheapest(usdB);
        stretches.add(new Stretch(before.from(), a, before.option()));
        stretches.add(new Stretch(b, b, next));
        changes.add(
                new Change(
                        a,
                        kind(usdA, usdB, before.option(), next),
                        usd(usdA, before.option()),
                        usd(usdB, next)));
    }

    private static double usd(double[] usd, OptionalInt option) {
        return option.isEmpty() ? Double.NaN : usd[option.getAsInt()];
    }

    private Change.Kind kind(double[] usdA, double[] usdB, OptionalInt before, OptionalInt next) {
        double outA = usd(usdA, before);
        double outB = usd(usdB, before);
        double inA = usd(usdA, next);
        double inB = usd(usdB, next);
        if (Double.isNaN(outA) || Double.isNaN(outB) || Double.isNaN(inA) || Double.isNaN(inB)) {
            return Change.Kind.AVAILABILITY;
        }
        return range.whole() || steps(outA, outB) || steps(inA, inB)
                ? Change.Kind.JUMP
                : Change.Kind.CROSSING;
    }

    private static boolean steps(double a, double b) {
        return Math.abs(b - a) > STEP * Math.max(Math.abs(a), Math.abs(b));
    }
}
