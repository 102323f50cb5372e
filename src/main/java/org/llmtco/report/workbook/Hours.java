package org.llmtco.report.workbook;

/** Hours of a month as formulas. */
final class Hours {
    private Hours() {}

    /** The active hours, if capacity is given back outside of them and may be; else all hours. */
    static String billed(NamedInputs inputs, boolean released, String commitmentMonths) {
        String all = inputs.driver("hoursPerMonth");
        return released
                ? "IF(%s=1,%s,%s)"
                        .formatted(
                                commitmentMonths,
                                inputs.following("activeHoursPerMonth", "hoursPerMonth"),
                                all)
                : all;
    }
}
