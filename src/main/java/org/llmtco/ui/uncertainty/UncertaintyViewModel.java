package org.llmtco.ui.uncertainty;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.chart.Figure;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.report.SweepWords;
import org.llmtco.ui.session.Calculation;
import org.llmtco.ui.session.DriverChoice;
import org.llmtco.ui.session.Odds;
import org.llmtco.ui.session.OptionChoice;
import org.llmtco.ui.session.Session;
import org.llmtco.ui.session.SimulationRun;
import org.llmtco.ui.uncertainty.UncertaintyContent.Question;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;
import org.llmtco.whatif.Variants;
import org.llmtco.whatif.uncertainty.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Odds, ranges, the tornado of a pair of options, and what to find out first. */
public final class UncertaintyViewModel {
    private static final OptionChoice ALONE = new OptionChoice("", "nothing, its own cost");

    private final Session session;
    private final SimulationRun run;
    private final Calculation<Question, UncertaintyContent> calculation;
    private final GivenInput given = new GivenInput(this::ask);
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("Drawing …");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper breakevenHead = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper leftOut = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Picture> picture =
            new ReadOnlyObjectWrapper<>(Picture.TOTAL);
    private final ReadOnlyObjectWrapper<Evidence> evidence =
            new ReadOnlyObjectWrapper<>(Evidence.OPTIONS);
    private final ReadOnlyObjectWrapper<Figure.@Nullable Spans> figure =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<OptionChoice> options = FXCollections.observableArrayList();
    private final ObservableList<OptionChoice> others = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable OptionChoice> option =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable OptionChoice> other =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<OddsRow> rows = FXCollections.observableArrayList();
    private final ObservableList<DriverRow> drivers = FXCollections.observableArrayList();
    private final ObservableList<StepRow> steps = FXCollections.observableArrayList();
    private @Nullable UncertaintyContent content;
    private boolean shown;

    /** What the user has chosen; empty while the page chooses. */
    private Optional<OptionChoice> chosenOption = Optional.empty();

    private Optional<OptionChoice> chosenOther = Optional.empty();

    public UncertaintyViewModel(Session session, SimulationRun run) {
        this.session = session;
        this.run = run;
        calculation =
                new Calculation<>(
                        question -> UncertaintyContent.of(question, session.catalog()),
                        session.beside(),
                        session.foreground(),
                        this::show,
                        problem -> message.set("This was not computed: " + problem));
        run.oddsProperty().subscribe(_ -> ask());
        run.problemProperty()
                .subscribe(
                        problem -> {
                            message.set(problem);
                            if (!problem.isEmpty()) {
                                clear("There are no draws");
                            }
                        });
    }

    /** Nothing is computed for a page that is not looked at. */
    public void setShown(boolean nowShown) {
        shown = nowShown;
        run.setWatched(nowShown);
        ask();
    }

    /** Who is the cheapest, with what probability, and which input decides. */
    public ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** How many draws there are, and how far the answer has settled. */
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What came of the latest action, or why there are no draws; empty if that can be seen. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Which options do not count for what an input is worth; empty if all do. */
    public ReadOnlyStringProperty leftOutProperty() {
        return leftOut.getReadOnlyProperty();
    }

