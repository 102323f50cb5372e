package org.llmtco.report.document;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.Sourced;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostLine;
import org.llmtco.cost.Input;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;
import org.llmtco.report.LineWords;
import org.llmtco.report.Origin;
import org.llmtco.report.TableVersion;
import org.llmtco.report.document.Report.Points;
import org.llmtco.report.document.Report.Section;
import org.llmtco.report.document.Report.Table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where every figure comes from, and what the report was made with. */
final class Sources {
    private Sources() {}

    /** Every figure of the tables that went into the result, once. */
    static Section figures(Comparison comparison, Catalog catalog) {
        Map<List<String>, Set<String>> options = new LinkedHashMap<>();
        for (OptionCost.Priced cost : comparison.priced()) {
            for (CostLine line : cost.lines()) {
                for (Input input : line.inputs()) {
                    input.source()
                            .ifPresent(
                                    source ->
                                            options.computeIfAbsent(
                                                            row(line.label(), input, source),
                                                            _ -> new LinkedHashSet<>())
                                                    .add(cost.option().label()));
                }
            }
            for (List<String> row : CapacityFigures.rows(cost.option(), catalog)) {
                options.computeIfAbsent(row, _ -> new LinkedHashSet<>()).add(cost.option().label());
            }
        }
        return new Section(
                "Figures used",
                List.of(
                        new Table(
                                "",
                                new Grid(
                                        List.of(
                                                Column.text("line"),
                                                Column.text("figure"),
                                                Column.text("kind"),
                                                Column.text("as of"),
                                                Column.text("source"),
                                                Column.text("of")),
                                        options.entrySet().stream().map(Sources::used).toList()))));
    }

    /** A figure, and the options that it went into. */
    private static List<String> used(Map.Entry<List<String>, Set<String>> figure) {
        List<String> row = new ArrayList<>(figure.getKey());
        row.add(String.join(", ", figure.getValue()));
        return row;
    }

    private static List<String> row(String line, Input input, Sourced source) {
        return row(line, LineWords.value(input), source);
    }

    /** A figure with where it was read. */
    static List<String> row(String line, String figure, Sourced source) {
        return List.of(
                line,
                figure,
                LineWords.kind(source.kind()),
                source.asOf().toString(),
                source.source());
    }

    static Section method(Catalog catalog, Origin origin) {
        return new Section(
                "Method and origin",
                List.of(
                        new Points(
                                List.of(
                                        "Amounts are rounded so that the parts of a table add up"
                                                + " to its totals; a part differs from what it is"
                                                + " of by less than one unit of its last decimal.",
                                        "Costs are paid at the end of the month they are of; what"
                                                + " is paid before the first month stands under"
                                                + " \"start\". Taxes are left out.",
                                        "Totals are the sum of what is paid over the horizon;"
                                                + " net present values discount each month by the"
                                                + " scenario's annual rate.",
                                        "Booked costs spread what is bought over its life; paid and"
                                                + " booked agree over the whole life.",
                                        "Breakevens are computed from prices and steps, not"
                                            + " searched for; \"never\" and \"always\" are proved"
                                            + " within the volumes named.",
                                        "Every formula, with its source, is in the program's"
                                                + " methodology.",
                                        "Made with LLM TCO " + origin.programVersion() + ".",
                                        "Fingerprint of the scenario (SHA-256): "
                                                + origin.scenarioFingerprint()
                                                + ".",
                                        "Fingerprint of all tables (SHA-256): "
                                                + origin.tablesFingerprint()
                                                + ".",
                                        "The same program, scenario and tables give this report"
                                                + " again; other fingerprints mean that something"
                                                + " has changed.")),
                        new Table("Tables it was made from", versions(catalog))));
    }

    private static Grid versions(Catalog catalog) {
        return new Grid(
                List.of(
                        Column.text("table"),
                        Column.text("newest figure"),
                        Column.number("figures")),
                TableVersion.summary(catalog).stream()
                        .filter(table -> table.entries() > 0)
                        .map(
                                table ->
                                        List.of(
                                                table.name(),
                                                table.newest().map(LocalDate::toString).orElse(""),
                                                Integer.toString(table.entries())))
                        .toList());
    }
}
