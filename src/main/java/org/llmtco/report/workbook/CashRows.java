package org.llmtco.report.workbook;

import org.llmtco.report.workbook.OptionPage.Months;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The months of one option: units that are needed, taken and running, cash that is paid and cost
 * that is booked, a row for each term.
 */
final class CashRows {
    private final OptionPage page;
    private final Timeline timeline;
    private final List<Term> terms;
    private final int horizon;
    private final Months head;
    private final Map<Units, Months> needed = new LinkedHashMap<>();
    private final Map<Kept, Cohorts> cohorts = new HashMap<>();
    private final Map<Term, Helpers> helpers = new HashMap<>();
    private final Map<Term, Months> cash = new LinkedHashMap<>();
    private final Map<Term, Months> booked = new LinkedHashMap<>();

    private record Kept(Units units, String termMonths) {}

    /** Units taken in a month, and those there with the ones taken earlier. */
    private record Cohorts(Months taken, Months running) {}

    /** Rows that a term needs besides its own. */
    private record Helpers(Months first, Months second, Months third) {
        Helpers(Months first, Months second) {
            this(first, second, second);
        }
    }

    private CashRows(OptionPage page, Timeline timeline, List<Term> terms) {
        this.page = page;
        this.timeline = timeline;
        this.terms = terms;
        horizon = page.months();
        head = page.monthHead("Units by month", timeline);
    }

    /** Writes the rows of the terms. */
    static CashRows write(OptionPage page, Timeline timeline, List<Term> terms) {
        CashRows rows = new CashRows(page, timeline, terms);
        terms.forEach(rows::units);
        page.page().heading("What helps to compute the rows below");
        terms.forEach(rows::helpers);
        page.page().heading("Cash that is paid");
        page.monthHead("USD by month", timeline);
        terms.stream()
                .filter(term -> !(term.when() instanceof When.CapitalCharge))
                .forEach(term -> rows.cash.put(term, rows.cash(term)));
        return rows;
    }

    /** Writes what is booked, below the totals of the cash. */
    void book() {
        terms.forEach(term -> booked.put(term, booked(term)));
    }

    Map<Term, Months> cash() {
        return cash;
    }

    Map<Term, Months> bookedRows() {
        return booked;
    }

    /** The number of a month. */
    private String number(int month) {
        return head.at(month);
    }

    private void units(Term term) {
        switch (term.when()) {
            case When.Monthly monthly -> {
                needed(term.units());
                monthly.keptMonths().ifPresent(kept -> cohorts(term.units(), kept));
            }
            case When.Contract contract -> cohorts(term.units(), contract.termMonths());
            case When.Purchase purchase -> cohorts(term.units(), purchase.lifeMonths());
            case When.CapitalCharge charge -> cohorts(term.units(), charge.lifeMonths());
            case When.UpFront _ -> {}
        }
    }

    private Months needed(Units units) {
        Months known = needed.get(units);
        if (known != null) {
            return known;
        }
        Months row =
                switch (units) {
                    case Units.PerMonth once ->
                            page.numbers(
                                    label(units),
                                    "",
                                    1,
                                    m -> "IF(%s>0,%s,0)".formatted(number(m), once.at("")));
                    case Units.PerMTok perMTok ->
                            page.numbers(
                                    "Traffic"
                                            + perMTok.tokensPerToken()
                                                    .map(r -> " × " + r)
                                                    .orElse(""),
                                    "MTok",
                                    1,
                                    m -> perMTok.at(timeline.tokens(m)));
                    case Units.Steps steps ->
                            page.numbers(
                                    steps.label() + ", needed",
                                    "units",
                                    1,
                                    m -> steps.at(timeline.tokens(m)));
                };
        needed.put(units, row);
        return row;
    }

    private static String label(Units units) {
        return units instanceof Units.Steps steps ? steps.label() : "Once a month";
    }

