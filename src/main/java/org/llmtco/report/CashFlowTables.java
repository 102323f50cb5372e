package org.llmtco.report;

import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostCategory;
import org.llmtco.cost.Ledger;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.Grid.Column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The costs of each option month by month. */
public final class CashFlowTables {
    private CashFlowTables() {}

    /** A table of months by category for each option, or why it has no cost, for people. */
    public static String text(Comparison comparison) {
        StringBuilder text = new StringBuilder();
        for (OptionCost option : comparison.costs()) {
            text.append('\n').append(option.option().label()).append('\n').append('\n');
            text.append(
                    switch (option) {
                        case OptionCost.Priced cost -> months(cost.ledger()).toText();
                        case OptionCost.Unavailable cost -> cost.reason() + "\n";
                    });
        }
        return text.toString();
    }

    /** USD paid by month and category, with the sum, the booked cost and the sum so far. */
    public static Grid months(Ledger ledger) {
        return months(RoundedCash.of(ledger, ReportCurrency.USD));
    }

    /** The same of amounts that are rounded already. */
    public static Grid months(RoundedCash cash) {
        List<CostCategory> categories = cash.categories();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.number("month"));
        categories.forEach(category -> columns.add(Column.number(category.inText())));
        columns.add(Column.number("paid"));
        columns.add(Column.number("paid so far"));
        columns.add(Column.number("booked"));
        List<List<String>> rows = new ArrayList<>();
        for (int m = 0; m <= cash.months(); m++) {
            List<String> row = new ArrayList<>();
            row.add(Integer.toString(m));
            for (CostCategory category : categories) {
                row.add(cash.text(cash.paid(category, m, m)));
            }
            row.add(cash.text(cash.paid(m, m)));
            row.add(cash.text(cash.paid(0, m)));
            row.add(cash.text(cash.booked(m, m)));
            rows.add(row);
        }
        return new Grid(columns, rows);
    }

    /** The categories that an option has costs in. */
    public static List<CostCategory> categories(Ledger ledger) {
        return Arrays.stream(CostCategory.values())
                .filter(
                        category ->
                                ledger.rows().stream()
                                        .anyMatch(row -> row.term().item().category() == category))
                .toList();
    }

    /**
     * A row for each option, month and line, and one with the reason for each option without a
     * cost, for programs.
     */
    public static Grid lines(Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        for (OptionCost option : comparison.costs()) {
            String id = option.option().id();
            switch (option) {
                case OptionCost.Priced cost -> rows.addAll(lines(id, cost.ledger()));
                case OptionCost.Unavailable cost ->
                        rows.add(
                                List.of(
                                        id,
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        ComparisonTables.UNAVAILABLE,
                                        cost.reason()));
            }
        }
        return new Grid(
                List.of(
                        Column.text("option"),
                        Column.text("part"),
                        Column.text("line"),
                        Column.text("category"),
                        Column.number("month"),
                        Column.number("paidUsd"),
                        Column.number("bookedUsd"),
                        Column.text("answer"),
                        Column.text("reason")),
                rows);
    }

    private static List<List<String>> lines(String option, Ledger ledger) {
        List<List<String>> rows = new ArrayList<>();
        for (Ledger.Row row : ledger.rows()) {
            for (int m = 0; m <= ledger.horizon().months(); m++) {
                rows.add(
                        List.of(
                                option,
                                row.term().part().orElse(""),
                                row.term().item().id(),
                                row.term().item().category().name().toLowerCase(Locale.ROOT),
                                Integer.toString(m),
                                Double.toString(row.cash(m) + 0.0),
                                Double.toString(row.booked(m) + 0.0),
                                ComparisonTables.PRICED,
                                ""));
            }
        }
        return rows;
    }
}
