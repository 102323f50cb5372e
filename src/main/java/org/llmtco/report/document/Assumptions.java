package org.llmtco.report.document;

import org.llmtco.model.Scenario;
import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;
import org.llmtco.report.VariantWords;
import org.llmtco.report.document.Report.Paragraph;
import org.llmtco.report.document.Report.Section;
import org.llmtco.report.document.Report.Table;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Every input of the scenario and what it is set to. */
final class Assumptions {
    private Assumptions() {}

    static Section section(Scenario scenario) {
        List<List<String>> set = new ArrayList<>();
        for (Driver driver : Drivers.of(scenario)) {
            OptionalDouble value = driver.read(scenario);
            set.add(
                    List.of(
                            driver.label(),
                            value.isPresent()
                                    ? VariantWords.number(driver, value.getAsDouble())
                                    : "from the tables",
                            driver.unit(),
                            isDefault(driver, scenario) ? "default" : "set",
                            driver.key()));
        }
        return new Section(
                "Assumptions",
                List.of(
                        new Paragraph(
                                "Every number that the scenario decides. Those from the tables are"
                                        + " under \"Figures used\", with source, date and kind."),
                        new Table(
                                "",
                                new Grid(
                                        List.of(
                                                Column.text("input"),
                                                Column.number("value"),
                                                Column.text("unit"),
                                                Column.text("set or default"),
                                                Column.text("key")),
                                        set))));
    }

    private static boolean isDefault(Driver driver, Scenario scenario) {
        return driver.withDefault(scenario).map(scenario::equals).orElse(false);
    }
}
