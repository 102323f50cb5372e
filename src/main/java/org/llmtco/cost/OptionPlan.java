package org.llmtco.cost;

import java.util.List;
import java.util.Optional;

/**
 * What an option needs, before any volume is put in: everything of the tables is looked up, so that
 * costs follow from these numbers alone.
 *
 * @param terms over the volume that reaches the option
 * @param fleet at the scenario's volume, for options with a capacity of their own
 * @param successShare share of the requests with a usable answer, above 0 to 1
 * @param notices what a reader should know, as sentences
 */
record OptionPlan(
        List<CostTerm> terms, Optional<Fleet> fleet, double successShare, List<String> notices) {
    OptionPlan {
        terms = List.copyOf(terms);
        notices = List.copyOf(notices);
    }
}
