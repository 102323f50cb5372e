package org.llmtco.cost;

import org.llmtco.catalog.Sourced;

import java.util.Optional;

/**
 * A value that goes into the formula of a cost line.
 *
 * @param source where a table's figure comes from; empty for the scenario's own and derived values
 */
public record Input(String name, double value, String unit, Optional<Sourced> source) {
    public static Input of(String name, double value, String unit) {
        return new Input(name, value, unit, Optional.empty());
    }

    public static Input from(Sourced source, String name, double value, String unit) {
        return new Input(name, value, unit, Optional.of(source));
    }

    /** The same value at another level: times a factor, and named so unless the factor is 1. */
    Input times(double level) {
        return level == 1
                ? this
                : new Input(name + " × level " + level, value * level, unit, source);
    }
}