    /** Against what breakevens are counted. */
    public ReadOnlyStringProperty breakevenHeadProperty() {
        return breakevenHead.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public void setPicture(Picture choice) {
        picture.set(choice);
        showFigure();
    }

    public ReadOnlyObjectProperty<Evidence> evidenceProperty() {
        return evidence.getReadOnlyProperty();
    }

    public void setEvidence(Evidence choice) {
        evidence.set(choice);
    }

    public ReadOnlyObjectProperty<Figure.@Nullable Spans> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** The options that can be looked at. */
    public ObservableList<OptionChoice> options() {
        return options;
    }

    public ReadOnlyObjectProperty<@Nullable OptionChoice> optionProperty() {
        return option.getReadOnlyProperty();
    }

    public void setOption(OptionChoice choice) {
        chosenOption = Optional.of(choice);
        ask();
    }

    /** The options that it can be held against, and none. */
    public ObservableList<OptionChoice> others() {
        return others;
    }

    public ReadOnlyObjectProperty<@Nullable OptionChoice> otherProperty() {
        return other.getReadOnlyProperty();
    }

    public void setOther(OptionChoice choice) {
        chosenOther = Optional.of(choice);
        ask();
    }

    /** The condition on the draws. */
    public GivenInput given() {
        return given;
    }

    public ObservableList<OddsRow> rows() {
        return rows;
    }

    /** Whether there is something to note of an option. */
    public BooleanBinding notesBinding() {
        return Bindings.createBooleanBinding(
                () -> rows.stream().anyMatch(row -> !row.note().isEmpty()), rows);
    }

    /** Uncertain inputs, the one most worth knowing first. */
    public ObservableList<DriverRow> drivers() {
        return drivers;
    }

    public ObservableList<StepRow> steps() {
        return steps;
    }

    private void ask() {
        Odds odds = run.oddsProperty().get();
        if (!shown || odds == null) {
            return;
        }
        if (odds.verdict().options().isEmpty()) {
            clear("Every option is switched off: tick one at the left");
            return;
        }
        offer(odds);
        OptionChoice now = option.get();
        OptionChoice against = other.get();
        if (now == null || against == null) {
            return;
        }
        Optional<String> heldAgainst =
                against.equals(ALONE) ? Optional.empty() : Optional.of(against.id());
        run.holdAgainst(heldAgainst);
        // holding against another option may have brought newer odds at once
        Odds latest = run.oddsProperty().get();
        calculation.ask(
                new Question(
                        latest == null ? odds : latest, now.id(), heldAgainst, given.conditions()));
    }

    /** Offers the options that are drawn; the winner against the baseline unless chosen. */
    private void offer(Odds odds) {
        Verdict verdict = odds.verdict();
        List<OptionChoice> drawn =
                verdict.options().stream().map(o -> new OptionChoice(o.id(), o.label())).toList();
        OptionChoice winner = drawn.get(verdict.winner().orElse(0));
        OptionChoice first = chosenOption.filter(drawn::contains).orElse(winner);
        OptionChoice second =
                chosenOther
                        .filter(o -> !o.equals(first) && (o.equals(ALONE) || drawn.contains(o)))
                        .orElseGet(() -> usualOther(verdict, drawn, first));
        if (!drawn.equals(options)) {
            option.set(null);
            options.setAll(drawn);
        }
        option.set(first);
        List<OptionChoice> offered = new ArrayList<>(drawn);
        offered.remove(first);
        offered.add(ALONE);
        if (!offered.equals(others)) {
            other.set(null);
            others.setAll(offered);
        }
        other.set(second);
        given.offer(odds.simulation().inputs().drivers());
    }

    private OptionChoice usualOther(Verdict verdict, List<OptionChoice> drawn, OptionChoice first) {
        Optional<OptionChoice> baseline =
                session.scenario()
                        .baseline()
                        .flatMap(id -> drawn.stream().filter(o -> o.id().equals(id)).findFirst());
        return baseline.or(() -> drawn.stream().findFirst())
                .filter(o -> !o.equals(first))
                .or(() -> verdict.rival().map(drawn::get).filter(o -> !o.equals(first)))
                .or(() -> drawn.stream().filter(o -> !o.equals(first)).findFirst())
                .orElse(ALONE);
    }

    private void show(UncertaintyContent now) {
        content = now;
        answer.set(now.sentence());
        state.set(now.state());
        leftOut.set(now.leftOut());
        breakevenHead.set(
                "Share of the draws in which the option has made up for "
                        + now.against()
                        + " within the horizon, in today's money");
        setAll(rows, now.options());
        setAll(drivers, now.drivers());
        setAll(steps, now.steps());
        showFigure();
    }

    private void clear(String why) {
        content = null;
        answer.set(why);
        state.set("");
        leftOut.set("");
        figure.set(null);
        rows.clear();
        drivers.clear();
        steps.clear();
    }

    private static <T> void setAll(ObservableList<T> list, List<T> now) {
        if (!list.equals(now)) {
            list.setAll(now);
        }
    }

    private void showFigure() {
        UncertaintyContent now = content;
        if (now != null) {
            figure.set(
                    switch (picture.get()) {
                        case TOTAL -> now.totals();
                        case TODAY -> now.today();
                        case TORNADO -> now.tornado();
                    });
        }
    }

    /** The input of a bar of the tornado; empty while the figure is another one. */
    public Optional<String> driverOfBar(int row) {
        UncertaintyContent now = content;
        return now == null || picture.get() != Picture.TORNADO
                ? Optional.empty()
                : now.tornadoKeys().stream().skip(row).findFirst();
    }

    /** An editor of what is believed about an input; empty if the scenario no longer has it. */
    public Optional<DistributionEditor> editor(String key) {
        return Drivers.find(session.scenario(), key).map(_ -> new DistributionEditor(session, key));
    }

    /** Every input of the scenario, for who knows more about one that is taken as known. */
    public List<DriverChoice> inputs() {
        return Drivers.of(session.scenario()).stream().map(DriverChoice::of).distinct().toList();
    }

    /** Makes a variant of the scenario with one input at another value. */
    public void addVariant(String key, double value) {
        Scenario scenario = session.scenario();
        Optional<Driver> driver = Drivers.find(scenario, key);
        if (driver.isEmpty()) {
            return;
        }
        String label = driver.get().label() + " " + SweepWords.value(value, driver.get());
        try {
            session.edit(Variants.added(scenario, label, driver.get(), value));
            message.set("\"%s\" is a variant now, on the What-if page".formatted(label));
        } catch (InvalidFieldException e) {
            message.set("No variant was added: " + e.getMessage());
        }
    }
}
