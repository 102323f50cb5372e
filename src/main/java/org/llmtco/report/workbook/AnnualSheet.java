package org.llmtco.report.workbook;

import org.llmtco.cost.CostCategory;
import org.llmtco.report.workbook.OptionPage.Months;
import org.llmtco.report.workbook.Styles.Look;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The cash of each option by category and year. */
final class AnnualSheet {
    private static final int UP_FRONT = 2;

    private final Page page;
    private final Timeline timeline;
    private final int years;
    private int head;

    private AnnualSheet(Page page, Timeline timeline) {
        this.page = page;
        this.timeline = timeline;
        years = (timeline.months() + 11) / 12;
    }

    static void write(Page page, Timeline timeline, List<OptionSheet> options) {
        new AnnualSheet(page, timeline).write(options);
    }

    private void write(List<OptionSheet> options) {
        page.title("Cash by year");
        page.note("USD that are paid, less what is resold. Year 1 is months 1 to 12.");
        for (OptionSheet option : options) {
            page.heading(SafeText.line(option.cost().option().label(), 200));
            heads();
            for (Map.Entry<CostCategory, Months> category : option.categories().entrySet()) {
                row(category.getKey().label(), option, category.getValue(), Look.FORMULA);
            }
            row("Cash paid", option, option.paidRow(), Look.TOTAL);
        }
        int[] widths = new int[UP_FRONT + 1 + years];
        java.util.Arrays.fill(widths, 18);
        widths[0] = 36;
        page.widths(widths);
    }

    private void heads() {
        List<String> titles = new ArrayList<>(List.of("Category", "Total", "Up front"));
        head = page.heads(titles);
        for (int y = 1; y <= years; y++) {
            int column = UP_FRONT + y;
            if (y == 1) {
                page.number(head, column, 1, Look.HEAD, "\"Year \"0");
            } else {
                page.formula(
                        head, column, Page.at(head, column - 1) + "+1", Look.HEAD, "\"Year \"0");
            }
        }
    }

    private void row(String label, OptionSheet option, Months months, Look look) {
        int row = page.take();
        page.text(row, 0, label, look == Look.TOTAL ? Look.TOTAL : Look.TEXT);
        page.formula(
                row,
                1,
                "SUM(%s)".formatted(Page.at(row, UP_FRONT, row, UP_FRONT + years)),
                look,
                Styles.USD);
        page.formula(row, UP_FRONT, option.page().from(months.at(0)), look, Styles.USD);
        for (int y = 1; y <= years; y++) {
            page.formula(
                    row,
                    UP_FRONT + y,
                    "SUMIF(%s,%s,%s)"
                            .formatted(
                                    timeline.years(),
                                    Page.at(head, UP_FRONT + y),
                                    option.page().from(months.from(0, timeline.months()))),
                    look,
                    Styles.USD);
        }
    }
}
