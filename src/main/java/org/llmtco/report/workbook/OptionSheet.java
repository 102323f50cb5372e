package org.llmtco.report.workbook;

import org.llmtco.cost.CostCategory;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.workbook.OptionPage.Months;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sheet of one option: its prices and sizes, its months, its totals. */
final class OptionSheet {
    private final OptionCost.Priced cost;
    private final OptionPage page;
    private final Timeline timeline;
    private final List<Term> terms;
    private final int horizon;
    private final Map<CostCategory, Months> categories = new EnumMap<>(CostCategory.class);
    private final Map<String, String> figures = new LinkedHashMap<>();
    private final RunningMonth running;
    private final Months paid;
    private final Months cumulative;
    private final Months bookedTotal;
    private final CashRows rows;

    private OptionSheet(OptionCost.Priced cost, OptionContext context, Timeline timeline) {
        this.cost = cost;
        this.timeline = timeline;
        page = context.page();
        horizon = page.months();
        page.page().title(SafeText.line(cost.option().label(), 200));
        page.page()
                .note(
                        "Prices and sizes first, then units, cash and booked cost by month, then"
                                + " the totals. Grey figures follow from the choice of hardware.");
        page.page().heading("Prices and sizes");
        Traffic all = Traffic.all(context.scenario().workload(), context.inputs());
        OptionFormulas.add(context, all, cost.option());
        terms = context.terms();
        page.page().heading("A running month");
        running = RunningMonth.write(page, terms);
        figure(
                Figure.RUNNING_MONTH,
                page.usd(
                        "Cost of a running month",
                        running.at(timeline.tokensPerMonth()),
                        "USD/month",
                        "at the volume before growth; what is paid once is spread"));
        figure(
                Figure.RUNNING_USD_PER_MTOK,
                page.usd(
                        "Cost of a running month by the token",
                        "%s/(%s/1000000)"
                                .formatted(local(Figure.RUNNING_MONTH), timeline.tokensPerMonth()),
                        "USD/MTok",
                        ""));
        page.page().skip(1);
        rows = CashRows.write(page, timeline, terms);
        int first = rows.cash().values().iterator().next().row();
        int last = page.page().next() - 1;
        paid = page.sum("Cash paid", m -> sum(first, last, m));
        cumulative =
                page.numbers(
                        "Cash paid since the start",
                        "USD",
                        0,
                        m -> "SUM(%s)".formatted(paid.from(0, m)));
        page.numbers(
                "Cash paid, in today's money",
                "USD",
                0,
                m -> "%s*%s".formatted(paid.at(m), timeline.discount(m)));
        byCategory(first, last);
        page.page().heading("Cost that is booked");
        page.monthHead("USD by month", timeline);
        int bookedFirst = page.page().next();
        rows.book();
        int bookedLast = page.page().next() - 1;
        bookedTotal = page.sum("Cost booked", m -> m == 0 ? "" : sum(bookedFirst, bookedLast, m));
        totals();
        page.layOut();
    }

    /** What is told of an option on other sheets. */
    enum Figure {
        TOTAL,
        NET_PRESENT_VALUE,
        ANNUAL,
        USD_PER_MTOK,
        BOOKED,
        RUNNING_MONTH,
        RUNNING_USD_PER_MTOK,
        SAVED,
        SAVED_TODAY,
        SIMPLE_PAYBACK,
        DISCOUNTED_PAYBACK,
        INTERNAL_RATE
    }

    /** Writes the sheet of an option but for what it saves against another. */
    static OptionSheet write(OptionCost.Priced cost, OptionContext context, Timeline timeline) {
        return new OptionSheet(cost, context, timeline);
    }

    private static String sum(int first, int last, int month) {
        return "SUM(%s)".formatted(new Months(first).at(month) + ":" + new Months(last).at(month));
    }

    private void byCategory(int first, int last) {
        page.page().heading("Cash by category");
        page.monthHead("USD by month", timeline);
        for (CostCategory category : CostCategory.values()) {
            if (terms.stream().noneMatch(term -> term.item().category() == category)) {
                continue;
            }
            String labels = Page.at(first, 1, last, 1);
            int row = page.page().next();
            categories.put(
                    category,
                    page.money(
                            category.label(),
                            category.label(),
                            0,
                            m ->
                                    "SUMIF(%s,%s,%s)"
                                            .formatted(
                                                    labels,
                                                    Page.at(row, 1),
                                                    new Months(first).at(m)
                                                            + ":"
                                                            + new Months(last).at(m))));
        }
    }

    private void totals() {
        page.page().heading("Totals over the horizon");
        figure(Figure.TOTAL, page.usd("Cash paid", paid.total(), "USD", "less what is resold"));
        figure(
                Figure.NET_PRESENT_VALUE,
                page.usd(
                        "Net present value of the cash",
                        "%s+NPV(%s,%s)"
                                .formatted(
                                        paid.at(0), timeline.monthlyRate(), paid.from(1, horizon)),
                        "USD",
                        "month 0 + NPV(monthly rate, months 1 to the horizon)"));
        figure(
                Figure.ANNUAL,
                page.usd(
                        "Cash paid per year",
                        "%s/%s*12".formatted(local(Figure.TOTAL), horizon),
                        "USD/year",
                        "average over the horizon"));
        figure(
                Figure.USD_PER_MTOK,
                page.usd(
                        "Cash paid by the token",
                        "%s/(%s/1000000)".formatted(local(Figure.TOTAL), timeline.tokens()),
                        "USD/MTok",
                        "over the tokens of the horizon"));
        figure(
                Figure.BOOKED,
                page.usd("Cost booked", bookedTotal.total(), "USD", "the accounting view"));
    }

    /** Writes what the option saves against another. */
    void against(OptionSheet other) {
        figures.putAll(Savings.write(page, timeline, this, other));
    }

    private void figure(Figure figure, String cell) {
        figures.put(figure.name(), cell);
    }

    private String local(Figure figure) {
        return figures.getOrDefault(figure.name(), "");
    }

    boolean has(Figure figure) {
        return figures.containsKey(figure.name());
    }

    /** A figure's cell for formulas of other sheets. */
    String cell(Figure figure) {
        return page.from(local(figure));
    }

    OptionCost.Priced cost() {
        return cost;
    }

    OptionPage page() {
        return page;
    }

    /** The cash of a month, for formulas of other sheets. */
    String paid(int month) {
        return page.from(paid.at(month));
    }

    /** The cash of all months, for formulas of other sheets. */
    String paidMonths() {
        return page.from(paid.from(0, horizon));
    }

    Months cumulative() {
        return cumulative;
    }

    Months paidRow() {
        return paid;
    }

    Map<CostCategory, Months> categories() {
        return categories;
    }

    CashRows rows() {
        return rows;
    }

    Months bookedRow() {
        return bookedTotal;
    }

    /** USD per MTok of a running month between two steps, for formulas of any sheet. */
    String usdPerMTokBetweenSteps() {
        return running.usdPerMTok();
    }

    /** What a running month costs at a volume, for formulas of any sheet. */
    String runningMonthAt(String volume) {
        return running.at(volume);
    }
}
