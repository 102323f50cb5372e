package org.llmtco.ui.session;

import org.llmtco.cost.OptionCost;

/** An option that can be chosen. */
public record OptionChoice(String id, String label) {
    public static OptionChoice of(OptionCost cost) {
        return new OptionChoice(cost.option().id(), cost.option().label());
    }

    @Override
    public String toString() {
        return label;
    }
}
