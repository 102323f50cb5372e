package org.llmtco.report.document;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.Sourced;
import org.llmtco.cost.AbsentFigures;
import org.llmtco.cost.Input;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;
import org.llmtco.report.Defaults;
import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;
import org.llmtco.report.RecommendationWords;
import org.llmtco.report.VariantWords;
import org.llmtco.report.document.Report.Block;
import org.llmtco.report.document.Report.Paragraph;
import org.llmtco.report.document.Report.Points;
import org.llmtco.report.document.Report.Section;
import org.llmtco.report.document.Report.Table;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the scenario says: its words, its options and constraints, and every number. */
final class Assumptions {
    private Assumptions() {}

    static Section section(Scenario scenario, Catalog catalog) {
        List<Block> blocks = new ArrayList<>();
        scenario.description().ifPresent(text -> blocks.add(new Paragraph(text)));
        if (!scenario.constraints().isEmpty()) {
            blocks.add(
                    new Points(
                            scenario.constraints().stream()
                                    .map(c -> "Constraint: " + RecommendationWords.name(c) + ".")
                                    .toList()));
        }
        blocks.add(
                new Table(
                        "Options as they are set up",
                        new Grid(
                                List.of(
                                        Column.text("option"),
                                        Column.text("kind"),
                                        Column.text("set-up")),
                                scenario.options().stream()
                                        .map(option -> option(option, scenario))
                                        .toList())));
        blocks.add(
                new Paragraph(
                        "Every number that the scenario decides. Those from the tables that went"
                                + " into a cost are under \"Figures used\", with source, date and"
                                + " kind."));
        blocks.add(
                new Table(
                        "",
                        new Grid(
                                List.of(
                                        Column.text("input"),
                                        Column.number("value"),
                                        Column.text("unit"),
                                        Column.text("from"),
                                        Column.text("key")),
                                Drivers.of(scenario).stream()
                                        .map(driver -> row(driver, scenario, catalog))
                                        .toList())));
        return new Section("Assumptions", blocks);
    }

    private static List<String> option(DeploymentOption option, Scenario scenario) {
        String out = option.enabled() ? "" : " (switched off)";
        return List.of(
                option.label(),
                OptionWords.kind(option) + out,
                OptionWords.setUp(option, scenario));
    }

    private static List<String> row(Driver driver, Scenario scenario, Catalog catalog) {
        OptionalDouble value = driver.read(scenario);
        Optional<Input> figure =
                value.isPresent()
                        ? Optional.empty()
                        : AbsentFigures.find(scenario, driver.key(), catalog);
        OptionalDouble counted = figure.map(f -> OptionalDouble.of(f.value())).orElse(value);
        return List.of(
                driver.label(),
                counted.isPresent() ? VariantWords.number(driver, counted.getAsDouble()) : "none",
                driver.unit(),
                from(driver, value, figure, scenario),
                driver.key());
    }

    private static String from(
            Driver driver, OptionalDouble value, Optional<Input> figure, Scenario scenario) {
        if (value.isPresent()) {
            return Defaults.isDefault(driver, scenario) ? "default" : "set";
        }
        return figure.flatMap(Input::source)
                .map(Sourced::asOf)
                .map(day -> "tables, " + day)
                .orElse(figure.isPresent() ? "default" : "not set");
    }
}
