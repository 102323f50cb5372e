package org.llmtco.ui.compare;

import org.llmtco.ui.number.Amount;

/**
 * An option in the table of the Compare page.
 *
 * @param color its place in the palette
 * @param problem why it cannot serve the workload; empty if it can
 * @param netPresentValue of all months of the horizon, in today's money
 * @param usdPerPoint cost per month and point of the benchmark that is looked at
 * @param range how sure its net present value is
 * @param breakeven where it is cheaper than the baseline, in words
 */
public record OptionRow(
        String id,
        String label,
        int color,
        String problem,
        Amount usdPerMonth,
        Amount netPresentValue,
        Amount usdPerMTok,
        Amount gpus,
        Amount load,
        Amount usdPerPoint,
        String breakeven,
        Range range) {
    /**
     * What the draws say of an option; blank while that is not known.
     *
     * @param p10 net present value that one draw in ten is below
     * @param p90 net present value that nine draws in ten are below
     * @param cheapest share of the draws in which it is the cheapest
     */
    public record Range(Amount p10, Amount p90, Amount cheapest) {
        public static final Range UNKNOWN = new Range(Amount.NONE, Amount.NONE, Amount.NONE);
    }
}
