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
     * @param schedule cost of a running month as a function of the volume
     * @param tokensPerMonth the scenario's volume
     * @param fleet the GPUs or units that serve it, for options with a capacity of their own
     * @param horizon the months that the comparison covers
     * @param tokensPerRequest input and output tokens of one request of the workload
     * @param successShare share of the requests with a usable answer, above 0 to 1
     * @param notices what a reader should know, as sentences
     */
    record Priced(
            DeploymentOption option,
            CostSchedule schedule,
            double tokensPerMonth,
            Optional<Fleet> fleet,
            Horizon horizon,
            double tokensPerRequest,
            double successShare,
            List<String> notices)
            implements OptionCost {
        public Priced {
            notices = List.copyOf(notices);
        }

        /** USD in a running month at the scenario's volume. */
        public double usdPerMonth() {
            return schedule.usdPerMonth(tokensPerMonth);
        }

        /** USD per MTok of the workload at the scenario's volume. */
        public double usdPerMTok() {
            return usdPerMonth() / (tokensPerMonth / 1e6);
        }

        /**
         * USD per request with a usable answer: cost of a running month ÷ (requests × share of
         * usable answers). What retries cost is in the cost.
         */
        public double usdPerSuccessfulRequest() {
            return usdPerMonth() / (tokensPerMonth / tokensPerRequest * successShare);
        }

        /** The lines of the bill at the scenario's volume. */
        public List<CostLine> lines() {
            return schedule.linesAt(tokensPerMonth);
        }

        /** USD in a running month for one category at the scenario's volume. */
        public double usdPerMonth(CostCategory category) {
            return schedule.terms().stream()
                    .filter(term -> term.item().category() == category)
                    .mapToDouble(term -> term.usdPerMonth(tokensPerMonth))
                    .sum();
        }

        /** The costs month by month over the horizon. */
        public Ledger ledger() {
            return Ledger.of(schedule, tokensPerMonth, horizon);
        }
    }

    /**
     * The option cannot serve the workload.
     *
     * @param reason as a sentence's end: "does not fit: …", "… has no price on …"
     */
    record Unavailable(DeploymentOption option, String reason) implements OptionCost {}
}
