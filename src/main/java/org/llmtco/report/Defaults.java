package org.llmtco.report;

import org.llmtco.model.Scenario;
import org.llmtco.whatif.Driver;

/** Whether a scenario says something of its own about an input. */
public final class Defaults {
    private Defaults() {}

    /**
     * Whether an input is as if it had been left out. Levels of the tables' prices, and changes of
     * all prices of a kind, are by default what changes nothing.
     */
    public static boolean isDefault(Driver driver, Scenario scenario) {
        return changesNothing(driver, scenario)
                || driver.withDefault(scenario).map(scenario::equals).orElse(false);
    }

    private static boolean changesNothing(Driver driver, Scenario scenario) {
        double value = driver.read(scenario).orElse(Double.NaN);
        return driver.unit().equals("× tables")
                ? value == 1
                : driver.key().endsWith("PriceDeclinePerYear") && value == 0;
    }
}
