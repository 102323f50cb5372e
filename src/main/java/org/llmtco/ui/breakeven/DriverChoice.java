package org.llmtco.ui.breakeven;

import org.llmtco.report.SweepWords;
import org.llmtco.whatif.Driver;

/** A driver that can be chosen, by its name and unit. */
public record DriverChoice(String key, String label) {
    static DriverChoice of(Driver driver) {
        return new DriverChoice(driver.key(), SweepWords.title(driver));
    }

    @Override
    public String toString() {
        return label;
    }
}
