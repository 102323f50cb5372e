package org.llmtco.cost;

import org.llmtco.model.Answers;
import org.llmtco.model.Constraint;
import org.llmtco.model.Routing;
import org.llmtco.model.Scenario;
import org.llmtco.model.Workload;
import org.llmtco.sizing.LatencyTarget;

/**
 * The traffic that reaches an option: all of the scenario's, or what a router sends on.
 *
 * @param workload with the lengths of the requests that reach the option
 * @param tokensPerToken tokens that reach the option per token of the scenario's volume; above 0
 */
public record Demand(Scenario scenario, Workload workload, double tokensPerToken) {
    public static Demand all(Scenario scenario) {
        return new Demand(scenario, scenario.workload(), 1);
    }

    /** How long the scenario's constraints let a user wait; no limit where they do not say. */
    public LatencyTarget latencyTarget() {
        for (Constraint constraint : scenario.constraints()) {
            if (constraint instanceof Constraint.MaximumLatency limit) {
                return LatencyTarget.ofMillis(
                        limit.timeToFirstTokenMillis(), limit.timePerOutputTokenMillis());
            }
        }
        return LatencyTarget.NONE;
    }

    /** What a router sends to one of its parts, or nothing where the share is 0. */
    public Demand part(Routing.Part part) {
        Workload longer =
                workload.withSequenceLengths(
                        workload.inputSequenceLength() * part.inputMultiplier(),
                        workload.outputSequenceLength() * part.outputMultiplier());
        return new Demand(scenario, longer, tokensPerToken * ratio(part));
    }

    /** Tokens of a part per token of the whole. */
    double ratio(Routing.Part part) {
        return part.share()
                * (workload.inputSequenceLength() * part.inputMultiplier()
                        + workload.outputSequenceLength() * part.outputMultiplier())
                / workload.tokensPerRequest();
    }

    /** Tokens per month that reach the option at the scenario's volume. */
    double tokensPerMonth() {
        return scenario.tokensPerMonth() * tokensPerToken;
    }

    /** The lengths of the requests in the tokens of an open model, its reasoning included. */
    Workload asCountedBy(Answers answers) {
        return asCountedBy(answers, answers.tokenizerFactor().orElse(1));
    }

    /** The lengths of the requests in the tokens of a model, its reasoning included. */
    Workload asCountedBy(Answers answers, double tokenizerFactor) {
        return workload.withSequenceLengths(
                workload.inputSequenceLength() * tokenizerFactor,
                workload.outputSequenceLength() * tokenizerFactor
                        + answers.reasoningTokensPerRequest());
    }
}