    /** What a month needs beyond the units still running is taken in that month. */
    private Cohorts cohorts(Units units, String termMonths) {
        Kept key = new Kept(units, termMonths);
        Cohorts known = cohorts.get(key);
        if (known != null) {
            return known;
        }
        Months need = needed(units);
        Months taken = new Months(page.page().next());
        Months running = new Months(taken.row() + 1);
        page.numbers(
                label(units) + ", taken",
                "units",
                1,
                m ->
                        m == 1
                                ? "MAX(0,%s)".formatted(need.at(1))
                                : "MAX(0,%s-(%s-%s))"
                                        .formatted(
                                                need.at(m),
                                                running.at(m - 1),
                                                ended(taken, m, termMonths)));
        page.numbers(
                label(units) + ", paid for",
                "units",
                1,
                m -> running(running, taken, m, termMonths));
        Cohorts made = new Cohorts(taken, running);
        cohorts.put(key, made);
        return made;
    }

    /** What was taken so long before a month that its term is over. */
    private String ended(Months taken, int month, String termMonths) {
        return "IF(%s>%s,INDEX(%s,%s-%s),0)"
                .formatted(
                        number(month),
                        termMonths,
                        taken.from(1, month - 1),
                        number(month),
                        termMonths);
    }

    /** What is still there of what was taken in a month and before. */
    private String running(Months running, Months taken, int month, String termMonths) {
        return month == 1
                ? taken.at(1)
                : "%s-%s+%s"
                        .formatted(
                                running.at(month - 1),
                                ended(taken, month, termMonths),
                                taken.at(month));
    }

    private void helpers(Term term) {
        switch (term.when()) {
            case When.Contract contract -> contractHelpers(term, contract);
            case When.Purchase purchase -> purchaseHelpers(term, purchase);
            case When.CapitalCharge charge -> {
                Months taken = cohorts(term.units(), charge.lifeMonths()).taken();
                Months weighted =
                        page.numbers(
                                term.label() + ", taken × month",
                                "units × months",
                                1,
                                m -> "%s*%s".formatted(taken.at(m), number(m)));
                Months begun = new Months(page.page().next());
                page.numbers(
                        term.label() + ", running × month of purchase",
                        "units × months",
                        1,
                        m -> running(begun, weighted, m, charge.lifeMonths()));
                helpers.put(term, new Helpers(weighted, begun));
            }
            case When.Monthly _, When.UpFront _ -> {}
        }
    }

    private void contractHelpers(Term term, When.Contract contract) {
        Months taken = cohorts(term.units(), contract.termMonths()).taken();
        Months signed =
                page.numbers(
                        term.label() + ", signed",
                        "USD/month",
                        1,
                        m -> "%s*%s".formatted(taken.at(m), contract.price().in(m, number(m))));
        Months left =
                page.numbers(
                        term.label() + ", left of contracts at the end",
                        "USD",
                        1,
                        m ->
                                "%s*MAX(0,%s+%s-1-%s)"
                                        .formatted(
                                                signed.at(m),
                                                number(m),
                                                contract.termMonths(),
                                                number(horizon)));
        Months perMonth = new Months(page.page().next());
        page.numbers(
                term.label() + ", under contract",
                "USD/month",
                1,
                m -> running(perMonth, signed, m, contract.termMonths()));
        helpers.put(term, new Helpers(signed, left, perMonth));
    }

    private void purchaseHelpers(Term term, When.Purchase purchase) {
        Months taken = cohorts(term.units(), purchase.lifeMonths()).taken();
        Months book =
                page.numbers(
                        term.label() + ", book value at the end",
                        "USD",
                        1,
                        m ->
                                "IF(%s>%s-%s,%s*(%s-%s*(%s-%s+1)),0)"
                                        .formatted(
                                                number(m),
                                                number(horizon),
                                                purchase.lifeMonths(),
                                                taken.at(m),
                                                purchase.usd(),
                                                purchase.depreciation(),
                                                number(horizon),
                                                number(m)));
        Months resale =
                page.numbers(
                        term.label() + ", resale at the end",
                        "USD",
                        1,
                        m -> resale(purchase, taken, book, m));
        helpers.put(term, new Helpers(book, resale));
    }

    private String resale(When.Purchase purchase, Months taken, Months book, int m) {
        if (purchase.resale().isEmpty()) {
            return book.at(m);
        }
        String sold =
                "IF(%s>%s-%s,%s*%s,0)"
                        .formatted(
                                number(m),
                                number(horizon),
                                purchase.lifeMonths(),
                                taken.at(m),
                                purchase.resale().get());
        return purchase.resaleGiven()
                .map(given -> "IF(%s=\"\",%s,%s)".formatted(given, book.at(m), sold))
                .orElse(sold);
    }

