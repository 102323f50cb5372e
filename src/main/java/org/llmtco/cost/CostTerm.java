package org.llmtco.cost;

import java.util.List;

/**
 * One addend of an option's cost: a price per unit and the units that a volume needs.
 *
 * @param usdPerUnit USD per month and unit; 0 or more
 * @param inputs the values that make up the price per unit
 */
public record CostTerm(CostItem item, double usdPerUnit, Quantity quantity, List<Input> inputs) {
    public CostTerm {
        inputs = List.copyOf(inputs);
    }

    /** USD per month at a volume: price per unit × units. */
    public double usdPerMonth(double tokensPerMonth) {
        return usdPerUnit * quantity.at(tokensPerMonth);
    }
}
