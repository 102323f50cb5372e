package org.llmtco.ui.uncertainty;

import org.llmtco.report.SweepWords;
import org.llmtco.whatif.Driver;

/** An input that can be chosen, by its name and unit. */
public record DriverChoice(String key, String label) {
    /** No input. */
    public static final DriverChoice NONE = new DriverChoice("", "nothing more is known");

    static DriverChoice of(Driver driver) {
        return new DriverChoice(driver.key(), SweepWords.title(driver));
    }

    @Override
    public String toString() {
        return label;
    }
}
