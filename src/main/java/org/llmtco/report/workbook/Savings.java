package org.llmtco.report.workbook;

import org.llmtco.report.workbook.OptionPage.Months;
import org.llmtco.report.workbook.OptionSheet.Figure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** What an option saves against another: by month, when it has paid back, and at what rate. */
final class Savings {
    /** Sums that differ by no more than this share are equal. */
    private static final String ROUNDING = "1E-12";

    /** Rates per month that are looked at, and how often their span is halved. */
    private static final String LOWEST = "-0.9";

    private static final String HIGHEST = "10";
    static final int STEPS = 48;

    private final OptionPage page;
    private final Timeline timeline;
    private final OptionSheet option;
    private final OptionSheet other;
    private final int horizon;

    private Savings(OptionPage page, Timeline timeline, OptionSheet option, OptionSheet other) {
        this.page = page;
        this.timeline = timeline;
        this.option = option;
        this.other = other;
        horizon = page.months();
    }

    /** Writes the rows and says where the results are. */
    static Map<String, String> write(
            OptionPage page, Timeline timeline, OptionSheet option, OptionSheet other) {
        return new Savings(page, timeline, option, other).write();
    }

    private Map<String, String> write() {
        page.page().heading("Saved against " + SafeText.line(other.cost().option().label(), 200));
        Months head = page.monthHead("USD by month", timeline);
        Months saved = page.sum("Saved", m -> "%s-%s".formatted(other.paid(m), option.paid(m)));
        Months size =
                page.numbers(
                        "Size of both",
                        "USD",
                        0,
                        m -> "ABS(%s)+ABS(%s)".formatted(other.paid(m), option.paid(m)));
        Map<String, String> figures = new LinkedHashMap<>();
        LastMonths simple = lastMonths(head, "Saved since the start", saved::at, size::at);
        LastMonths discounted =
                lastMonths(
                        head,
                        "Saved since the start, in today's money",
                        m -> "%s*%s".formatted(saved.at(m), timeline.discount(m)),
                        m -> "%s*%s".formatted(size.at(m), timeline.discount(m)));
        figures.put(Figure.SAVED.name(), page.usd("Saved in all", saved.total(), "USD", ""));
        figures.put(
                Figure.SAVED_TODAY.name(),
                page.usd(
                        "Saved in today's money",
                        "%s+NPV(%s,%s)"
                                .formatted(
                                        saved.at(0),
                                        timeline.monthlyRate(),
                                        saved.from(1, horizon)),
                        "USD",
                        ""));
        figures.put(Figure.SIMPLE_PAYBACK.name(), payback("Payback", head, simple));
        figures.put(
                Figure.DISCOUNTED_PAYBACK.name(), payback("Discounted payback", head, discounted));
        figures.put(Figure.INTERNAL_RATE.name(), internalRate(saved));
        return figures;
    }

    /**
     * The last months at whose ends the option was behind and ahead, up to a month.
     *
     * @param behind one more than that month; 0 before there is one
     * @param ahead -1 before there is one
     */
    private record LastMonths(Months behind, Months ahead) {}

    private LastMonths lastMonths(
            Months head, String label, IntFunction<String> saved, IntFunction<String> size) {
        Months sum = cumulative(label, saved);
        Months sizes = cumulative("Size of both since the start", size);
        return new LastMonths(
                last(
                        "Month after the last one behind, 0 if there is none",
                        m -> "%s<-%s*%s".formatted(sum.at(m), ROUNDING, sizes.at(m)),
                        m -> head.at(m) + "+1",
                        "0"),
                last(
                        "Last month ahead, -1 if there is none",
                        m -> "%s>%s*%s".formatted(sum.at(m), ROUNDING, sizes.at(m)),
                        head::at,
                        "-1"));
    }

    private Months last(
            String label, IntFunction<String> holds, IntFunction<String> month, String none) {
        Months row = new Months(page.page().next());
        page.numbers(
                label,
                "",
                0,
                m ->
                        "IF(%s,%s,%s)"
                                .formatted(
                                        holds.apply(m),
                                        month.apply(m),
                                        m == 0 ? none : row.at(m - 1)));
        return row;
    }

    private Months cumulative(String label, IntFunction<String> amount) {
        Months row = new Months(page.page().next());
        page.numbers(
                label,
                "USD",
                0,
                m -> m == 0 ? amount.apply(0) : row.at(m - 1) + "+" + amount.apply(m));
        return row;
    }

    private String payback(String label, Months head, LastMonths months) {
        String behind = months.behind().at(horizon);
        String ahead = months.ahead().at(horizon);
        return page.value(
                label,
                ("IF(%s=0,\"at once\",IF(%s<=%s,%s,IF(%s<0,\"never\",\"never: ahead until month"
                                + " \"&%s&\", behind at the horizon\")))")
                        .formatted(behind, behind, head.at(horizon), behind, ahead, ahead),
                "month",
                "first month from whose end on it has cost no more");
    }

    /** Halves the rates per month that the program looks at, which ends at the only root. */
    private String internalRate(Months saved) {
        String flows = saved.from(0, horizon);
        String later = saved.from(1, horizon);
        Months low = new Months(page.page().take());
        Months high = new Months(page.page().take());
        Months worth = new Months(page.page().take());
        page.page().text(low.row(), 0, "Search of the rate per month: at least");
        page.page().text(high.row(), 0, "Search of the rate per month: at most");
        page.page().text(worth.row(), 0, "Search of the rate per month: worth between the two");
        page.searchFrom(low, Double.parseDouble(LOWEST));
        page.searchFrom(high, Double.parseDouble(HIGHEST));
        page.search(worth, 0, worth(saved, later, low.at(0)));
        for (int i = 1; i <= STEPS; i++) {
            String middle = "(%s+%s)/2".formatted(low.at(i - 1), high.at(i - 1));
            String above = "SIGN(%s)=SIGN(%s)".formatted(worth.at(i), worth.at(0));
            page.search(worth, i, worth(saved, later, middle));
            page.search(low, i, "IF(%s,%s,%s)".formatted(above, middle, low.at(i - 1)));
            page.search(high, i, "IF(%s,%s,%s)".formatted(above, high.at(i - 1), middle));
        }
        String found = "(%s+%s)/2".formatted(low.at(STEPS), high.at(STEPS));
        String perYear = "(1+%s)^12-1".formatted(found);
        // the worth of an investment falls through 0 as the rate rises, that of a loan rises
        String rate =
                ("IF(%s>0,%s,\"no IRR: money is saved first and paid later, a cost of borrowing"
                                + " of \"&ROUND(100*(%s),1)&\" %% per year\")")
                        .formatted(worth.at(0), perYear, perYear);
        return page.value(
                "Internal rate of return",
                ("IF(COUNTIF(%s,\"<0\")=0,IF(COUNTIF(%s,\">0\")=0,\"no flow\",\"nothing is paid"
                                + " first\"),IF(COUNTIF(%s,\">0\")=0,\"nothing is ever"
                                + " saved\",IF(SIGN(%s)=SIGN(%s),\"no rate, or several\",%s)))")
                        .formatted(
                                flows,
                                flows,
                                flows,
                                worth.at(0),
                                worth(saved, later, high.at(0)),
                                rate),
                "per year",
                "of the money put in first; one of several where savings change sign again");
    }

    private static String worth(Months saved, String later, String rate) {
        return "(%s+NPV(%s,%s))".formatted(saved.at(0), rate, later);
    }
}
