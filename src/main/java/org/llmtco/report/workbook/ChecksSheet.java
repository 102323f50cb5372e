package org.llmtco.report.workbook;

import org.llmtco.cost.Ledger;
import org.llmtco.report.workbook.OptionPage.Months;
import org.llmtco.report.workbook.OptionSheet.Figure;
import org.llmtco.report.workbook.Styles.Look;

import java.util.List;
import java.util.stream.Collectors;

/** Whether parts add up to totals, and whether the workbook says what the program said. */
final class ChecksSheet {
    private static final String TOLERANCE = "1E-9";
    private static final int RESULT = 5;

    private final Page page;
    private final String changed;
    private int first = -1;
    private int last;

    private ChecksSheet(Page page, String changed) {
        this.page = page;
        this.changed = changed;
    }

    /**
     * Writes the sheet and says by which formula failed checks are counted.
     *
     * @param changed formula that counts the inputs that were changed
     */
    static String write(Page page, List<OptionSheet> options, String changed) {
        return new ChecksSheet(page, changed).write(options);
    }

    private String write(List<OptionSheet> options) {
        page.title("Checks");
        page.note("Amounts agree if they differ by no more than 10^-9 of their size.");
        page.heading("Parts and totals");
        heads("Parts", "Total");
        options.forEach(this::parts);
        page.heading("Workbook and program");
        page.note(
                "The program's figures are those at export: they say nothing once an input or a"
                        + " price is changed.");
        heads("Workbook", "Program, as exported");
        options.forEach(this::program);
        page.widths(46, 34, 22, 22, 18, 16);
        page.sheet().createFreezePane(1, 2);
        return first < 0
                ? "SUM(0)"
                : "COUNTIF(%s,\"differs\")".formatted(page.from(first, RESULT, last, RESULT));
    }

    private void heads(String left, String right) {
        page.heads(List.of("Option", "What", left, right, "Difference", "Result"));
    }

    private void parts(OptionSheet option) {
        OptionPage sheet = option.page();
        parts(
                option,
                "Categories = cash paid",
                option.categories().values().stream()
                        .map(Months::total)
                        .map(sheet::from)
                        .collect(Collectors.joining("+")),
                sheet.from(option.paidRow().total()));
        parts(
                option,
                "Lines = cash paid",
                option.rows().cash().values().stream()
                        .map(Months::total)
                        .map(sheet::from)
                        .collect(Collectors.joining("+")),
                sheet.from(option.paidRow().total()));
        parts(
                option,
                "Months = cash paid",
                "SUM(%s)".formatted(option.paidMonths()),
                option.cell(Figure.TOTAL));
        parts(
                option,
                "Lines = cost booked",
                option.rows().bookedRows().values().stream()
                        .map(Months::total)
                        .map(sheet::from)
                        .collect(Collectors.joining("+")),
                option.cell(Figure.BOOKED));
    }

    private void parts(OptionSheet option, String what, String parts, String total) {
        int row = start(option, what);
        page.formula(row, 2, parts, Look.FORMULA, Styles.USD);
        page.formula(row, 3, total, Look.FORMULA, Styles.USD);
        result(row, "\"differs\"");
    }

    private void program(OptionSheet option) {
        Ledger ledger = option.cost().ledger();
        program(option, "Cash paid in all", Figure.TOTAL, ledger.totalUsd());
        program(option, "Net present value", Figure.NET_PRESENT_VALUE, ledger.netPresentValueUsd());
        program(option, "Cash per year", Figure.ANNUAL, ledger.annualUsd());
        program(option, "USD per MTok", Figure.USD_PER_MTOK, ledger.usdPerMTok());
        program(option, "Cost booked in all", Figure.BOOKED, ledger.bookedTotalUsd());
        program(option, "Running month", Figure.RUNNING_MONTH, option.cost().usdPerMonth());
    }

    private void program(OptionSheet option, String what, Figure figure, double exported) {
        int row = start(option, what);
        page.formula(row, 2, option.cell(figure), Look.FORMULA, Styles.USD_FINE);
        page.number(row, 3, exported, Look.FIXED, Styles.USD_FINE);
        result(row, "IF(%s>0,\"inputs changed\",\"differs\")".formatted(changed));
    }

    private int start(OptionSheet option, String what) {
        int row = page.take();
        first = first < 0 ? row : first;
        last = row;
        page.text(row, 0, option.cost().option().label());
        page.text(row, 1, what);
        return row;
    }

    private void result(int row, String otherwise) {
        String left = Page.at(row, 2);
        String right = Page.at(row, 3);
        page.formula(row, 4, "%s-%s".formatted(left, right), Look.FORMULA, "0.00E+00;-0.00E+00;0");
        page.formula(
                row,
                RESULT,
                "IF(ABS(%s)<=%s*MAX(ABS(%s),ABS(%s),%s),\"ok\",%s)"
                        .formatted(Page.at(row, 4), TOLERANCE, left, right, TOLERANCE, otherwise),
                Look.FORMULA,
                Styles.GENERAL);
    }
}
