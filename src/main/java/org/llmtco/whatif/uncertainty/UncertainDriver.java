package org.llmtco.whatif.uncertainty;

import org.llmtco.model.Scenario;
import org.llmtco.whatif.Driver;

/**
 * A driver that is not known for sure.
 *
 * @param basis where the distribution comes from, in words
 * @param stated whether the scenario states the distribution
 */
public record UncertainDriver(
        Driver driver, Distribution distribution, String basis, boolean stated) {
    /** A driver with a distribution that the scenario does not state. */
    public UncertainDriver(Driver driver, Distribution distribution, String basis) {
        this(driver, distribution, basis, false);
    }

    /**
     * The value below which a share of the cases lies. What the distribution has beyond the
     * driver's range is at the end of that range; a driver of whole numbers is rounded.
     *
     * @param share of the cases, above 0 and below 1
     */
    public double quantile(double share) {
        double value = Math.max(driver.min(), Math.min(driver.max(), distribution.quantile(share)));
        return driver.whole() ? Math.rint(value) : value;
    }

    Scenario write(Scenario scenario, double value) {
        return driver.write(scenario, value);
    }

    public String key() {
        return driver.key();
    }
}
