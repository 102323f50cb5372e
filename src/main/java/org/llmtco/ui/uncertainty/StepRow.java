package org.llmtco.ui.uncertainty;

import org.llmtco.ui.number.Amount;

/** How far the answer has settled after so many draws, with standard errors. */
public record StepRow(
        Amount draws, Amount cheapest, Amount cheapestError, Amount p50, Amount p50Error) {}
