package org.llmtco.ui.breakeven;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.breakeven.BreakevenSolver.Worth;
import org.llmtco.chart.Figure;
import org.llmtco.cost.Comparison;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.model.Volume;
import org.llmtco.ui.session.Answer;
import org.llmtco.ui.session.DriverChoice;
import org.llmtco.ui.session.OptionChoice;
import org.llmtco.ui.session.Session;
import org.llmtco.ui.session.SimulationRun;
import org.llmtco.ui.session.SlicedRun;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.uncertainty.MonthlyRanges;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Costs over volume, time or a driver, and where each option becomes cheaper than the baseline. */
public final class BreakevenViewModel {
    private static final String DRAG = "breakeven-position";
    private static final Volume ANY = new Volume(1, Volume.Unit.TOKENS_PER_MONTH);

    private final Session session;
    private final SimulationRun simulation;
    private final DriverSweep sweep;
    private final SlicedRun<Supplier<BreakevenContent>, BreakevenContent> run;
    private final ReadOnlyObjectWrapper<Figure.@Nullable Lines> figure =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper banded = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ObservableList<BreakevenRow> rows = FXCollections.observableArrayList();
    private final ObservableList<OptionChoice> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable OptionChoice> baseline =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<BreakevenMode> mode =
            new ReadOnlyObjectWrapper<>(BreakevenMode.VOLUME);
    private final ObservableList<CostMeasure> measures = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable CostMeasure> measure =
            new ReadOnlyObjectWrapper<>();
    private final MonthContent month = new MonthContent();
    private boolean shown = true;

    /** What the figure was or is being made of; moving the position does not change it. */
    private @Nullable Object asked;

    /** The position that was asked for; one outside the range needs another range. */
    private OptionalDouble askedPosition = OptionalDouble.empty();

    /** The question that moves of the position may answer by moving it in the figure. */
    private record Question(BreakevenMode mode, @Nullable CostMeasure measure, Object scenario) {}

    public BreakevenViewModel(Session session, SimulationRun simulation) {
        this.session = session;
        this.simulation = simulation;
        sweep = new DriverSweep(session);
        run =
                new SlicedRun<>(
                        session.background(),
                        session.foreground(),
                        _ -> {},
                        answers -> answered(answers.getFirst()),
                        problem -> {
                            busy.set(false);
                            asked = null;
                            message.set("This was not computed: " + problem);
                        });
        session.whenTablesChange(() -> asked = null);
        session.answerProperty().subscribe(_ -> show());
        simulation.whenMonthsChange(this::showBands);
    }

    public ReadOnlyObjectProperty<Figure.@Nullable Lines> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** Who is the cheapest where. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Why the latest move of the marker was refused; empty if it was not. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether a figure is being computed. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
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

    public ReadOnlyObjectProperty<BreakevenMode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    public void setMode(BreakevenMode newMode) {
        mode.set(newMode);
        message.set("");
        List<CostMeasure> offered =
                switch (newMode) {
                    case VOLUME, TIME -> List.of();
                    case HORIZON -> List.of(CostMeasure.TOTAL, CostMeasure.TODAY);
                    case DRIVER -> List.of(CostMeasure.MONTH, CostMeasure.TOTAL, CostMeasure.TODAY);
                };
        CostMeasure kept = measure.get();
        measure.set(null);
        measures.setAll(offered);
        measure.set(
                offered.isEmpty()
                        ? null
                        : kept != null && offered.contains(kept) ? kept : offered.getFirst());
        show();
    }

    /** The costs that can be compared in the mode; none where there is only one. */
    public ObservableList<CostMeasure> measures() {
        return measures;
    }

    public ReadOnlyObjectProperty<@Nullable CostMeasure> measureProperty() {
        return measure.getReadOnlyProperty();
    }

    public void setMeasure(CostMeasure newMeasure) {
        measure.set(newMeasure);
        show();
    }

    /** The drivers of the scenario. */
    public ObservableList<DriverChoice> drivers() {
        return sweep.choices();
    }

    public ReadOnlyObjectProperty<@Nullable DriverChoice> driverProperty() {
        return sweep.chosenProperty();
    }

    public void setDriver(DriverChoice choice) {
        sweep.choose(choice);
        message.set("");
        show();
    }

    /** While the page is not shown, nothing is computed for it. */
    public void setShown(boolean nowShown) {
        shown = nowShown;
        show();
    }

