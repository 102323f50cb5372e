package org.llmtco.ui.compare;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.Digits;
import org.llmtco.report.QualityTables;
import org.llmtco.ui.number.Amount;
import org.llmtco.whatif.Quality;
import org.llmtco.whatif.QualityView;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The benchmark whose cost per point is looked at, if any. It is a way of looking and no part of
 * the scenario: it changes neither the ranking nor the recommendation.
 */
final class QualityChoice {
    static final String NONE = "none";

    private final ObservableList<String> benchmarks = FXCollections.observableArrayList(NONE);
    private final ReadOnlyObjectWrapper<@Nullable String> chosen =
            new ReadOnlyObjectWrapper<>(NONE);

    ObservableList<String> benchmarks() {
        return benchmarks;
    }

    ReadOnlyObjectProperty<@Nullable String> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void choose(String benchmark) {
        chosen.set(benchmark);
    }

    boolean isChosen() {
        return !NONE.equals(chosen.get());
    }

    /** What is shown and what it is not; empty while no benchmark is chosen. */
    String caveat() {
        return isChosen() ? "USD per month and point. " + QualityTables.CAVEAT : "";
    }

    /** Offers the benchmarks that a scenario knows; one that it does not know is let go. */
    void offer(Comparison comparison, Catalog catalog) {
        List<String> known = new ArrayList<>(List.of(NONE));
        known.addAll(Quality.benchmarks(comparison.scenario(), catalog));
        if (!known.equals(benchmarks)) {
            String before = chosen.get();
            benchmarks.setAll(known);
            chosen.set(known.contains(before) ? before : NONE);
        }
    }

    /** Cost per month and point by the option's id; empty while no benchmark is chosen. */
    Map<String, Amount> usdPerPoint(Comparison comparison, Catalog catalog) {
        String benchmark = chosen.get();
        if (benchmark == null || !isChosen()) {
            return Map.of();
        }
        Map<String, Amount> amounts = new HashMap<>();
        QualityView.of(benchmark, comparison, catalog)
                .rows()
                .forEach(row -> amounts.put(row.cost().option().id(), amount(benchmark, row)));
        return amounts;
    }

    private static Amount amount(String benchmark, QualityView.Row row) {
        if (!(row.cost() instanceof OptionCost.Priced cost)) {
            return Amount.NONE;
        }
        return row.perPoint()
                .map(
                        point ->
                                Amount.of(point.usd(), Digits.price(point.usd()))
                                        .explained(
                                                OptionExplanations.usdPerPoint(
                                                        cost, benchmark, point)))
                .orElse(Amount.words(QualityTables.NO_SCORE));
    }
}
