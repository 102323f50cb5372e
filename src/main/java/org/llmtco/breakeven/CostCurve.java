package org.llmtco.breakeven;

import org.llmtco.cost.CostSchedule;
import org.llmtco.cost.CostTerm;
import org.llmtco.cost.Quantity;

import java.util.List;

/**
 * A monthly cost over volume: a straight line plus stairs. Between two edges of its stairs it is
 * {@code usdPerToken × volume + usdOnPiece(volume)}; on an edge the lower step still holds.
 */
final class CostCurve {
    private final double usdPerToken;
    private final double fixedUsd;
    private final List<Stair> stairs;

    CostCurve(CostSchedule schedule) {
        double slope = 0;
        double fixed = 0;
        var steps = new java.util.ArrayList<Stair>();
        for (CostTerm term : schedule.terms()) {
            switch (term.quantity()) {
                case Quantity.PerMTok _ -> slope += term.usdPerUnit() / 1e6;
                case Quantity.PerMonth _ -> fixed += term.usdPerUnit();
                case Quantity.Steps s -> steps.add(new Stair(term.usdPerUnit(), s));
            }
        }
        usdPerToken = slope;
        fixedUsd = fixed;
        stairs = List.copyOf(steps);
    }

    double usdPerToken() {
        return usdPerToken;
    }

    List<Stair> stairs() {
        return stairs;
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
        return sum;
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
        return fixedUsd;
    }

    /** Height of a line of the long-run slope that is nowhere below the curve. */
    double usdAbove() {
        double sum = fixedUsd;
        for (Stair stair : stairs) {
            sum += stair.usdAboveLongRun();
        }
        return sum;
    }

    /** Units that are paid for in steps. */
    record Stair(double usdPerUnit, Quantity.Steps steps) {
        double longRunUsdPerToken() {
            return usdPerUnit * steps.unitsPerStep() / steps.tokensPerStep();
        }

        /** One unfilled step, the minimum, the spares and one unfilled lot at most. */
        double usdAboveLongRun() {
            double steady =
                    (1.0 + steps.minimumSteps() + steps.spareSteps()) * steps.unitsPerStep();
            return usdPerUnit * (steady + steps.unitsPerLot());
        }
    }
}
