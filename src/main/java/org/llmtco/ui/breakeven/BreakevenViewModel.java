package org.llmtco.ui.breakeven;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.breakeven.Breakeven;
import org.llmtco.chart.Figure;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.Volume;
import org.llmtco.report.BreakevenWords;
import org.llmtco.report.Digits;
import org.llmtco.ui.session.Answer;
import org.llmtco.ui.session.OptionChoice;
import org.llmtco.ui.session.Session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Cost over volume, and where each option becomes cheaper than the baseline. */
public final class BreakevenViewModel {
    private static final String DRAG = "breakeven-position";
    private static final int FEW = 4;

    private final Session session;
    private final ReadOnlyObjectWrapper<Figure.@Nullable Lines> figure =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<BreakevenRow> rows = FXCollections.observableArrayList();
    private final ObservableList<OptionChoice> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable OptionChoice> baseline =
            new ReadOnlyObjectWrapper<>();

    public BreakevenViewModel(Session session) {
        this.session = session;
        session.answerProperty()
                .subscribe(
                        answer -> {
                            if (answer != null) {
                                show(answer);
                            }
                        });
    }

    public ReadOnlyObjectProperty<Figure.@Nullable Lines> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    public ObservableList<BreakevenRow> rows() {
        return rows;
    }

    /** The options that can be the baseline. */
    public ObservableList<OptionChoice> choices() {
        return choices;
    }

    public ReadOnlyObjectProperty<@Nullable OptionChoice> baselineProperty() {
        return baseline.getReadOnlyProperty();
    }

    public void setBaseline(OptionChoice choice) {
        session.edit(session.scenario().withBaseline(Optional.of(choice.id())));
    }

    /** Moves the scenario's volume; all moves of one drag are undone together. */
    public void moveVolume(double tokensPerMonth) {
        session.edit(
                session.scenario()
                        .withWorkload(
                                session.scenario()
                                        .workload()
                                        .withVolume(
                                                new Volume(
                                                        rounded(tokensPerMonth),
                                                        Volume.Unit.TOKENS_PER_MONTH))),
                DRAG);
    }

    public void endMove() {
        session.endGesture();
    }

    /** Three digits are as exact as a pointer is. */
    private static double rounded(double tokens) {
        double digit = Math.pow(10, Math.floor(Math.log10(tokens)) - 2);
        return Math.max(1, Math.rint(tokens / digit) * digit);
    }

    private void show(Answer answer) {
        Comparison comparison = answer.comparison();
        figure.set(answer.overVolume());
        List<OptionChoice> options = comparison.priced().stream().map(OptionChoice::of).toList();
        if (!options.equals(choices)) {
            choices.setAll(options);
        }
        baseline.set(comparison.pricedBaseline().map(OptionChoice::of).orElse(null));
        rows.setAll(
                comparison.priced().stream()
                        .flatMap(
                                option ->
                                        Optional.ofNullable(
                                                answer.breakevens().get(option.option().id()))
                                                .map(found -> row(option, found, comparison))
                                                .stream())
                        .toList());
    }

    private static BreakevenRow row(
            OptionCost.Priced option, Breakeven breakeven, Comparison comparison) {
        String changes =
                breakeven.changes().stream()
                        .limit(FEW)
                        .map(
                                change ->
                                        "%s: %s"
                                                .formatted(
                                                        Digits.tokens(change.tokensPerMonth()),
                                                        BreakevenWords.change(change)))
                        .collect(Collectors.joining("; "));
        int more = breakeven.changes().size() - FEW;
        return new BreakevenRow(
                option.option().label(),
                comparison.scenario().options().indexOf(option.option()),
                answer(breakeven),
                more > 0 ? changes + "; and %s more".formatted(more) : changes);
    }

    private static String answer(Breakeven breakeven) {
        String words = BreakevenWords.brief(breakeven);
        return breakeven.answer() == Breakeven.Answer.INTERVALS ? words + " tokens/month" : words;
    }
}
