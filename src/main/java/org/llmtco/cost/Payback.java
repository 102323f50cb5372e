package org.llmtco.cost;

import java.util.OptionalInt;

/** When what was paid more for one option has come back through its lower bills, for good. */
public sealed interface Payback {
    /**
     * The first month from whose end on, up to the horizon, the option has cost no more than the
     * other; it had cost more before.
     *
     * @param month 1 or more
     */
    record InMonth(int month) implements Payback {}

    /** The option has cost no more than the other at the end of any month. */
    record AtOnce() implements Payback {}

    /**
     * The option has cost more by the horizon.
     *
     * @param aheadUntilMonth the last month at whose end it had cost less; empty if it never had
     */
    record Never(OptionalInt aheadUntilMonth) implements Payback {}

    /** Sums that differ by no more than this share are equal. */
    double ROUNDING = 1e-12;

    /**
     * The payback of one option's flows against another's.
     *
     * @param option costs of months 0, 1, 2, … ; costs are positive
     * @param other costs of the same months
     * @param monthlyRate 0 for the simple payback
     */
    static Payback of(double[] option, double[] other, double monthlyRate) {
        double saved = 0;
        double size = 0;
        double factor = 1;
        int behind = -1;
        int ahead = -1;
        for (int month = 0; month < option.length; month++) {
            saved += (other[month] - option[month]) * factor;
            size += (Math.abs(other[month]) + Math.abs(option[month])) * factor;
            factor /= 1 + monthlyRate;
            if (saved < -ROUNDING * size) {
                behind = month;
            } else if (saved > ROUNDING * size) {
                ahead = month;
            }
        }
        if (behind == option.length - 1) {
            return new Never(ahead < 0 ? OptionalInt.empty() : OptionalInt.of(ahead));
        }
        return behind < 0 ? new AtOnce() : new InMonth(behind + 1);
    }
}