    private Months cash(Term term) {
        return switch (term.when()) {
            case When.Monthly monthly -> monthly(term, monthly);
            case When.Contract _ -> contract(term);
            case When.UpFront once -> money(term, 0, m -> m == 0 ? upFront(term, once) : "");
            case When.Purchase purchase -> purchase(term, purchase);
            case When.CapitalCharge _ -> throw new IllegalArgumentException("it is never paid");
        };
    }

    private Months money(Term term, int first, java.util.function.IntFunction<String> formula) {
        return page.money(term.label(), term.item().category().label(), first, formula);
    }

    private static String upFront(Term term, When.UpFront once) {
        return term.units() instanceof Units.PerMonth(Optional<String> used) && used.isEmpty()
                ? once.usd()
                : once.usd() + "*" + term.units().at("");
    }

    private Months monthly(Term term, When.Monthly monthly) {
        Months units =
                monthly.keptMonths()
                        .map(kept -> cohorts(term.units(), kept).running())
                        .orElseGet(() -> needed(term.units()));
        return money(
                term, 1, m -> "%s*%s".formatted(units.at(m), monthly.price().in(m, number(m))));
    }

    private Months contract(Term term) {
        Helpers rows = helped(term);
        Months perMonth = rows.third();
        return money(
                term,
                1,
                m ->
                        perMonth.at(m)
                                + (m == horizon
                                        ? "+SUM(%s)".formatted(rows.second().from(1, horizon))
                                        : ""));
    }

    private Helpers helped(Term term) {
        return Optional.ofNullable(helpers.get(term)).orElseThrow();
    }

    private Months purchase(Term term, When.Purchase purchase) {
        Months taken = cohorts(term.units(), purchase.lifeMonths()).taken();
        Months resale = helped(term).second();
        return money(
                term,
                0,
                m -> {
                    if (m == 0) {
                        // the first units stand before the first request comes
                        return "%s*%s".formatted(taken.at(1), purchase.usd());
                    }
                    String bought = m == 1 ? "" : "%s*%s".formatted(taken.at(m), purchase.usd());
                    if (m == horizon) {
                        return "%s-SUM(%s)".formatted(bought, resale.from(1, horizon));
                    }
                    return "%s-IF(%s>=%s,INDEX(%s,%s-%s+1),0)*%s"
                            .formatted(
                                    bought,
                                    number(m),
                                    purchase.lifeMonths(),
                                    taken.from(1, m),
                                    number(m),
                                    purchase.lifeMonths(),
                                    purchase.residual());
                });
    }

    private Months booked(Term term) {
        return switch (term.when()) {
            case When.Monthly _, When.Contract _ -> {
                Months paid = Optional.ofNullable(cash.get(term)).orElseThrow();
                yield money(term, 1, paid::at);
            }
            case When.UpFront once ->
                    money(term, 1, _ -> "%s/%s".formatted(upFront(term, once), number(horizon)));
            case When.Purchase purchase -> {
                Helpers rows = helped(term);
                Months running = cohorts(term.units(), purchase.lifeMonths()).running();
                yield money(
                        term,
                        1,
                        m ->
                                "%s*%s".formatted(running.at(m), purchase.depreciation())
                                        + (m == horizon
                                                ? "+SUM(%s)-SUM(%s)"
                                                        .formatted(
                                                                rows.first().from(1, horizon),
                                                                rows.second().from(1, horizon))
                                                : ""));
            }
            case When.CapitalCharge charge -> capitalCharge(term, charge);
        };
    }

    private Months capitalCharge(Term term, When.CapitalCharge charge) {
        Months running = cohorts(term.units(), charge.lifeMonths()).running();
        Months begun = helped(term).second();
        return money(
                term,
                1,
                m ->
                        "%s/12*(%s*(%s-%s/2)-%s*(%s*%s-%s))"
                                .formatted(
                                        charge.annualRate(),
                                        running.at(m),
                                        charge.usd(),
                                        charge.depreciation(),
                                        charge.depreciation(),
                                        running.at(m),
                                        number(m),
                                        begun.at(m)));
    }
}
