package org.llmtco.report.workbook;

import org.llmtco.report.workbook.Styles.Look;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The sheet of one option: figures that do not depend on the month, one below the other, and rows
 * with a cell for each month.
 */
final class OptionPage {
    private static final int VALUE = 1;
    private static final int TOTAL = 2;
    private static final int MONTH_0 = 3;

    private final Page page;
    private final int months;

    OptionPage(Page page, int months) {
        this.page = page;
        this.months = months;
    }

    Page page() {
        return page;
    }

    int months() {
        return months;
    }

    /** A figure; what is returned is its cell for formulas of this sheet. */
    String value(String label, String formula, String unit, String words) {
        return value(label, formula, unit, words, Styles.GENERAL);
    }

    String usd(String label, String formula, String unit, String words) {
        return value(label, formula, unit, words, Styles.USD_FINE);
    }

    private String value(String label, String formula, String unit, String words, String format) {
        int row = page.take();
        page.text(row, 0, label);
        page.formula(row, VALUE, formula, Look.FORMULA, format);
        page.text(row, 2, unit, Look.NOTE);
        page.text(row, 3, words, Look.NOTE);
        return Page.at(row, VALUE);
    }

    /** A figure that follows from the choice of hardware, and is changed in the program. */
    String fixed(String label, double value, String unit, String words) {
        int row = page.take();
        page.text(row, 0, label);
        page.number(row, VALUE, value, Look.FIXED, Styles.GENERAL);
        page.text(row, 2, unit, Look.NOTE);
        page.text(row, 3, words, Look.NOTE);
        return Page.at(row, VALUE);
    }

    /** A row with a cell for each month. A month whose formula is empty has none. */
    record Months(int row) {
        /** The cell of a month, 0 to the horizon. */
        String at(int month) {
            return Page.at(row, MONTH_0 + month);
        }

        String from(int month, int to) {
            return Page.at(row, MONTH_0 + month, row, MONTH_0 + to);
        }

        /** The sum of all months. */
        String total() {
            return Page.at(row, TOTAL);
        }
    }

    /** A head with the numbers of the months, which formulas below refer to. */
    Months monthHead(String title, Timeline timeline) {
        int row = page.take();
        page.text(row, 0, title, Look.HEAD);
        page.text(row, 1, "", Look.HEAD);
        page.text(row, TOTAL, "Total", Look.HEAD);
        for (int m = 0; m <= months; m++) {
            page.formula(row, MONTH_0 + m, timeline.month(m), Look.HEAD, "\"Month \"0");
        }
        return new Months(row);
    }

    /** A row of money whose total is the sum of its months. */
    Months money(String label, String group, int first, IntFunction<String> formula) {
        Months row = months(label, group, first, formula, Look.FORMULA, Styles.USD);
        page.formula(
                row.row(), TOTAL, "SUM(" + row.from(0, months) + ")", Look.FORMULA, Styles.USD);
        return row;
    }

    /** A row that sums others. */
    Months sum(String label, IntFunction<String> formula) {
        Months row = months(label, "", 0, formula, Look.TOTAL, Styles.USD);
        page.formula(row.row(), TOTAL, "SUM(" + row.from(0, months) + ")", Look.TOTAL, Styles.USD);
        return row;
    }

    /** A row of numbers that are no money. */
    Months numbers(String label, String unit, int first, IntFunction<String> formula) {
        String format =
                unit.startsWith("USD")
                        ? Styles.USD
                        : unit.equals("MTok") ? "#,##0.00" : Styles.COUNT;
        return months(label, unit, first, formula, Look.FORMULA, format);
    }

    private Months months(
            String label,
            String group,
            int first,
            IntFunction<String> formula,
            Look look,
            String format) {
        int row = page.take();
        page.text(row, 0, label, look == Look.TOTAL ? Look.TOTAL : Look.TEXT);
        page.text(row, 1, group, Look.NOTE);
        for (int m = first; m <= months; m++) {
            String cell = formula.apply(m);
            if (!cell.isEmpty()) {
                page.formula(row, MONTH_0 + m, cell, look, format);
            }
        }
        return new Months(row);
    }

    /** Where a search begins. */
    void searchFrom(Months row, double value) {
        page.number(row.row(), MONTH_0, value, Look.FIXED, "0.0");
    }

    /** A cell of a row whose places are steps of a search, no months. */
    void search(Months row, int step, String formula) {
        page.formula(row.row(), MONTH_0 + step, formula, Look.FORMULA, "0.000000000");
    }

    /** The cell of a figure for formulas of other sheets. */
    String from(String cell) {
        return "'" + page.sheet().getSheetName() + "'!" + cell;
    }

    void layOut() {
        List<Integer> widths = new ArrayList<>(List.of(48, 18, 18));
        for (int m = 0; m <= Math.max(months, Savings.STEPS); m++) {
            widths.add(15);
        }
        page.widths(widths.stream().mapToInt(Integer::intValue).toArray());
        page.sheet().createFreezePane(1, 2);
        page.printWide(TOTAL, TOTAL + 1 + months, months + 1);
    }
}
