package org.llmtco.cost;

/** When what was paid more for one option has come back through its lower bills. */
public sealed interface Payback {
    /** The first month at whose end the option has cost no more than the other, 1 or more. */
    record InMonth(int month) implements Payback {}

    /** The option costs less from the start; it may cost more later. */
    record AtOnce() implements Payback {}

    /** Not within the horizon. */
    record Never() implements Payback {}

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
        boolean behind = false;
        for (int month = 0; month < option.length; month++) {
            saved += (other[month] - option[month]) * factor;
            size += (Math.abs(other[month]) + Math.abs(option[month])) * factor;
            factor /= 1 + monthlyRate;
            if (behind && saved >= -ROUNDING * size) {
                return new InMonth(month);
            }
            if (!behind && saved > ROUNDING * size) {
                return new AtOnce();
            }
            behind |= saved < -ROUNDING * size;
        }
        return behind ? new Never() : new AtOnce();
    }
}
