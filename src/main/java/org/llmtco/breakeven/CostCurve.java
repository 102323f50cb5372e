package org.llmtco.breakeven;

import org.llmtco.cost.CostSchedule;
import org.llmtco.cost.CostTerm;
import org.llmtco.cost.HorizonPlan;
import org.llmtco.cost.HorizonStair;
import org.llmtco.cost.Quantity;

import java.util.ArrayList;
import java.util.List;

/**
 * A cost over volume: a straight line plus stairs. Between two edges of its stairs it is {@code
 * usdPerToken × volume + usdOnPiece(volume)}; on an edge the lower step still holds.
 */
final class CostCurve {
    private final double usdPerToken;
    private final double fixedUsd;
    private final List<Stair> stairs;
    private final List<FallingStair> fallingStairs;

    private CostCurve(
            double usdPerToken,
            double fixedUsd,
            List<Stair> stairs,
            List<FallingStair> fallingStairs) {
        this.usdPerToken = usdPerToken;
        this.fixedUsd = fixedUsd;
        this.stairs = List.copyOf(stairs);
        this.fallingStairs = List.copyOf(fallingStairs);
    }

    /** The cost of a running month. */
    static CostCurve ofMonth(CostSchedule schedule) {
        double slope = 0;
        double fixed = 0;
        List<Stair> steps = new ArrayList<>();
        for (CostTerm term : schedule.terms()) {
            switch (term.quantity()) {
                case Quantity.PerMTok _ -> slope += term.usdPerUnit() / 1e6;
                case Quantity.PerMonth _ -> fixed += term.usdPerUnit();
                case Quantity.Steps s -> add(steps, new Stair(term.usdPerUnit(), s));
            }
        }
        return new CostCurve(slope, fixed, steps, List.of());
    }

    /**
     * The cost over the horizon, as a function of the volume before growth.
     *
     * <p>While the volume never falls, what is rented for a term or bought for a life follows from
     * the units of each month by fixed weights, so that every month is a staircase of its own whose
     * steps are as long as the volume of that month makes them.
     *
     * @param weights what a USD of a month counts
     */
    static CostCurve ofHorizon(HorizonPlan plan, double[] weights) {
        List<Stair> steps = new ArrayList<>();
        List<FallingStair> falling = new ArrayList<>();
        boolean linear = plan.horizon().neverFalls();
        double[] volume = plan.horizon().volumeFactors();
        for (HorizonStair stair : plan.stairs()) {
            if (!linear && !stair.isPaidByTheMonth()) {
                falling.add(new FallingStair(stair, volume, weights));
                continue;
            }
            double[] usd = usdPerUnit(stair, weights);
            for (int m = 1; m < volume.length; m++) {
                if (usd[m] != 0) {
                    add(steps, new Stair(usd[m], stair.steps().stretched(volume[m])));
                }
            }
        }
        return new CostCurve(plan.usdPerToken(weights), plan.fixedUsd(weights), steps, falling);
    }

    /** Stairs with the same steps are one stair. */
    private static void add(List<Stair> stairs, Stair more) {
        for (int i = 0; i < stairs.size(); i++) {
            if (stairs.get(i).steps().equals(more.steps())) {
                stairs.set(
                        i, new Stair(stairs.get(i).usdPerUnit() + more.usdPerUnit(), more.steps()));
                return;
            }
        }
        stairs.add(more);
    }

    /**
     * USD per unit that a month needs. Needs that never fall are a sum of units that are needed
     * from some month on; the cost of such units is the difference of two neighbouring months'.
     */
    private static double[] usdPerUnit(HorizonStair stair, double... weights) {
        int months = weights.length - 1;
        double[] fromMonthOn = new double[months + 2];
        double[] units = new double[months + 1];
        for (int m = months; m >= 1; m--) {
            units[m] = 1;
            fromMonthOn[m] = stair.usd(units, weights);
        }
        double[] usd = new double[months + 1];
        for (int m = 1; m <= months; m++) {
            usd[m] = fromMonthOn[m] - fromMonthOn[m + 1];
        }
        return usd;
    }

    double usdPerToken() {
        return usdPerToken;
    }

    double usdAt(double tokens) {
        return usdPerToken * tokens + usdOnPiece(tokens);
    }

    /** The part of the cost that does not change between two edges. */
    double usdOnPiece(double tokens) {
        double sum = fixedUsd;
        for (Stair stair : stairs) {
            sum += stair.usdPerUnit() * stair.steps().at(tokens);
        }
        for (FallingStair stair : fallingStairs) {
            sum += stair.usdAt(tokens);
        }
        return sum;
    }

    /** Whether two parallel lines enclose the curve, so that its long run is known. */
    boolean isEnclosed() {
        return fallingStairs.isEmpty();
    }

    /** Starts at the first piece, just above volume 0. */
    Walk walk() {
        return new Walk();
    }

    /**
     * Goes from piece to piece of the curve. The cost of a piece is what {@link #usdOnPiece} says
     * inside of it, but only the stairs that change and their neighbours are looked at.
     */
    final class Walk {
        /** An edge this close above a volume is the edge the volume stands on. */
        private static final double ROUNDING = 1e-12;

        private final Flight[] flights = Flight.of(stairs);
        private final double[] fallingPerStep =
                fallingStairs.stream()
                        .flatMapToDouble(FallingStair::tokensPerStep)
                        .distinct()
                        .toArray();
        private double from;

        /** The volume at which the piece ends; infinite if it does not. */
        double edge() {
            double nearest = Double.POSITIVE_INFINITY;
            for (Flight flight : flights) {
                nearest = Math.min(nearest, flight.nearestEdge());
            }
            for (double step : fallingPerStep) {
                double steps = Math.floor(from / step) + 1;
                if (steps * step <= from * (1 + ROUNDING)) {
                    steps++;
                }
                nearest = Math.min(nearest, steps * step);
            }
            return nearest;
        }

        /** Goes on to the piece that begins at a volume, which no piece may reach beyond. */
        void enter(double volume) {
            from = volume;
            double reached = volume * (1 + ROUNDING);
            for (Flight flight : flights) {
                if (flight.nearestEdge() <= reached) {
                    flight.enter(reached);
                }
            }
        }

        /**
         * The part of the cost that does not change on the piece.
         *
         * @param inside a volume of the piece
         */
        double usd(double inside) {
            double sum = fixedUsd;
            for (Flight flight : flights) {
                sum += flight.usd();
            }
            for (FallingStair stair : fallingStairs) {
                sum += stair.usdAt(inside);
            }
            return sum;
        }
    }

    /** USD per token of the line that runs below all stairs and touches them when they are new. */
    double longRunUsdPerToken() {
        double sum = usdPerToken;
        for (Stair stair : stairs) {
            sum += stair.longRunUsdPerToken();
        }
        return sum;
    }

    /** Height of a line of the long-run slope that is nowhere above the curve. */
    double usdBelow() {
        double sum = fixedUsd;
        for (Stair stair : stairs) {
            sum += Math.min(stair.usdOverLongRunAtLeast(), stair.usdOverLongRunAtMost());
        }
        return sum;
    }

    /** Height of a line of the long-run slope that is nowhere below the curve. */
    double usdAbove() {
        double sum = fixedUsd;
        for (Stair stair : stairs) {
            sum += Math.max(stair.usdOverLongRunAtLeast(), stair.usdOverLongRunAtMost());
        }
        return sum;
    }
}
