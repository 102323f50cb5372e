package org.llmtco.report;

import org.llmtco.cost.OptionCost;
import org.llmtco.model.DeploymentOption;
import org.llmtco.report.Grid.Column;
import org.llmtco.whatif.CostMeasure;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.SideBySide;
import org.llmtco.whatif.SideBySide.Change;
import org.llmtco.whatif.SideBySide.Computed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A scenario and its variants as tables. */
public final class VariantTables {
    private VariantTables() {}

    /** What changes, then the costs by each measure, for people. */
    public static String text(SideBySide table) {
        StringBuilder text = new StringBuilder();
        text.append(table.base().label()).append("\n\n").append(inputs(table).toText());
        for (CostMeasure measure : CostMeasure.values()) {
            text.append('\n').append(costs(table, measure).toText());
        }
        for (SideBySide.Column column : table.others()) {
            if (column instanceof SideBySide.Refused refused) {
                text.append(
                        "\n\"%s\" cannot be applied: %s.\n"
                                .formatted(refused.label(), refused.reason()));
            }
        }
        return text.toString();
    }

    private static List<Column> head(SideBySide table, String first) {
        List<Column> columns = new ArrayList<>(List.of(Column.text(first)));
        for (Computed column : table.computed()) {
            boolean isBase = column.equals(table.base());
            columns.add(Column.number(isBase ? "scenario" : column.label()));
        }
        return columns;
    }

    private static List<String> row(
            SideBySide table, String first, Function<Computed, String> cell) {
        List<String> row = new ArrayList<>(List.of(first));
        table.computed().stream().map(cell).forEach(row::add);
        return row;
    }

    private static Grid inputs(SideBySide table) {
        return new Grid(
                head(table, "input"),
                table.inputs().stream()
                        .map(
                                driver ->
                                        row(
                                                table,
                                                VariantWords.name(driver),
                                                column -> input(table, driver, column)))
                        .toList());
    }

    private static String input(SideBySide table, Driver driver, Computed column) {
        return column.equals(table.base()) || table.differs(driver, column)
                ? VariantWords.value(driver, SideBySide.value(driver, column))
                : "=";
    }

    private static Grid costs(SideBySide table, CostMeasure measure) {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, DeploymentOption> option : table.options().entrySet()) {
            rows.add(
                    row(
                            table,
                            option.getValue().label(),
                            column -> cost(table, column, option.getKey(), measure)));
        }
        rows.add(row(table, "cheapest", column -> label(column.cheapest(measure))));
        rows.add(row(table, "recommended (NPV)", column -> label(column.recommended())));
        return new Grid(head(table, VariantWords.name(measure, table.base().scenario())), rows);
    }

    private static String label(Optional<OptionCost.Priced> cost) {
        return cost.map(found -> found.option().label()).orElse("none");
    }

    private static String cost(
            SideBySide table, Computed column, String optionId, CostMeasure measure) {
        OptionalDouble usd = column.usd(optionId, measure);
        if (usd.isEmpty()) {
            return "no cost";
        }
        String shown = Digits.usd(usd.getAsDouble());
        return column.equals(table.base())
                ? shown
                : shown
                        + table.change(column, optionId, measure)
                                .map(change -> " (" + VariantWords.ratio(change) + ")")
                                .orElse("");
    }

    /** One row for each variant and option, for programs; the scenario itself is "base". */
    public static Grid lines(SideBySide table) {
        List<List<String>> rows = new ArrayList<>();
        for (Computed column : table.computed()) {
            for (String option : table.options().keySet()) {
                List<String> row = new ArrayList<>(List.of(column.id(), option));
                for (CostMeasure measure : CostMeasure.values()) {
                    OptionalDouble usd = column.usd(option, measure);
                    row.add(usd.isPresent() ? Double.toString(usd.getAsDouble()) : "");
                }
                for (CostMeasure measure : CostMeasure.values()) {
                    row.add(
                            table.change(column, option, measure)
                                    .map(Change::usd)
                                    .map(String::valueOf)
                                    .orElse(""));
                }
                rows.add(row);
            }
        }
        return new Grid(
                List.of(
                        Column.text("variant"),
                        Column.text("option"),
                        Column.number("usdPerMonth"),
                        Column.number("totalUsd"),
                        Column.number("netPresentValueUsd"),
                        Column.number("usdPerMonthMore"),
                        Column.number("totalUsdMore"),
                        Column.number("netPresentValueUsdMore")),
                rows);
    }
}