    /** Moves the scenario's volume or driver; all moves of one drag are undone together. */
    public void movePosition(double to) {
        message.set("");
        try {
            switch (mode.get()) {
                case VOLUME, HORIZON -> session.edit(withVolume(session.scenario(), to), DRAG);
                case DRIVER -> session.edit(sweep.moved(to), DRAG);
                case TIME -> {}
            }
        } catch (InvalidFieldException e) {
            message.set(e.getMessage());
        }
    }

    public void endMove() {
        session.endGesture();
    }

    private static Scenario withVolume(Scenario scenario, double tokensPerMonth) {
        double volume = Math.max(1, DriverSweep.threeDigits(tokensPerMonth));
        return scenario.withWorkload(
                scenario.workload().withVolume(new Volume(volume, Volume.Unit.TOKENS_PER_MONTH)));
    }

    private void show() {
        Answer answer = session.answerProperty().get();
        if (answer == null || !shown) {
            return;
        }
        Comparison comparison = answer.comparison();
        List<OptionChoice> options = comparison.priced().stream().map(OptionChoice::of).toList();
        if (!options.equals(choices)) {
            choices.setAll(options);
        }
        baseline.set(comparison.pricedBaseline().map(OptionChoice::of).orElse(null));
        sweep.offer(comparison.scenario());
        switch (mode.get()) {
            case VOLUME -> at(month.of(answer, bands(comparison)));
            case TIME -> at(TimeContent.of(answer));
            case HORIZON -> showHorizon(comparison);
            case DRIVER -> showDriver(comparison);
        }
    }

    private void showBands() {
        if (mode.get() == BreakevenMode.VOLUME) {
            show();
        }
    }

    /** The ranges of a running month; empty while they are not wanted, or not known yet. */
    private Optional<MonthlyRanges> bands(Comparison comparison) {
        return banded.get() ? simulation.months(comparison.scenario()) : Optional.empty();
    }

    /** Whether the ranges of the costs are shown where they are known. */
    public ReadOnlyBooleanProperty bandedProperty() {
        return banded.getReadOnlyProperty();
    }

    public void setBanded(boolean wanted) {
        banded.set(wanted);
        showBands();
    }

    private void showHorizon(Comparison comparison) {
        Scenario scenario = comparison.scenario();
        Worth worth = measure.get() == CostMeasure.TODAY ? Worth.NET_PRESENT_VALUE : Worth.TOTAL;
        Scenario atAnyVolume = scenario.withWorkload(scenario.workload().withVolume(ANY));
        ask(
                new Question(BreakevenMode.HORIZON, measure.get(), atAnyVolume),
                OptionalDouble.of(scenario.tokensPerMonth()),
                () -> VolumeContent.ofHorizon(comparison, worth));
    }

    private void showDriver(Comparison comparison) {
        Driver driver = sweep.driver(comparison.scenario());
        CostMeasure chosen = measure.get() == null ? CostMeasure.MONTH : measure.get();
        OptionalDouble value = sweep.valueIn(comparison.scenario());
        ask(
                new Question(BreakevenMode.DRIVER, chosen, sweep.frame(comparison.scenario())),
                value,
                () -> sweep.content(comparison, driver, chosen));
    }

    /** Moves the position in the figure, or has the figure made if it is another one. */
    private void ask(Object question, OptionalDouble position, Supplier<BreakevenContent> work) {
        Figure.Lines present = figure.get();
        boolean elsewhere =
                mode.get() == BreakevenMode.DRIVER
                        && sweep.isOutside(position)
                        && !position.equals(askedPosition);
        if (question.equals(asked) && !elsewhere) {
            if (!busy.get() && present != null && position.isPresent()) {
                figure.set(present.at(position));
            }
            return;
        }
        asked = question;
        askedPosition = position;
        busy.set(true);
        run.start(List.of(work), (slice, _) -> List.of(slice.get()));
    }

    private void answered(BreakevenContent content) {
        Object question = asked;
        at(content);
        asked = question;
        // the marker may have moved on meanwhile
        show();
    }

    private void at(BreakevenContent content) {
        run.cancel();
        busy.set(false);
        asked = null;
        figure.set(content.figure());
        summary.set(content.summary());
        if (!rows.equals(content.rows())) {
            rows.setAll(content.rows());
        }
    }
}
