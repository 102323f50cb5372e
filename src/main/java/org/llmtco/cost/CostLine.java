package org.llmtco.cost;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of an option's bill for a running month, which explains itself.
 *
 * @param usdPerMonth unrounded
 * @param quantity units paid for
 * @param inputs the values that the item's formula combines
 * @param part label of the option behind a router that the line is for
 */
public record CostLine(
        CostItem item,
        double usdPerMonth,
        double quantity,
        List<Input> inputs,
        Optional<String> part) {
    public CostLine {
        inputs = List.copyOf(inputs);
    }

    /** What the line is for, the part included. */
    public String label() {
        return part.map(name -> item.label() + " (" + name + ")").orElse(item.label());
    }

    /** How the amount follows from the inputs, in words. */
    public String formula() {
        return part.isPresent() ? "for the part's share: " + item.formula() : item.formula();
    }

    /**
     * The line of a term; spare replicas, where they are counted apart, have a line of their own.
     */
    static Stream<CostLine> of(CostTerm term, double tokensPerMonth) {
        if (term.quantity() instanceof Quantity.Steps steps
                && steps.spareSteps() > 0
                && term.item().spares().isPresent()) {
            double needed = steps.withoutSpares().at(tokensPerMonth);
            return Stream.of(
                    line(term, term.item(), needed),
                    line(term, term.item().spares().get(), steps.at(tokensPerMonth) - needed));
        }
        return Stream.of(line(term, term.item(), term.quantity().at(tokensPerMonth)));
    }

    private static CostLine line(CostTerm term, CostItem item, double quantity) {
        return new CostLine(
                item, term.usdPerUnit() * quantity, quantity, term.inputs(), term.part());
    }
}
