package org.llmtco.ui.compare;

import org.llmtco.ui.number.Amount;

/**
 * An option in the table of the Compare page.
 *
 * @param color its place in the palette
 * @param problem why it cannot serve the workload; empty if it can
 * @param netPresentValue of all months of the horizon, in today's money
 * @param usdPerPoint cost per month and point of the benchmark that is looked at
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
        String breakeven) {}
