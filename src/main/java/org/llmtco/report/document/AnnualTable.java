package org.llmtco.report.document;

import org.llmtco.cost.CostCategory;
import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;
import org.llmtco.report.RoundedCash;

import java.util.ArrayList;
import java.util.List;

/** Cash by year: what is paid before the start, then years of twelve months. */
final class AnnualTable {
    private static final int MONTHS = 12;

    private AnnualTable() {}

    static Grid of(RoundedCash cash) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("year"));
        cash.categories().forEach(category -> columns.add(Column.number(category.inText())));
        columns.add(Column.number("paid"));
        columns.add(Column.number("booked"));
        List<List<String>> rows = new ArrayList<>();
        int months = cash.months();
        rows.add(row("start", 0, 0, cash));
        for (int first = 1; first <= months; first += MONTHS) {
            int last = Math.min(months, first + MONTHS - 1);
            rows.add(row(Integer.toString(first / MONTHS + 1), first, last, cash));
        }
        rows.add(row("all", 0, months, cash));
        return new Grid(columns, rows);
    }

    private static List<String> row(String year, int first, int last, RoundedCash cash) {
        List<String> row = new ArrayList<>();
        row.add(year);
        for (CostCategory category : cash.categories()) {
            row.add(cash.text(cash.paid(category, first, last)));
        }
        row.add(cash.text(cash.paid(first, last)));
        row.add(cash.text(cash.booked(first, last)));
        return row;
    }
}
