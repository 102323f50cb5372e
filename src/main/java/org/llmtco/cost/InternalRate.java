package org.llmtco.cost;

import java.util.ArrayList;
import java.util.List;

/**
 * The rate at which flows are worth nothing today: the internal rate of return.
 *
 * <p>Flows may have no such rate, or several; both are answers.
 */
public sealed interface InternalRate {
    /**
     * Exactly one rate.
     *
     * @param perYear effective, above -1
     */
    record OfReturn(double perYear) implements InternalRate {}

    /**
     * Exactly one rate, of flows that bring money first and take it back later: what that money
     * costs, not what it returns.
     *
     * @param perYear effective, above -1
     */
    record OfBorrowing(double perYear) implements InternalRate {}

    /** More than one rate, in ascending order, each effective per year: the flows change sign. */
    record Several(List<Double> perYear) implements InternalRate {
        public Several {
            perYear = List.copyOf(perYear);
        }
    }

    /**
     * No rate.
     *
     * @param reason as the end of a sentence
     */
    record None(String reason) implements InternalRate {}

    /** Monthly rates that are looked at: from a loss of 90 % to a gain of 1,000 % a month. */
    double LOWEST = -0.9;

    double HIGHEST = 10;

    /**
     * The rate of monthly flows, the first one today. Income is positive.
     *
     * @param flows of months 0, 1, 2, …
     */
    static InternalRate ofMonthly(double... flows) {
        boolean paid = false;
        boolean received = false;
        for (double flow : flows) {
            paid |= flow < 0;
            received |= flow > 0;
        }
        if (!paid || !received) {
            return new None(
                    paid
                            ? "nothing is ever saved"
                            : received ? "nothing is paid first" : "no flow");
        }
        List<Double> roots = roots(flows);
        return switch (roots.size()) {
            case 0 -> new None("no rate from -90 % to 1,000 % per month makes the flows worth 0");
            // the worth of an investment falls through 0 as the rate rises, that of a loan rises
            case 1 ->
                    PresentValue.ofFlows(LOWEST, flows) > 0
                            ? new OfReturn(annual(roots.getFirst()))
                            : new OfBorrowing(annual(roots.getFirst()));
            default -> new Several(roots.stream().map(InternalRate::annual).toList());
        };
    }

    private static double annual(double monthly) {
        return Math.pow(1 + monthly, 12) - 1;
    }

    /** Sign changes on a grid that is dense around 0, each narrowed by bisection. */
    private static List<Double> roots(double... flows) {
        int cells = 4_000;
        List<Double> roots = new ArrayList<>();
        double left = LOWEST;
        double leftValue = PresentValue.ofFlows(left, flows);
        for (int i = 1; i <= cells; i++) {
            double right =
                    Math.expm1(
                            Math.log1p(LOWEST)
                                    + (Math.log1p(HIGHEST) - Math.log1p(LOWEST)) * i / cells);
            double rightValue = PresentValue.ofFlows(right, flows);
            if (leftValue == 0) {
                roots.add(left);
            } else if (leftValue * rightValue < 0) {
                roots.add(bisected(left, right, flows));
            }
            left = right;
            leftValue = rightValue;
        }
        return roots;
    }

    private static double bisected(double from, double to, double... flows) {
        double low = from;
        double high = to;
        double sign = Math.signum(PresentValue.ofFlows(low, flows));
        for (int i = 0; i < 200 && high - low > 1e-15 * Math.max(1, Math.abs(low)); i++) {
            double middle = low + (high - low) / 2;
            double value = PresentValue.ofFlows(middle, flows);
            if (value == 0) {
                return middle;
            }
            if (Math.signum(value) == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }
}
