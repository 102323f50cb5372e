package org.llmtco.whatif;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which of several options is the cheapest over the values of a driver.
 *
 * @param complete whether every place was looked at; false where the costs have too many steps, so
 *     that a stretch that is shorter than the samples may be missing
 * @param stretches together they cover the range, in order; neighbours differ
 * @param changes one between each two neighbouring stretches
 */
public record Sweep(
        SweepRange range, boolean complete, List<Stretch> stretches, List<Change> changes) {
    public Sweep {
        stretches = List.copyOf(stretches);
        changes = List.copyOf(changes);
    }

    /**
     * Values with one cheapest option. Neighbouring stretches lie 10^-9 of the range apart, or a
     * whole number.
     *
     * @param from first value
     * @param to last value
     * @param option place of the cheapest among the options of the costs, the first of the asked
     *     among equals; empty where none has a cost
     */
    public record Stretch(double from, double to, OptionalInt option) {}

    /**
     * A value after which another option is the cheapest.
     *
     * @param value the last one before the change
     * @param usd cost of the option that was the cheapest, at that value; NaN if there was none
     * @param nextUsd cost of the one that is the cheapest from then on, at its first value
     */
    public record Change(double value, Kind kind, double usd, double nextUsd) {
        /** How the cheapest one changes. */
        public enum Kind {
            /** Both cost the same there. */
            CROSSING,
            /** The cost of one of them steps there. */
            JUMP,
            /** One of them can serve the workload on one side only. */
            AVAILABILITY
        }
    }

    /** The cheapest of all options. */
    public static Sweep of(DriverCosts costs, SweepRange range) {
        return of(costs, range, IntStream.range(0, costs.options().size()).toArray());
    }

    /**
     * The cheapest of some options.
     *
     * @param among places in the list of options, at least one; the first counts among equals
     */
    public static Sweep of(DriverCosts costs, SweepRange range, int... among) {
        return new SweepSearch(costs, range, among).sweep();
    }

    /** The stretch that a value lies in. */
    public Stretch at(double value) {
        return stretches.stream()
                .filter(stretch -> value <= stretch.to())
                .findFirst()
                .orElse(stretches.getLast());
    }
}
