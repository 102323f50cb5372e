package org.llmtco.ui.cashflow;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.chart.Figure;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostCategory;
import org.llmtco.cost.Ledger;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.Savings;
import org.llmtco.report.CashFlowTables;
import org.llmtco.report.Digits;
import org.llmtco.report.FinanceWords;
import org.llmtco.ui.number.Amount;
import org.llmtco.ui.session.Answer;
import org.llmtco.ui.session.OptionChoice;
import org.llmtco.ui.session.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each option has cost by each month, and the ledger of one of them. */
public final class CashFlowViewModel {
    private final Session session;
    private final ReadOnlyObjectWrapper<Figure.@Nullable Lines> figure =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<OptionChoice> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable OptionChoice> chosen =
            new ReadOnlyObjectWrapper<>();
    private final BooleanProperty booked = new SimpleBooleanProperty(false);
    private final ObservableList<String> categories = FXCollections.observableArrayList();
    private final ObservableList<MonthRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private boolean shown = true;

    public CashFlowViewModel(Session session) {
        this.session = session;
        session.answerProperty().subscribe(this::show);
        booked.subscribe((_, _) -> show(session.answerProperty().get()));
    }

    /** While the page is not shown, it is not filled. */
    public void setShown(boolean nowShown) {
        shown = nowShown;
        show(session.answerProperty().get());
    }

    /** Cost so far by month, a line for each option. */
    public ReadOnlyObjectProperty<Figure.@Nullable Lines> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** The options that have a ledger. */
    public ObservableList<OptionChoice> choices() {
        return choices;
    }

    public ReadOnlyObjectProperty<@Nullable OptionChoice> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(OptionChoice option) {
        chosen.set(option);
        show(session.answerProperty().get());
    }

    /** Whether amounts are shown when they are booked instead of when they are paid. */
    public BooleanProperty bookedProperty() {
        return booked;
    }

    /** Names of the categories that the chosen option has costs in. */
    public ObservableList<String> categories() {
        return categories;
    }

    public ObservableList<MonthRow> rows() {
        return rows;
    }

    /** Totals of the chosen option, and what it saves against the baseline. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    private void show(@Nullable Answer answer) {
        if (answer == null || !shown) {
            return;
        }
        Comparison comparison = answer.comparison();
        figure.set(answer.overTime());
        List<OptionChoice> options = comparison.priced().stream().map(OptionChoice::of).toList();
        if (!options.equals(choices)) {
            choices.setAll(options);
        }
        Optional<OptionCost.Priced> cost = chosenOf(comparison);
        chosen.set(cost.map(OptionChoice::of).orElse(null));
        if (cost.isEmpty()) {
            categories.clear();
            rows.clear();
            summary.set("");
            return;
        }
        Ledger ledger = cost.get().ledger();
        List<CostCategory> columns = CashFlowTables.categories(ledger);
        List<String> names = columns.stream().map(CostCategory::label).toList();
        if (!names.equals(categories)) {
            categories.setAll(names);
        }
        rows.setAll(rows(ledger, columns));
        summary.set(summary(cost.get(), ledger, comparison));
    }

    /** What was chosen before if it is still there, else the cheapest. */
    private Optional<OptionCost.Priced> chosenOf(Comparison comparison) {
        OptionChoice before = chosen.get();
        return comparison.priced().stream()
                .filter(cost -> before != null && cost.option().id().equals(before.id()))
                .findFirst()
                .or(comparison::cheapest);
    }

    private List<MonthRow> rows(Ledger ledger, List<CostCategory> columns) {
        boolean books = booked.get();
        List<MonthRow> months = new ArrayList<>();
        double soFar = 0;
        for (int m = 0; m <= ledger.horizon().months(); m++) {
            int month = m;
            double sum = books ? ledger.booked(month) : ledger.cash(month);
            soFar += sum;
            months.add(
                    new MonthRow(
                            month,
                            columns.stream()
                                    .map(
                                            category ->
                                                    amount(
                                                            books
                                                                    ? ledger.booked(month, category)
                                                                    : ledger.cash(month, category)))
                                    .toList(),
                            amount(sum),
                            amount(soFar)));
        }
        return months;
    }

    private static Amount amount(double usd) {
        return Amount.of(usd, usd == 0 ? "" : Digits.usd(usd));
    }

    private static String summary(OptionCost.Priced cost, Ledger ledger, Comparison comparison) {
        String totals =
                "%s USD over %s months, %s in today's money, %s booked."
                        .formatted(
                                Digits.usd(ledger.totalUsd()),
                                ledger.horizon().months(),
                                Digits.usd(ledger.netPresentValueUsd()),
                                Digits.usd(ledger.bookedTotalUsd()));
        return comparison
                .pricedBaseline()
                .filter(baseline -> !baseline.option().equals(cost.option()))
                .map(baseline -> totals + " " + savings(ledger, baseline))
                .orElse(totals);
    }

    private static String savings(Ledger ledger, OptionCost.Priced baseline) {
        Savings savings = Savings.of(ledger, baseline.ledger());
        return "Against %s it %s %s USD in today's money; pays back: %s (discounted: %s); %s."
                .formatted(
                        baseline.option().label(),
                        savings.netPresentValueUsd() >= 0 ? "saves" : "costs further",
                        Digits.usd(Math.abs(savings.netPresentValueUsd())),
                        FinanceWords.payback(savings.simplePayback()),
                        FinanceWords.payback(savings.discountedPayback()),
                        FinanceWords.rate(savings.internalRateOfReturn()));
    }
}
