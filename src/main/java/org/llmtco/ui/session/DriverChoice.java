package org.llmtco.ui.session;

import org.llmtco.report.SweepWords;
import org.llmtco.whatif.Driver;

/** A driver that can be chosen, by its name and unit. */
public record DriverChoice(String key, String label) {
    /** A driver by its name. */
    public static DriverChoice of(Driver driver) {
        return new DriverChoice(driver.key(), SweepWords.title(driver));
    }

    @Override
    public String toString() {
        return label;
    }
}
