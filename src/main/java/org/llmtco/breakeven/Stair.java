package org.llmtco.breakeven;

import org.llmtco.cost.Quantity;

/** Units that are paid for in steps. */
record Stair(double usdPerUnit, Quantity.Steps steps) {
    double longRunUsdPerToken() {
        return usdPerUnit * steps.unitsPerStepInFullLots() / steps.tokensPerStep();
    }

    /** Full steps, and spares; fewer than none where so many are paid elsewhere. */
    double usdOverLongRunAtLeast() {
        return usdPerUnit * Math.min(0, steps.spareSteps()) * steps.unitsPerStepInFullLots();
    }

    /** One unfilled step, the minimum, the spares and one unfilled lot. */
    double usdOverLongRunAtMost() {
        double steady =
                (1.0 + steps.minimumSteps() + Math.max(0, steps.spareSteps()))
                        * steps.unitsPerStepInFullLots();
        return usdPerUnit * (steady + steps.unitsPerBundle());
    }
}
