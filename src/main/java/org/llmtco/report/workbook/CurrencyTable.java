package org.llmtco.report.workbook;

import org.llmtco.report.ReportCurrency;
import org.llmtco.report.workbook.OptionSheet.Figure;
import org.llmtco.report.workbook.Styles.Look;

import java.util.List;

/** The totals of the summary in another currency, at a rate that can be changed. */
final class CurrencyTable {
    private static final List<Figure> AMOUNTS =
            List.of(
                    Figure.NET_PRESENT_VALUE,
                    Figure.TOTAL,
                    Figure.ANNUAL,
                    Figure.USD_PER_MTOK,
                    Figure.BOOKED,
                    Figure.RUNNING_MONTH);

    private CurrencyTable() {}

    static void write(Page page, List<OptionSheet> options, ReportCurrency currency) {
        ReportCurrency.Basis basis = currency.basis().orElseThrow();
        page.heading("In " + currency.code());
        int rate = page.take();
        page.text(rate, 0, "%s for one USD".formatted(currency.code()));
        page.number(rate, 1, currency.perUsd(), Look.INPUT, "#,##0.00######");
        page.text(
                rate,
                2,
                "%s; stated by the user, %s".formatted(basis.source(), basis.asOf()),
                Look.HINT);
        page.heads(
                List.of(
                        "Option",
                        "Net present value",
                        "Cash paid in all",
                        "Cash per year",
                        currency.code() + " per MTok",
                        "Cost booked in all",
                        "Running month"));
        for (OptionSheet option : options) {
            int row = page.take();
            page.text(row, 0, option.cost().option().label());
            for (int i = 0; i < AMOUNTS.size(); i++) {
                Figure figure = AMOUNTS.get(i);
                page.formula(
                        row,
                        i + 1,
                        "%s*%s".formatted(option.cell(figure), Page.at(rate, 1)),
                        Look.FORMULA,
                        figure == Figure.USD_PER_MTOK ? "#,##0.0000" : format(currency));
            }
        }
    }

    private static String format(ReportCurrency currency) {
        int decimals = currency.decimals();
        String positive = "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
        return positive + ";[Red]-" + positive;
    }
}
