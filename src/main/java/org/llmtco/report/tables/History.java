package org.llmtco.report.tables;

import org.llmtco.catalog.Sourced;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The prices of one thing, oldest first.
 *
 * @param day on which one of them is in force, unless the list has none for it
 * @param heads of the amounts of a step
 */
public record History(LocalDate day, List<Head> heads, List<Step> steps) {
    public History {
        heads = List.copyOf(heads);
        steps = List.copyOf(steps);
    }

    /** Whether a price counts on the day. */
    public enum State {
        ENDED,
        IN_FORCE,
        FUTURE
    }

    /**
     * A price with its days.
     *
     * @param through last day in force; empty while no later price is known
     */
    public record Step(
            LocalDate from,
            Optional<LocalDate> through,
            State state,
            List<Cell> amounts,
            Sourced figure) {
        public Step {
            amounts = List.copyOf(amounts);
        }
    }

    static State state(LocalDate from, boolean inForce, LocalDate day) {
        return inForce ? State.IN_FORCE : from.isAfter(day) ? State.FUTURE : State.ENDED;
    }
}
