package org.llmtco.whatif;

import org.llmtco.cost.OptionCost;

/** The amounts, in USD, by which options are compared. */
public enum CostMeasure {
    MONTHLY_COST,
    HORIZON_TOTAL,
    NET_PRESENT_VALUE;

    public double of(OptionCost.Priced cost) {
        return switch (this) {
            case MONTHLY_COST -> cost.usdPerMonth();
            case HORIZON_TOTAL -> cost.ledger().totalUsd();
            case NET_PRESENT_VALUE -> cost.ledger().netPresentValueUsd();
        };
    }
}
