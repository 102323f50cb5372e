package org.llmtco.ui;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** How large everything is, in percent of the ordinary size, in the steps of a browser. */
public final class TextSize {
    public static final int ORDINARY = 100;

    private static final int[] STEPS = {80, 90, 100, 110, 125, 150, 175, 200};

    private final ReadOnlyIntegerWrapper percent =
            new ReadOnlyIntegerWrapper(this, "percent", ORDINARY);

    public ReadOnlyIntegerProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    /**
     * The largest step that is no larger, or the smallest one.
     *
     * @param wanted in percent, such as one that was remembered
     */
    public void set(int wanted) {
        int found = STEPS[0];
        for (int step : STEPS) {
            if (step <= wanted) {
                found = step;
            }
        }
        percent.set(found);
    }

    /** The next larger step, if there is one. */
    public void enlarge() {
        for (int step : STEPS) {
            if (step > percent.get()) {
                percent.set(step);
                return;
            }
        }
    }

    /** The next smaller step, if there is one. */
    public void reduce() {
        set(percent.get() - 1);
    }
}
