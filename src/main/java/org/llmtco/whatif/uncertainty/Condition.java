package org.llmtco.whatif.uncertainty;

/**
 * Keeps the draws in which a driver is on one side of a value.
 *
 * @param key of the driver
 * @param below whether it is less than the value, else it is more
 */
public record Condition(String key, boolean below, double value) {
    boolean holds(double drawn) {
        return below ? drawn < value : drawn > value;
    }
}
