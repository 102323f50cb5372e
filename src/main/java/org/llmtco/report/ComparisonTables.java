package org.llmtco.report;

import org.llmtco.breakeven.BreakevenSolver;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostCategory;
import org.llmtco.cost.CostLine;
import org.llmtco.cost.Fleet;
import org.llmtco.cost.Ledger;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.Grid.Column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A comparison as tables: options side by side, and every line of every bill. */
public final class ComparisonTables {
    /** The answer of an option that has a cost, for programs. */
    public static final String PRICED = "priced";

    /** The answer of an option that cannot serve the workload, for programs. */
    public static final String UNAVAILABLE = "unavailable";

    /** In place of a line's name, on the row with the sum of an option's lines. */
    public static final String ALL_LINES = "all lines";

    private static final int UNITS = 3;
    private static final int MONTHS_PER_YEAR = 12;

    private ComparisonTables() {}

    /** Both tables under a heading, for people. */
    public static String text(Comparison comparison) {
        return "%s\n%s tokens/month, prices of %s\n\n%s\n%s\n%s"
                .formatted(
                        comparison.scenario().title(),
                        Digits.whole(comparison.scenario().tokensPerMonth()),
                        comparison.scenario().pricedOn(),
                        options(comparison).toText(),
                        linesWithInputs(comparison).toText(),
                        notices(comparison));
    }

    /** What a reader should know of the options, a line each. */
    private static String notices(Comparison comparison) {
        return comparison.priced().stream()
                .flatMap(
                        cost ->
                                cost.notices().stream()
                                        .map(words -> cost.option().label() + ": " + words + "\n"))
                .collect(Collectors.joining());
    }

    /** One row for each option. */
    public static Grid options(Comparison comparison) {
        return options(comparison, ReportCurrency.USD);
    }

    /** The same in a currency. */
    public static Grid options(Comparison comparison, ReportCurrency currency) {
        return options(comparison, currency, comparison.costs());
    }

