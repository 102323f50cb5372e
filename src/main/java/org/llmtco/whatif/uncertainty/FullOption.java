package org.llmtco.whatif.uncertainty;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;

/** An option that the cost engine evaluates anew in each draw. */
record FullOption(String id, UncertainInputs inputs, Catalog catalog) implements OptionModel {
    @Override
    public boolean fill(DrawState draw, double[] cash) {
        try {
            return fill(inputs.at(draw.values), draw, cash);
        } catch (InvalidFieldException e) {
            // values that do not go together: no workload has them
            return false;
        }
    }

    /** The same in a scenario that was made of a draw. */
    boolean fill(Scenario scenario, DrawState draw, double[] cash) {
        OptionCost cost = CostEngine.cost(scenario.option(id).orElseThrow(), scenario, catalog);
        if (!(cost instanceof OptionCost.Priced priced)) {
            return false;
        }
        double[] flows = priced.ledger().cashByMonth();
        for (int m = 0; m < cash.length; m++) {
            cash[m] = m < flows.length ? flows[m] : 0;
        }
        double[] weights = priced.horizon().discountFactors();
        for (int m = 0; m < draw.weights.length; m++) {
            draw.weights[m] = m < weights.length ? weights[m] : 0;
        }
        return true;
    }

    @Override
    public boolean isFull() {
        return true;
    }
}
