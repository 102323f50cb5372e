package org.llmtco.ui.uncertainty;

import org.llmtco.ui.number.Amount;

/**
 * What the draws say of an option.
 *
 * @param color its place in the palette
 * @param p10 USD over the horizon that one draw in ten is below
 * @param cheapest share of the draws in which it is the cheapest in today's money
 * @param breakeven share of the draws in which it breaks even within the horizon, in words
 * @param note draws in which it cannot serve; empty if it always can
 */
public record OddsRow(
        String id,
        String label,
        int color,
        Amount p10,
        Amount p50,
        Amount p90,
        Amount cheapest,
        Amount breakeven,
        String note) {}
