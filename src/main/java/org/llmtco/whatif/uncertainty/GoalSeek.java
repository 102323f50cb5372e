package org.llmtco.whatif.uncertainty;

import org.llmtco.catalog.Catalog;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.whatif.Driver;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * All values of a driver within a range at which an outcome is 0, or jumps over it.
 *
 * <p>The range is cut where the outcome's curve is not straight, down to pieces of a millionth of
 * the range, and each piece whose ends lie on different sides of 0 is halved until nothing is left
 * to halve. A touch of 0 narrower than such a piece would be missed.
 *
 * @param roots in rising order; none is an answer too
 * @param always whether the outcome is 0 everywhere
 * @param possible whether the options can serve anywhere in the range
 */
public record GoalSeek(
        Driver driver, double from, double to, List<Root> roots, boolean always, boolean possible) {
    private static final int FIRST_CUTS = 256;
    private static final int MOST_CUTS = 12;
    private static final int MOST_EVALUATIONS = 40_000;
    private static final double EQUAL = 1e-9;
    private static final double WIDE = 1000;

    public GoalSeek {
        roots = List.copyOf(roots);
    }

    /** What happens at a root. */
    public enum Kind {
        /** The outcome is 0 there. */
        CROSSING,
        /** The outcome is on one side of 0 up to the value, and on the other beyond it. */
        JUMP,
        /** An option cannot serve the workload on one side. */
        LIMIT
    }

    /**
     * A value at which the sign of the outcome changes.
     *
     * @param belowUsd the outcome at the value, or just below it
     * @param aboveUsd the outcome at the value, or just above it
     */
    public record Root(double value, Kind kind, double belowUsd, double aboveUsd) {}

    /**
     * Seeks over the whole range of a driver.
     *
     * @param scenario with all other inputs
     */
    public static GoalSeek of(Outcome outcome, Driver driver, Scenario scenario, Catalog catalog) {
        return of(outcome, driver, driver.min(), driver.max(), scenario, catalog);
    }

    /**
     * Seeks over a part of the range.
     *
     * @param from not below the driver's range
     * @param to not above it
     */
    public static GoalSeek of(
            Outcome outcome,
            Driver driver,
            double from,
            double to,
            Scenario scenario,
            Catalog catalog) {
        Search search = new Search(outcome, driver, scenario, catalog);
        double[] cuts = driver.whole() ? wholes(from, to) : spaced(from, to);
        Point before = search.at(cuts[0]);
        for (int i = 1; i < cuts.length; i++) {
            Point after = search.at(cuts[i]);
            search.piece(before, after, driver.whole() ? 0 : MOST_CUTS);
            before = after;
        }
        return new GoalSeek(driver, from, to, search.roots, search.always, search.possible);
    }

    /** Every whole number, or as many as can be looked at. */
    private static double[] wholes(double from, double to) {
        double first = Math.ceil(from);
        int count = (int) Math.min(10_000, Math.floor(to) - first + 1);
        double[] values = new double[Math.max(1, count)];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.rint(first + (Math.floor(to) - first) * i / Math.max(1, count - 1));
        }
        return values;
    }

    /** Evenly; evenly in the logarithm too where the range is wide. */
    private static double[] spaced(double from, double to) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i <= FIRST_CUTS; i++) {
            values.add(from + (to - from) * i / FIRST_CUTS);
        }
        double least = from > 0 ? from : (to - from) / 1e9;
        if (from >= 0 && to / least > WIDE) {
            for (int i = 0; i <= 4 * FIRST_CUTS; i++) {
                values.add(least * Math.pow(to / least, (double) i / (4 * FIRST_CUTS)));
            }
        }
        return values.stream()
                .mapToDouble(v -> Math.max(from, Math.min(to, v)))
                .sorted()
                .distinct()
                .toArray();
    }

    /** No number where an option cannot serve. */
    private record Point(double value, double usd) {
        boolean served() {
            return !Double.isNaN(usd);
        }
    }

    private static final class Search {
        private final Outcome outcome;
        private final Driver driver;
        private final Scenario scenario;
        private final Catalog catalog;
        private final List<Root> roots = new ArrayList<>();
        private boolean always = true;
        private boolean possible;
        private int evaluations;

        Search(Outcome outcome, Driver driver, Scenario scenario, Catalog catalog) {
            this.outcome = outcome;
            this.driver = driver;
            this.scenario = scenario;
            this.catalog = catalog;
        }

        Point at(double value) {
            evaluations++;
            OptionalDouble usd;
            try {
                usd = outcome.of(driver.write(scenario, value), catalog);
            } catch (InvalidFieldException e) {
                usd = OptionalDouble.empty();
            }
            possible |= usd.isPresent();
            always &= usd.isPresent() && usd.getAsDouble() == 0;
            return new Point(value, usd.orElse(Double.NaN));
        }

        /** Looks into a piece: a crossing, a place where the curve bends towards 0, or nothing. */
        void piece(Point a, Point b, int cuts) {
            if (!a.served() && !b.served()) {
                return;
            }
            double middle = a.value + (b.value - a.value) / 2;
            boolean canCut =
                    cuts > 0
                            && evaluations < MOST_EVALUATIONS
                            && middle > a.value
                            && middle < b.value;
            if (canCut) {
                Point m = at(middle);
                if (mayHideMore(a, m, b)) {
                    piece(a, m, cuts - 1);
                    piece(m, b, cuts - 1);
                    return;
                }
            }
            if (a.served() && b.served() && Math.signum(a.usd) != Math.signum(b.usd)) {
                narrow(a, b);
            }
        }

        /** Whether the curve leaves the straight line by enough to reach 0 between the points. */
        private static boolean mayHideMore(Point a, Point m, Point b) {
            if (!a.served() || !m.served() || !b.served()) {
                return true;
            }
            double bend = Math.abs(m.usd - (a.usd + b.usd) / 2);
            double size = Math.max(Math.abs(a.usd), Math.abs(b.usd));
            if (bend <= EQUAL * size) {
                return false;
            }
            double nearest = Math.min(Math.abs(m.usd), Math.min(Math.abs(a.usd), Math.abs(b.usd)));
            boolean oneSide =
                    Math.signum(a.usd) == Math.signum(b.usd)
                            && Math.signum(m.usd) == Math.signum(a.usd);
            return !oneSide || 4 * bend + Math.abs(b.usd - a.usd) >= nearest;
        }

        private void narrow(Point from, Point to) {
            Point a = from;
            Point b = to;
            if (!driver.whole()) {
                double middle = a.value + (b.value - a.value) / 2;
                while (middle > a.value && middle < b.value && a.usd != 0) {
                    Point m = at(middle);
                    if (!m.served()) {
                        roots.add(new Root(middle, Kind.LIMIT, a.usd, b.usd));
                        return;
                    }
                    if (Math.signum(m.usd) == Math.signum(a.usd)) {
                        a = m;
                    } else {
                        b = m;
                    }
                    middle = a.value + (b.value - a.value) / 2;
                }
            }
            add(a, b, Math.abs(from.usd - to.usd));
        }

        private void add(Point a, Point b, double span) {
            if (a.usd == 0 || b.usd == 0) {
                double value = a.usd == 0 ? a.value : b.value;
                // the end of one piece is the start of the next
                if (roots.isEmpty() || roots.getLast().value != value) {
                    roots.add(new Root(value, Kind.CROSSING, 0, 0));
                }
                return;
            }
            boolean jump = Math.abs(b.usd - a.usd) > 1e-6 * Math.max(span, 1e-6);
            roots.add(
                    new Root(
                            a.value,
                            jump || driver.whole() ? Kind.JUMP : Kind.CROSSING,
                            a.usd,
                            b.usd));
        }
    }
}
