package org.llmtco.breakeven;

import org.llmtco.cost.Ledger;
import org.llmtco.cost.Payback;

import java.util.ArrayList;
import java.util.List;

/**
 * In which months one option has cost less than another since the start.
 *
 * @param stretches together they cover the months from 0 to the horizon; neighbours differ
 * @param simplePayback when the option has paid for itself, with all money counted the same
 * @param discountedPayback the same in today's money
 */
public record TimeBreakeven(
        List<Stretch> stretches, Payback simplePayback, Payback discountedPayback) {
    public TimeBreakeven {
        stretches = List.copyOf(stretches);
    }

    /** Sums that differ by no more than this share are equal. */
    private static final double ROUNDING = 1e-12;

    /**
     * Months at whose ends the same option has cost less since the start.
     *
     * @param fromMonth first such month
     * @param toMonth last such month
     */
    public record Stretch(int fromMonth, int toMonth, Breakeven.Cheaper cheaper) {}

    /** The months of one option against another over the same horizon. */
    public static TimeBreakeven of(Ledger option, Ledger other) {
        double[] usd = option.cashByMonth();
        double[] otherUsd = other.cashByMonth();
        double monthlyRate = 1 / option.horizon().discountFactor(1) - 1;
        return new TimeBreakeven(
                stretches(usd, otherUsd),
                Payback.of(usd, otherUsd, 0),
                Payback.of(usd, otherUsd, monthlyRate));
    }

    private static List<Stretch> stretches(double[] option, double... other) {
        List<Stretch> stretches = new ArrayList<>();
        double ahead = 0;
        double size = 0;
        for (int month = 0; month < option.length; month++) {
            ahead += other[month] - option[month];
            size += Math.abs(other[month]) + Math.abs(option[month]);
            Breakeven.Cheaper cheaper =
                    Math.abs(ahead) <= ROUNDING * size
                            ? Breakeven.Cheaper.NEITHER
                            : ahead > 0 ? Breakeven.Cheaper.OPTION : Breakeven.Cheaper.OTHER;
            if (!stretches.isEmpty() && stretches.getLast().cheaper() == cheaper) {
                Stretch before = stretches.removeLast();
                stretches.add(new Stretch(before.fromMonth(), month, cheaper));
            } else {
                stretches.add(new Stretch(month, month, cheaper));
            }
        }
        return stretches;
    }
}
