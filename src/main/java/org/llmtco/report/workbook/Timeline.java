package org.llmtco.report.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.llmtco.report.workbook.Styles.Look;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;

/** The sheet of months: how the volume develops and what later money is worth. */
final class Timeline {
    private static final int MONTH_0 = 2;
    private static final int NUMBERS = 6;

    private final Page page;
    private final int months;
    private int years;
    private int tokens;
    private int discount;
    private String tokensPerMonth = "";
    private String monthlyRate = "";

    private Timeline(Page page, int months) {
        this.page = page;
        this.months = months;
    }

    /**
     * Writes the sheet.
     *
     * @param tokensPerMonth formula of the volume before growth
     */
    static Timeline write(
            Page page, int months, LocalDate pricedOn, String tokensPerMonth, NamedInputs inputs) {
        Timeline timeline = new Timeline(page, months);
        timeline.write(pricedOn, tokensPerMonth, inputs);
        return timeline;
    }

    private void write(LocalDate pricedOn, String volume, NamedInputs inputs) {
        page.title("Months");
        page.note("Month 0 is before the start; flows of month m are at its end.");
        int row = page.take();
        page.text(row, 0, "Day whose prices count");
        page.date(row, 1, pricedOn, Look.FIXED);
        row = page.take();
        page.text(row, 0, "Tokens per month before growth");
        page.formula(row, 1, volume, Look.FORMULA, Styles.COUNT);
        tokensPerMonth = page.from(row, 1);
        String perMonth = Page.at(row, 1);
        row = page.take();
        page.text(row, 0, "Discount rate per month");
        page.formula(
                row,
                1,
                "(1+%s)^(1/12)-1".formatted(inputs.driver("annualDiscountRate")),
                Look.FORMULA,
                "0.00000%");
        monthlyRate = page.from(row, 1);
        String rate = Page.at(row, 1);
        page.skip(1);
        page.heads(List.of("Month", ""));
        page.number(NUMBERS, MONTH_0, 0, Look.HEAD, "0");
        for (int m = 1; m <= months; m++) {
            page.formula(
                    NUMBERS, MONTH_0 + m, Page.at(NUMBERS, MONTH_0 + m - 1) + "+1", Look.HEAD, "0");
        }
        years = row("Year", 1, "0", m -> "ROUNDUP(%s/12,0)".formatted(number(m)));
        row("Prices of", 1, Styles.DATE, m -> "EDATE(%s,%s-1)".formatted(Page.at(2, 1), number(m)));
        String growth = inputs.driver("growthPerMonth");
        String ramp = inputs.driver("rampUpMonths");
        int factor =
                row(
                        "Volume over the scenario's: growth × ramp-up",
                        1,
                        "0.000000",
                        m ->
                                "(1+%s)^(%s-1)*IF(%s<%s,%s/%s,1)"
                                        .formatted(
                                                growth, number(m), number(m), ramp, number(m),
                                                ramp));
        tokens =
                row(
                        "Tokens",
                        1,
                        Styles.COUNT,
                        m -> "%s*%s".formatted(perMonth, Page.at(factor, MONTH_0 + m)));
        discount =
                row(
                        "Today's worth of a USD",
                        0,
                        "0.000000",
                        m -> "1/(1+%s)^%s".formatted(rate, number(m)));
        int[] widths = new int[MONTH_0 + months + 1];
        java.util.Arrays.fill(widths, 16);
        widths[0] = 46;
        page.widths(widths);
        page.sheet().createFreezePane(2, NUMBERS + 1);
        page.printWide(1, MONTH_0 + months, months + 1);
    }

    private int row(String label, int first, String format, IntFunction<String> formula) {
        int row = page.take();
        page.text(row, 0, label);
        for (int m = first; m <= months; m++) {
            page.formula(row, MONTH_0 + m, formula.apply(m), Look.FORMULA, format);
        }
        return row;
    }

    private String number(int month) {
        return Page.at(NUMBERS, MONTH_0 + month);
    }

    int months() {
        return months;
    }

    /** Where the numbers of the months stand on the sheet. */
    static CellRangeAddress numbers(int months) {
        return new CellRangeAddress(NUMBERS, NUMBERS, MONTH_0, MONTH_0 + months);
    }

    String month(int month) {
        return page.from(NUMBERS, MONTH_0 + month);
    }

    /** The row of years, months 0 to the horizon. */
    String years() {
        return page.from(years, MONTH_0, years, MONTH_0 + months);
    }

    String tokens(int month) {
        return page.from(tokens, MONTH_0 + month);
    }

    /** Tokens of the workload over the horizon. */
    String tokens() {
        return "SUM(" + page.from(tokens, MONTH_0, tokens, MONTH_0 + months) + ")";
    }

    String discount(int month) {
        return page.from(discount, MONTH_0 + month);
    }

    String discounts() {
        return page.from(discount, MONTH_0, discount, MONTH_0 + months);
    }

    /** The volume before growth. */
    String tokensPerMonth() {
        return tokensPerMonth;
    }

    String monthlyRate() {
        return monthlyRate;
    }
}
