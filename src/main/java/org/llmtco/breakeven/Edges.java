package org.llmtco.breakeven;

import java.util.stream.Stream;

/** The volumes at which one of two curves may need another step. */
final class Edges {
    /** An edge this close above a volume is the edge the volume stands on. */
    private static final double ROUNDING = 1e-12;

    private final double[] tokensPerStep;

    Edges(CostCurve a, CostCurve b) {
        tokensPerStep =
                Stream.of(a, b).flatMapToDouble(CostCurve::tokensPerStep).distinct().toArray();
    }

    /** The first edge above a volume; infinite if there is none. */
    double after(double tokens) {
        double next = Double.POSITIVE_INFINITY;
        for (double step : tokensPerStep) {
            double steps = Math.floor(tokens / step) + 1;
            if (steps * step <= tokens * (1 + ROUNDING)) {
                steps++;
            }
            next = Math.min(next, steps * step);
        }
        return next;
    }
}
