package org.llmtco.report.document;

import org.llmtco.cost.CostCategory;
import org.llmtco.cost.Ledger;
import org.llmtco.report.CashFlowTables;
import org.llmtco.report.Digits;
import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;
import org.llmtco.report.LargestRemainder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cash by year: what is paid before the start, then years of twelve months. */
final class AnnualTable {
    private static final int MONTHS = 12;

    private AnnualTable() {}

    /** Categories add up to the year's sum to the cent. */
    static Grid of(Ledger ledger) {
        List<CostCategory> categories = CashFlowTables.categories(ledger);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("year"));
        categories.forEach(
                category -> columns.add(Column.number(category.label().toLowerCase(Locale.ROOT))));
        columns.add(Column.number("paid"));
        columns.add(Column.number("booked"));
        List<List<String>> rows = new ArrayList<>();
        int months = ledger.horizon().months();
        rows.add(row("start", 0, 0, ledger, categories));
        for (int first = 1; first <= months; first += MONTHS) {
            int last = Math.min(months, first + MONTHS - 1);
            rows.add(row(Integer.toString(first / MONTHS + 1), first, last, ledger, categories));
        }
        rows.add(row("all", 0, months, ledger, categories));
        return new Grid(columns, rows);
    }

    private static List<String> row(
            String year, int first, int last, Ledger ledger, List<CostCategory> categories) {
        double[] parts = new double[categories.size()];
        double booked = 0;
        for (int m = first; m <= last; m++) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] += ledger.cash(m, categories.get(i));
            }
            booked += ledger.booked(m);
        }
        double[] cents = LargestRemainder.cents(parts);
        List<String> row = new ArrayList<>();
        row.add(year);
        double paid = 0;
        for (double part : cents) {
            row.add(Digits.usd(part));
            paid += part;
        }
        row.add(Digits.usd(paid));
        row.add(Digits.usd(booked));
        return row;
    }
}
