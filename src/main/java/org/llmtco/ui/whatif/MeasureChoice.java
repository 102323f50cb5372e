package org.llmtco.ui.whatif;

import org.llmtco.whatif.CostMeasure;

/** A measure that can be chosen. */
record MeasureChoice(CostMeasure measure, String label) {
    static MeasureChoice of(CostMeasure measure) {
        return new MeasureChoice(
                measure,
                switch (measure) {
                    case MONTHLY_COST -> "Cost per month";
                    case HORIZON_TOTAL -> "Horizon total";
                    case NET_PRESENT_VALUE -> "Net present value";
                });
    }

    @Override
    public String toString() {
        return label;
    }
}
