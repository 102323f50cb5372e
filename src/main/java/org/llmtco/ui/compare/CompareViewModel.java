package org.llmtco.ui.compare;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.breakeven.Breakeven;
import org.llmtco.chart.Figure;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostLine;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.BreakevenWords;
import org.llmtco.report.Digits;
import org.llmtco.report.LargestRemainder;
import org.llmtco.report.LineWords;
import org.llmtco.report.UncertaintyFigures;
import org.llmtco.ui.explain.Explanation;
import org.llmtco.ui.number.Amount;
import org.llmtco.ui.session.Answer;
import org.llmtco.ui.session.Session;
import org.llmtco.ui.session.SimulationRun;
import org.llmtco.whatif.uncertainty.MonthlyRanges;
import org.llmtco.whatif.uncertainty.Sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The options side by side, and the bill of the selected one. */
public final class CompareViewModel {
    private final Session session;
    private final SimulationRun simulation;
    private final ReadOnlyBooleanWrapper ranged = new ReadOnlyBooleanWrapper(true);
    private final ObservableList<OptionRow> rows = FXCollections.observableArrayList();
    private final ObservableList<LineRow> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Figure.@Nullable Bars> bars = new ReadOnlyObjectWrapper<>();
    private final QualityChoice quality = new QualityChoice();
    private final ReadOnlyStringWrapper breakevenHead = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper billTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notices = new ReadOnlyStringWrapper("");
    private boolean shown = true;

    public CompareViewModel(Session session, SimulationRun simulation) {
        this.session = session;
        this.simulation = simulation;
        session.answerProperty().subscribe(_ -> show());
        simulation.oddsProperty().subscribe(this::showRanges);
        simulation.whenMonthsChange(this::showRanges);
    }

    /** Whether the ranges of the costs are shown where they are known. */
    public ReadOnlyBooleanProperty rangedProperty() {
        return ranged.getReadOnlyProperty();
    }

    public void setRanged(boolean wanted) {
        ranged.set(wanted);
        showRanges();
    }

    private void showRanges() {
        Answer answer = session.answerProperty().get();
        if (answer != null && shown) {
            showRows(answer);
            showBars(answer);
        }
    }

    private void showBars(Answer answer) {
        Comparison comparison = answer.comparison();
        Optional<MonthlyRanges> ranges =
                ranged.get() ? simulation.months(comparison.scenario()) : Optional.empty();
        bars.set(
                ranges.map(
                                known ->
                                        UncertaintyFigures.whiskered(
                                                answer.byCategory(), comparison, known))
                        .orElse(answer.byCategory()));
    }

