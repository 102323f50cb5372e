package org.llmtco.cost;

import org.llmtco.model.DeploymentOption;

import java.util.List;
import java.util.Optional;

/** What an option costs in a scenario, or why it has no cost. */
public sealed interface OptionCost {
    DeploymentOption option();

    /**
     * The option can serve the workload.
     *
     * @param schedule cost as a function of the volume
     * @param tokensPerMonth the scenario's volume
     * @param fleet the GPUs that serve it, for self-hosted options
     */
    record Priced(
            DeploymentOption option,
            CostSchedule schedule,
            double tokensPerMonth,
            Optional<Fleet> fleet)
            implements OptionCost {
        /** USD per month at the scenario's volume. */
        public double usdPerMonth() {
            return schedule.usdPerMonth(tokensPerMonth);
        }

        /** USD per MTok of the workload at the scenario's volume. */
        public double usdPerMTok() {
            return usdPerMonth() / (tokensPerMonth / 1e6);
        }

        /** The lines of the bill at the scenario's volume. */
        public List<CostLine> lines() {
            return schedule.linesAt(tokensPerMonth);
        }

        /** USD per month for one category at the scenario's volume. */
        public double usdPerMonth(CostCategory category) {
            return schedule.terms().stream()
                    .filter(term -> term.item().category() == category)
                    .mapToDouble(term -> term.usdPerMonth(tokensPerMonth))
                    .sum();
        }
    }

    /**
     * The option cannot serve the workload.
     *
     * @param reason as a sentence's end: "does not fit: …", "… has no price on …"
     */
    record Unavailable(DeploymentOption option, String reason) implements OptionCost {}
}
