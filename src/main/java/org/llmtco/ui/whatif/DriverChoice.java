package org.llmtco.ui.whatif;

import org.llmtco.report.VariantWords;
import org.llmtco.whatif.Driver;

/** An input that can be taken into a variant. */
record DriverChoice(String key, String label) {
    static DriverChoice of(Driver driver) {
        return new DriverChoice(driver.key(), VariantWords.name(driver));
    }

    @Override
    public String toString() {
        return label;
    }
}
