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

/** A comparison as tables: options side by side, and every line of every bill. */
public final class ComparisonTables {
    /** The answer of an option that has a cost, for programs. */
    public static final String PRICED = "priced";

    /** The answer of an option that cannot serve the workload, for programs. */
    public static final String UNAVAILABLE = "unavailable";

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
        List<CostCategory> categories = categories(comparison);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("option"));
        columns.add(Column.number("USD/month"));
        categories.forEach(
                category -> columns.add(Column.number(category.label().toLowerCase(Locale.ROOT))));
        columns.add(Column.number("USD/year"));
        columns.add(Column.number("USD/MTok"));
        columns.add(Column.number(months(comparison) + " months"));
        columns.add(Column.number("NPV"));
        columns.add(Column.number("GPUs"));
        columns.add(Column.number("load"));
        columns.add(Column.text("cheaper than " + baselineLabel(comparison)));
        List<List<String>> rows =
                comparison.costs().stream()
                        .map(
                                cost ->
                                        switch (cost) {
                                            case OptionCost.Priced priced ->
                                                    row(priced, categories, comparison);
                                            case OptionCost.Unavailable unavailable ->
                                                    row(unavailable, columns.size());
                                        })
                        .toList();
        return new Grid(columns, rows);
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
            OptionCost.Priced cost, List<CostCategory> categories, Comparison comparison) {
        double[] parts =
                LargestRemainder.cents(
                        categories.stream().mapToDouble(cost::usdPerMonth).toArray());
        List<String> row = new ArrayList<>();
        row.add(cost.option().label());
        row.add(Digits.usd(cost.usdPerMonth()));
        Arrays.stream(parts).mapToObj(part -> part == 0 ? "" : Digits.usd(part)).forEach(row::add);
        row.add(Digits.usd(cost.usdPerMonth() * MONTHS_PER_YEAR));
        row.add(Digits.price(cost.usdPerMTok()));
        Ledger ledger = cost.ledger();
        row.add(Digits.usd(ledger.totalUsd()));
        row.add(Digits.usd(ledger.netPresentValueUsd()));
        row.add(cost.fleet().map(Fleet::billedGpus).map(Digits::whole).orElse(""));
        row.add(cost.fleet().map(fleet -> Digits.percent(fleet.averageLoadShare())).orElse(""));
        row.add(breakeven(cost, comparison));
        return row;
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
        List<List<String>> rows = new ArrayList<>();
        for (OptionCost.Priced cost : comparison.priced()) {
            double[] usd =
                    LargestRemainder.cents(
                            cost.lines().stream().mapToDouble(CostLine::usdPerMonth).toArray());
            int i = 0;
            for (CostLine line : cost.lines()) {
                rows.add(
                        List.of(
                                cost.option().label(),
                                line.label(),
                                Digits.usd(usd[i++]),
                                LineWords.values(line)));
            }
        }
        return new Grid(
                List.of(
                        Column.text("option"),
                        Column.text("line"),
                        Column.number("USD/month"),
                        Column.text("made of")),
                rows);
    }
}