    private Map<String, OptionRow.Range> ranges(Comparison comparison) {
        return simulation
                .present()
                .filter(odds -> odds.isOf(comparison.scenario()))
                .map(odds -> odds.verdict().options())
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(Sample.Option::id, CompareViewModel::range));
    }

    private static OptionRow.Range range(Sample.Option option) {
        return new OptionRow.Range(
                option.netPresentValueUsd()
                        .map(r -> Amount.of(r.p10(), Digits.whole(r.p10())))
                        .orElse(Amount.NONE),
                option.netPresentValueUsd()
                        .map(r -> Amount.of(r.p90(), Digits.whole(r.p90())))
                        .orElse(Amount.NONE),
                Amount.of(option.cheapestShare(), Digits.percent(option.cheapestShare())));
    }

    /** While the page is not shown, nothing is made for it. */
    public void setShown(boolean nowShown) {
        shown = nowShown;
        show();
    }

    private void show() {
        Answer answer = session.answerProperty().get();
        if (answer != null && shown) {
            show(answer);
        }
    }

    public ObservableList<OptionRow> rows() {
        return rows;
    }

    /** The bill of the selected option, line by line. */
    public ObservableList<LineRow> lines() {
        return lines;
    }

    public ReadOnlyObjectProperty<Figure.@Nullable Bars> barsProperty() {
        return bars.getReadOnlyProperty();
    }

    /** What the breakeven column shows; names the baseline. */
    public ReadOnlyStringProperty breakevenHeadProperty() {
        return breakevenHead.getReadOnlyProperty();
    }

    /** "none", and the benchmarks whose cost per point can be looked at. */
    public ObservableList<String> benchmarks() {
        return quality.benchmarks();
    }

    /** The benchmark whose cost per point is looked at, or "none". */
    public ReadOnlyObjectProperty<@Nullable String> benchmarkProperty() {
        return quality.chosenProperty();
    }

    /** Whether a benchmark is looked at. */
    public BooleanBinding qualityShownBinding() {
        return Bindings.createBooleanBinding(quality::isChosen, quality.chosenProperty());
    }

    /** What the cost per point is, and what it is not; empty while none is shown. */
    public StringBinding qualityCaveatBinding() {
        return Bindings.createStringBinding(quality::caveat, quality.chosenProperty());
    }

    /** Looks at the cost per point of a benchmark, or at none. */
    public void chooseBenchmark(String benchmark) {
        quality.choose(benchmark);
        Answer answer = session.answerProperty().get();
        if (answer != null) {
            showRows(answer);
        }
    }

    /** Id of the option whose bill is shown; empty if there is none. */
    public ReadOnlyStringProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty billTitleProperty() {
        return billTitle.getReadOnlyProperty();
    }

    /** What a reader of the bill should know; empty if there is nothing. */
    public ReadOnlyStringProperty noticesProperty() {
        return notices.getReadOnlyProperty();
    }

    public void select(String optionId) {
        selected.set(optionId);
        Answer answer = session.answerProperty().get();
        if (answer != null) {
            showBill(answer.comparison());
        }
    }

    private void show(Answer answer) {
        Comparison comparison = answer.comparison();
        breakevenHead.set(
                comparison
                        .baseline()
                        .map(
                                cost ->
                                        "Volumes per month at which an option is cheaper than "
                                                + cost.option().label())
                        .orElse(
                                "Volumes per month at which an option is cheaper than the"
                                        + " baseline"));
        quality.offer(comparison, session.catalog());
        showRows(answer);
        showBars(answer);
        if (comparison.of(selected.get()).isEmpty()) {
            selected.set(comparison.cheapest().map(cost -> cost.option().id()).orElse(""));
        }
        showBill(comparison);
    }

    private void showRows(Answer answer) {
        Comparison comparison = answer.comparison();
        Map<String, Amount> perPoint = quality.usdPerPoint(comparison, session.catalog());
        Map<String, OptionRow.Range> ranges = ranges(comparison);
        List<OptionRow> now =
                comparison.costs().stream()
                        .map(
                                cost ->
                                        row(
                                                cost,
                                                answer,
                                                perPoint.getOrDefault(
                                                        cost.option().id(), Amount.NONE),
                                                ranges.getOrDefault(
                                                        cost.option().id(),
                                                        OptionRow.Range.UNKNOWN)))
                        .toList();
        if (!rows.equals(now)) {
            rows.setAll(now);
        }
    }

    private static OptionRow row(
            OptionCost cost, Answer answer, Amount usdPerPoint, OptionRow.Range range) {
        int color = answer.comparison().scenario().options().indexOf(cost.option());
        return switch (cost) {
            case OptionCost.Priced priced -> priced(priced, color, answer, usdPerPoint, range);
            case OptionCost.Unavailable unavailable ->
                    new OptionRow(
                            unavailable.option().id(),
                            unavailable.option().label(),
                            color,
                            unavailable.reason(),
                            Amount.NONE,
                            Amount.NONE,
                            Amount.NONE,
                            Amount.NONE,
                            Amount.NONE,
                            Amount.NONE,
                            "",
                            OptionRow.Range.UNKNOWN);
        };
    }

    private static OptionRow priced(
            OptionCost.Priced cost,
            int color,
            Answer answer,
            Amount usdPerPoint,
            OptionRow.Range range) {
        double usd = cost.usdPerMonth();
        double presentValue = cost.ledger().netPresentValueUsd();
        return new OptionRow(
                cost.option().id(),
                cost.option().label(),
                color,
                "",
                Amount.of(usd, Digits.usd(usd))
                        .explained(() -> OptionExplanations.usdPerMonth(cost)),
                Amount.of(presentValue, Digits.whole(presentValue))
                        .explained(() -> OptionExplanations.netPresentValue(cost)),
                Amount.of(cost.usdPerMTok(), Digits.price(cost.usdPerMTok()))
                        .explained(() -> OptionExplanations.usdPerMTok(cost)),
                cost.fleet()
                        .map(
                                fleet ->
                                        Amount.of(
                                                        fleet.billedGpus(),
                                                        Digits.whole(fleet.billedGpus()))
                                                .explained(
                                                        () -> OptionExplanations.gpus(cost, fleet)))
                        .orElse(Amount.NONE),
                cost.fleet()
                        .map(
                                fleet ->
                                        Amount.of(
                                                        fleet.averageLoadShare(),
                                                        Digits.percent(fleet.averageLoadShare()))
                                                .explained(
                                                        () -> OptionExplanations.load(cost, fleet)))
                        .orElse(Amount.NONE),
                usdPerPoint,
                breakeven(cost, answer),
                range);
    }

    private static String breakeven(OptionCost.Priced cost, Answer answer) {
        Breakeven breakeven = answer.breakevens().get(cost.option().id());
        if (breakeven != null) {
            return BreakevenWords.brief(breakeven);
        }
        return answer.comparison().pricedBaseline().isPresent() ? "the baseline" : "";
    }

    private void showBill(Comparison comparison) {
        Optional<OptionCost> cost = comparison.of(selected.get());
        billTitle.set(
                cost.map(found -> "Bill of " + found.option().label() + ", USD per month")
                        .orElse("Select an option to see its bill"));
        notices.set(
                cost.filter(OptionCost.Priced.class::isInstance)
                        .map(OptionCost.Priced.class::cast)
                        .map(found -> String.join(" ", found.notices()))
                        .orElse(""));
        lines.setAll(
                cost.filter(OptionCost.Priced.class::isInstance)
                        .map(OptionCost.Priced.class::cast)
                        .map(CompareViewModel::bill)
                        .orElse(List.of()));
    }

    private static List<LineRow> bill(OptionCost.Priced cost) {
        List<CostLine> lines = cost.lines();
        double[] cents =
                LargestRemainder.cents(lines.stream().mapToDouble(CostLine::usdPerMonth).toArray());
        List<LineRow> rows = new ArrayList<>();
        for (int i = 0; i < cents.length; i++) {
            CostLine line = lines.get(i);
            rows.add(
                    new LineRow(
                            line.label(),
                            line.item().category().label(),
                            Amount.of(line.usdPerMonth(), Digits.usd(cents[i])),
                            LineWords.values(line),
                            () -> Explanation.of(cost.option().label(), line)));
        }
        return rows;
    }
}
