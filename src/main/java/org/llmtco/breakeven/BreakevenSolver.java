package org.llmtco.breakeven;

import org.llmtco.breakeven.Breakeven.Change;
import org.llmtco.breakeven.Breakeven.Cheaper;
import org.llmtco.breakeven.Breakeven.Stretch;
import org.llmtco.cost.CostSchedule;
import org.llmtco.cost.Horizon;
import org.llmtco.cost.HorizonPlan;

import java.util.ArrayList;
import java.util.List;

/**
 * Computes, without searching, all volumes at which one option is cheaper than another.
 *
 * <p>Both costs are straight lines plus stairs, so their difference is a straight line between two
 * neighbouring edges and has at most one zero there. Beyond the volume where even the most
 * favourable line through the stairs cannot change sign any more, no piece is looked at.
 */
public final class BreakevenSolver {
    /** Costs that agree to this share are equal: a cent in ten billion dollars. */
    private static final double EQUAL_SHARE = 1e-12;

    /** Edges that are looked at, at most. */
    private static final int MAX_PIECES = 2_000_000;

    /** The same where every piece has to be followed month by month. */
    private static final int MAX_FALLING_PIECES = 100_000;

    private final CostCurve option;
    private final CostCurve other;
    private final double slope;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    private BreakevenSolver(CostCurve option, CostCurve other) {
        this.option = option;
        this.other = other;
        slope = difference(this.option.usdPerToken(), this.other.usdPerToken());
    }

    /**
     * All volumes in (0, limit] at which {@code option} costs less than {@code other} in a running
     * month.
     *
     * @param limitTokensPerMonth above 0
     */
    public static Breakeven solve(
            CostSchedule option, CostSchedule other, double limitTokensPerMonth) {
        return new BreakevenSolver(CostCurve.ofMonth(option), CostCurve.ofMonth(other))
                .solve(limitTokensPerMonth);
    }

    /**
     * All volumes before growth in (0, limit] at which {@code option} costs less than {@code other}
     * over the horizon. The amounts of the answer are those of the whole horizon.
     *
     * @param other over the same horizon
     * @param limitTokensPerMonth above 0
     */
    public static Breakeven overHorizon(
            HorizonPlan option, HorizonPlan other, Worth worth, double limitTokensPerMonth) {
        return new BreakevenSolver(
                        CostCurve.ofHorizon(option, worth.weights(option.horizon())),
                        CostCurve.ofHorizon(other, worth.weights(other.horizon())))
                .solve(limitTokensPerMonth);
    }

    /** What later money counts. */
    public enum Worth {
        /** The same at any time. */
        TOTAL,
        /** In today's money. */
        NET_PRESENT_VALUE;

        /** USD of a plan over the horizon at a volume before growth. */
        public double usd(HorizonPlan plan, double tokensPerMonth) {
            return this == TOTAL
                    ? plan.totalUsd(tokensPerMonth)
                    : plan.netPresentValueUsd(tokensPerMonth);
        }

        double[] weights(Horizon horizon) {
            return this == TOTAL ? horizon.ones() : horizon.discountFactors();
        }
    }

    private Breakeven solve(double limit) {
        CostCurve.Walk optionWalk = option.walk();
        CostCurve.Walk otherWalk = other.walk();
        double settled = lastPossibleChange();
        int most = option.isEnclosed() && other.isEnclosed() ? MAX_PIECES : MAX_FALLING_PIECES;
        double from = 0;
        for (int piece = 0; from < limit; piece++) {
            if (from < settled && piece == most) {
                return new Breakeven(from, false, stretches, changes);
            }
            double edge = Math.min(limit, Math.min(optionWalk.edge(), otherWalk.edge()));
            double to = from < settled ? edge : limit;
            double inside = from + (edge - from) / 2;
            double height = difference(optionWalk.usd(inside), otherWalk.usd(inside));
            addPiece(from, to, edge, height);
            optionWalk.enter(to);
            otherWalk.enter(to);
            from = to;
        }
        return new Breakeven(limit, true, stretches, changes);
    }

    /**
     * Adds the stretches of one piece.
     *
     * @param edge end of the straight piece; below {@code to} where its sign holds for all later
     *     ones
     * @param height difference of the costs on the piece, without what comes by the token
     */
    private void addPiece(double from, double to, double edge, double height) {
        if (slope == 0) {
            add(from, to, cheaper(height));
            return;
        }
        double zero = -height / slope;
        if (zero <= from || zero >= to || edge < to) {
            add(from, to, cheaper(slope * (from + (edge - from) / 2) + height));
            return;
        }
        add(from, zero, cheaper(-slope));
        add(zero, to, cheaper(slope));
    }

    private void add(double from, double to, Cheaper cheaper) {
        if (stretches.isEmpty()) {
            stretches.add(new Stretch(0, to, cheaper));
            return;
        }
        Stretch before = stretches.getLast();
        if (before.cheaper() == cheaper) {
            stretches.set(
                    stretches.size() - 1, new Stretch(before.fromTokensPerMonth(), to, cheaper));
            return;
        }
        changes.add(change(from));
        stretches.add(new Stretch(from, to, cheaper));
    }

    private Change change(double tokens) {
        double usd = option.usdAt(tokens);
        double otherUsd = other.usdAt(tokens);
        boolean equal = Math.abs(usd - otherUsd) <= 1e-9 * Math.max(usd, otherUsd);
        return new Change(tokens, equal ? Change.Kind.CROSSING : Change.Kind.JUMP, usd, otherUsd);
    }

    /**
     * The volume beyond which the sign of the difference cannot change: the difference lies between
     * two parallel lines of its long-run slope, and both have crossed zero there.
     */
    private double lastPossibleChange() {
        if (!option.isEnclosed() || !other.isEnclosed()) {
            return Double.POSITIVE_INFINITY;
        }
        double longRun = difference(option.longRunUsdPerToken(), other.longRunUsdPerToken());
        if (longRun == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double lowest = option.usdBelow() - other.usdAbove();
        double highest = option.usdAbove() - other.usdBelow();
        return Math.max(0, Math.max(-lowest / longRun, -highest / longRun));
    }

    private static Cheaper cheaper(double difference) {
        if (difference == 0) {
            return Cheaper.NEITHER;
        }
        return difference < 0 ? Cheaper.OPTION : Cheaper.OTHER;
    }

    /** a - b, or 0 where they differ by no more than rounding. */
    private static double difference(double a, double b) {
        double difference = a - b;
        return Math.abs(difference) <= EQUAL_SHARE * Math.max(Math.abs(a), Math.abs(b))
                ? 0
                : difference;
    }
}
