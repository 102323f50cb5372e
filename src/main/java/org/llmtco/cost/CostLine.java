package org.llmtco.cost;

import java.util.List;

/**
 * A line of an option's monthly bill, which explains itself.
 *
 * @param usdPerMonth unrounded
 * @param quantity units paid for
 * @param inputs the values that the item's formula combines
 */
public record CostLine(CostItem item, double usdPerMonth, double quantity, List<Input> inputs) {
    public CostLine {
        inputs = List.copyOf(inputs);
    }

    static CostLine of(CostTerm term, double tokensPerMonth) {
        return new CostLine(
                term.item(),
                term.usdPerMonth(tokensPerMonth),
                term.quantity().at(tokensPerMonth),
                term.inputs());
    }
}
