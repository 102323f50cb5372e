package org.llmtco.whatif;

import org.llmtco.cost.OptionCost;
import org.llmtco.model.Constraint;

import java.util.List;
import java.util.Optional;

/**
 * Whether an option satisfies the constraints of its scenario.
 *
 * @param failures one for each constraint that it does not satisfy
 */
public record Judgement(OptionCost cost, List<Failure> failures) {
    public Judgement {
        failures = List.copyOf(failures);
    }

    /**
     * A constraint that an option does not satisfy.
     *
     * @param reason as the end of a sentence
     * @param advice how to mend the constraint, where it cannot be satisfied by anything
     */
    public record Failure(Constraint constraint, String reason, Optional<String> advice) {}

    /** Whether the option can serve the workload and satisfies every constraint. */
    public boolean isPossible() {
        return cost instanceof OptionCost.Priced && failures.isEmpty();
    }
}
