package org.llmtco.cost;

import org.llmtco.model.Scenario;

/** Hours per month for which capacity by the hour is paid. */
final class BilledHours {
    private BilledHours() {}

    /** The active hours, if capacity is given back outside of them and may be; else all hours. */
    static Input of(Scenario scenario, boolean released, int commitmentMonths) {
        return released && commitmentMonths == 1
                ? Input.of("active hours", scenario.activeHoursPerMonth(), "h/month")
                : Input.of("hours", scenario.hoursPerMonth(), "h/month");
    }
}
