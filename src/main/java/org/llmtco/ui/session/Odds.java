package org.llmtco.ui.session;

import org.llmtco.model.Scenario;
import org.llmtco.whatif.uncertainty.Simulation;
import org.llmtco.whatif.uncertainty.Verdict;

import java.util.Optional;

/**
 * What a simulation of the scenario has found so far.
 *
 * @param asked the scenario that was asked about, with all its draws
 * @param verdict of the draws that are made
 */
public record Odds(Scenario asked, Verdict verdict) {
    public Simulation simulation() {
        return verdict.sample().simulation();
    }

    /** How many draws are made. */
    public int draws() {
        return simulation().draws();
    }

    public boolean complete() {
        return draws() == asked.uncertainty().draws();
    }

    /** Whether this is about a scenario, whatever option the others are held against. */
    public boolean isOf(Scenario scenario) {
        // while an input is dragged the answer is no, and has to be quick
        return asked.workload().equals(scenario.workload())
                && asked.operations().equals(scenario.operations())
                && asked.options().equals(scenario.options())
                && asked.withBaseline(Optional.empty())
                        .equals(scenario.withBaseline(Optional.empty()));
    }
}