    private static Grid options(
            Comparison comparison, ReportCurrency currency, List<? extends OptionCost> shown) {
        String code = currency.code();
        List<CostCategory> categories = categories(comparison);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("option"));
        columns.add(Column.number(code + "/month"));
        categories.forEach(category -> columns.add(Column.number(category.inText())));
        columns.add(Column.number(code + "/year"));
        columns.add(Column.number(code + "/MTok"));
        columns.add(Column.number(months(comparison) + " months"));
        columns.add(Column.number("NPV"));
        columns.add(Column.number("GPUs paid for"));
        columns.add(Column.number("load"));
        columns.add(Column.text("cheaper than " + baselineLabel(comparison)));
        List<List<String>> rows =
                shown.stream()
                        .map(
                                cost ->
                                        switch (cost) {
                                            case OptionCost.Priced priced ->
                                                    row(priced, categories, comparison, currency);
                                            case OptionCost.Unavailable unavailable ->
                                                    row(unavailable, columns.size());
                                        })
                        .toList();
        return new Grid(columns, rows);
    }

    /**
     * The part of {@link #options} that is of a running month: the cost and its categories. Options
     * without a cost are left to {@link #unavailable}.
     */
    public static Grid ofMonth(Comparison comparison, ReportCurrency currency) {
        int last = 1 + categories(comparison).size();
        return options(comparison, currency, comparison.priced()).select(column -> column <= last);
    }

    /** The part that {@link #ofMonth} leaves out, under heads that stand for themselves. */
    public static Grid ofHorizon(Comparison comparison, ReportCurrency currency) {
        int last = 1 + categories(comparison).size();
        Grid rest =
                options(comparison, currency, comparison.priced())
                        .select(column -> column == 0 || column > last);
        List<Column> columns = new ArrayList<>(rest.columns());
        String code = currency.code();
        columns.set(1, Column.number(code + ", 12 running months"));
        columns.set(2, Column.number(code + "/MTok, running month"));
        columns.set(3, Column.number(code + " paid in " + months(comparison) + " months"));
        columns.set(4, Column.number("NPV, " + code));
        return new Grid(columns, rest.rows());
    }

    /** One row for each option that cannot serve the workload, with the reason. */
    public static Grid unavailable(Comparison comparison) {
        return new Grid(
                List.of(Column.text("option"), Column.text("reason")),
                comparison.costs().stream()
                        .filter(OptionCost.Unavailable.class::isInstance)
                        .map(OptionCost.Unavailable.class::cast)
                        .map(cost -> List.of(cost.option().label(), cost.reason()))
                        .toList());
    }

    private static int months(Comparison comparison) {
        return comparison.scenario().finance().horizonMonths();
    }

    private static String baselineLabel(Comparison comparison) {
        return comparison.baseline().map(cost -> cost.option().label()).orElse("the baseline");
    }

    /** The categories on which any option spends money. */
    static List<CostCategory> categories(Comparison comparison) {
        return Arrays.stream(CostCategory.values())
                .filter(
                        category ->
                                comparison.priced().stream()
                                        .anyMatch(cost -> cost.usdPerMonth(category) > 0))
                .toList();
    }

    private static List<String> row(
            OptionCost.Priced cost,
            List<CostCategory> categories,
            Comparison comparison,
            ReportCurrency currency) {
        double[] parts = byCategory(cost, categories, currency);
        List<String> row = new ArrayList<>();
        row.add(cost.option().label());
        row.add(currency.text(cost.usdPerMonth()));
        Arrays.stream(parts)
                .mapToObj(part -> part == 0 ? "" : currency.exact(part))
                .forEach(row::add);
        row.add(currency.text(cost.usdPerMonth() * MONTHS_PER_YEAR));
        row.add(currency.price(cost.usdPerMTok()));
        Ledger ledger = cost.ledger();
        row.add(currency.text(ledger.totalUsd()));
        row.add(currency.text(ledger.netPresentValueUsd()));
        row.add(cost.fleet().map(Fleet::billedGpus).map(Digits::whole).orElse(""));
        row.add(cost.fleet().map(fleet -> Digits.percent(fleet.averageLoadShare())).orElse(""));
        row.add(breakeven(cost, comparison));
        return row;
    }

    /** Amounts of a month that add up to the cost of the month. */
    private static double[] byCategory(
            OptionCost.Priced cost, List<CostCategory> categories, ReportCurrency currency) {
        return currency.rounded(categories.stream().mapToDouble(cost::usdPerMonth).toArray());
    }

    private static List<String> row(OptionCost.Unavailable cost, int columns) {
        List<String> row = new ArrayList<>();
        row.add(cost.option().label());
        while (row.size() < columns - 1) {
            row.add("");
        }
        row.add(cost.reason());
        return row;
    }

    private static String breakeven(OptionCost.Priced cost, Comparison comparison) {
        Optional<OptionCost.Priced> baseline = comparison.pricedBaseline();
        if (baseline.isEmpty() || baseline.get().equals(cost)) {
            return "";
        }
        return BreakevenWords.brief(
                BreakevenSolver.solve(
                        cost.schedule(), baseline.get().schedule(), BreakevenWords.DEFAULT_LIMIT));
    }

    /**
     * One row for each cost line, and one with the reason for each option without a cost, for
     * programs.
     */
    public static Grid lines(Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        for (OptionCost option : comparison.costs()) {
            switch (option) {
                case OptionCost.Priced cost -> {
                    for (CostLine line : cost.lines()) {
                        rows.add(
                                List.of(
                                        cost.option().id(),
                                        line.item().id(),
                                        line.item().category().name().toLowerCase(Locale.ROOT),
                                        Double.toString(line.usdPerMonth()),
                                        line.formula(),
                                        PRICED,
                                        ""));
                    }
                }
                case OptionCost.Unavailable cost ->
                        rows.add(
                                List.of(
                                        cost.option().id(),
                                        "",
                                        "",
                                        "",
                                        "",
                                        UNAVAILABLE,
                                        cost.reason()));
            }
        }
        return new Grid(
                List.of(
                        Column.text("option"),
                        Column.text("line"),
                        Column.text("category"),
                        Column.number("usdPerMonth"),
                        Column.text("formula"),
                        Column.text("answer"),
                        Column.text("reason")),
                rows);
    }

    /** One row for each cost line, with the values behind it, for people. */
    public static Grid linesWithInputs(Comparison comparison) {
        return audited(comparison, ReportCurrency.USD)
                .without(row -> row.get(1).equals(ALL_LINES))
                .select(column -> column != UNITS);
    }

    /**
     * The same in a currency, with the units that are paid for, and a row with the sum after the
     * lines of an option: lines add up to their categories of {@link #options}, and these to the
     * cost of the month.
     */
    public static Grid audited(Comparison comparison, ReportCurrency currency) {
        List<List<String>> rows = new ArrayList<>();
        for (OptionCost.Priced cost : comparison.priced()) {
            List<CostLine> lines = cost.lines();
            double[] amounts = byLine(cost, lines, categories(comparison), currency);
            for (int i = 0; i < amounts.length; i++) {
                CostLine line = lines.get(i);
                rows.add(
                        List.of(
                                cost.option().label(),
                                line.label(),
                                currency.exact(amounts[i]),
                                LineWords.number(line.quantity()),
                                LineWords.values(line)));
            }
            rows.add(
                    List.of(
                            cost.option().label(),
                            ALL_LINES,
                            currency.text(cost.usdPerMonth()),
                            "",
                            ""));
        }
        return new Grid(
                List.of(
                        Column.text("option"),
                        Column.text("line"),
                        Column.number(currency.code() + "/month"),
                        Column.number("units"),
                        Column.text("made of")),
                rows);
    }

    private static double[] byLine(
            OptionCost.Priced cost,
            List<CostLine> lines,
            List<CostCategory> categories,
            ReportCurrency currency) {
        double[] amounts = new double[lines.size()];
        double[] ofCategories = byCategory(cost, categories, currency);
        for (int c = 0; c < ofCategories.length; c++) {
            CostCategory category = categories.get(c);
            int[] places =
                    IntStream.range(0, amounts.length)
                            .filter(i -> lines.get(i).item().category() == category)
                            .toArray();
            double[] parts =
                    LargestRemainder.toTotal(
                            ofCategories[c],
                            currency.decimals(),
                            Arrays.stream(places)
                                    .mapToDouble(i -> currency.amount(lines.get(i).usdPerMonth()))
                                    .toArray());
            for (int i = 0; i < parts.length; i++) {
                amounts[places[i]] = parts[i];
            }
        }
        return amounts;
    }
}
