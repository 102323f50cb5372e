package org.llmtco.model;

/**
 * Another value for one number of a scenario.
 *
 * @param driver its key, as {@code --set} takes it
 * @param value in the driver's unit
 */
public record Adjustment(String driver, double value) implements Identified {
    public Adjustment {
        Require.that(!driver.isBlank(), "driver", driver, "name the driver to adjust");
        Require.that(Double.isFinite(value), "value", value, "must be a number");
    }

    @Override
    public String id() {
        return driver;
    }
}
