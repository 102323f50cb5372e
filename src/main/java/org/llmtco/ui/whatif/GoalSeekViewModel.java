package org.llmtco.ui.whatif;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.model.SelfHosted;
import org.llmtco.report.SweepWords;
import org.llmtco.report.UncertaintyTables;
import org.llmtco.ui.number.NumberText;
import org.llmtco.ui.session.Calculation;
import org.llmtco.ui.session.DriverChoice;
import org.llmtco.ui.session.OptionChoice;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;
import org.llmtco.whatif.Variants;
import org.llmtco.whatif.uncertainty.GoalSeek;
import org.llmtco.whatif.uncertainty.Outcome;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** All values of an input at which a goal is met; each can become a variant. */
public final class GoalSeekViewModel {
    private static final NumberText NUMBERS = new NumberText(Locale.ROOT);
    private static final String USUAL = "tokensPerMonth";
    private static final int MONTHS_OF_A_YEAR = 12;

    private final Session session;
    private final Calculation<Question, Found> calculation;
    private final ObservableList<DriverChoice> drivers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable DriverChoice> driver =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<OptionChoice> options = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable OptionChoice> option =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable OptionChoice> other =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<Goal> goals = FXCollections.observableArrayList(Goal.values());
    private final ReadOnlyObjectWrapper<@Nullable Goal> goal =
            new ReadOnlyObjectWrapper<>(Goal.EQUAL_COST);
    private final StringProperty amount = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ObservableList<RootRow> roots = FXCollections.observableArrayList();
    private boolean shown;

    private record Question(Scenario scenario, Driver driver, Outcome outcome) {}

    private record Found(Question question, GoalSeek seek) {}

    public GoalSeekViewModel(Session session) {
        this.session = session;
        calculation =
                new Calculation<>(
                        q ->
                                new Found(
                                        q,
                                        GoalSeek.of(
                                                q.outcome(),
                                                q.driver(),
                                                q.scenario(),
                                                session.catalog())),
                        session.beside(),
                        session.foreground(),
                        this::show,
                        problem -> fail("This was not computed: " + problem));
        session.scenarioProperty().subscribe(_ -> ask());
        session.whenTablesChange(this::ask);
        amount.subscribe((_, _) -> ask());
    }

    /** Nothing is sought for a page that is not looked at. */
    public void setShown(boolean nowShown) {
        shown = nowShown;
        ask();
    }

    /** The inputs of the scenario. */
    public ObservableList<DriverChoice> drivers() {
        return drivers;
    }

    public ReadOnlyObjectProperty<@Nullable DriverChoice> driverProperty() {
        return driver.getReadOnlyProperty();
    }

    public void setDriver(DriverChoice choice) {
        driver.set(choice);
        ask();
    }

    /** The options that are switched on. */
    public ObservableList<OptionChoice> options() {
        return options;
    }

    public ReadOnlyObjectProperty<@Nullable OptionChoice> optionProperty() {
        return option.getReadOnlyProperty();
    }

    public void setOption(OptionChoice choice) {
        option.set(choice);
        ask();
    }

    /** The option that it is held against. */
    public ReadOnlyObjectProperty<@Nullable OptionChoice> otherProperty() {
        return other.getReadOnlyProperty();
    }

    public void setOther(OptionChoice choice) {
        other.set(choice);
        ask();
    }

    public ObservableList<Goal> goals() {
        return goals;
    }

    public ReadOnlyObjectProperty<@Nullable Goal> goalProperty() {
        return goal.getReadOnlyProperty();
    }

    /**
     * Chooses a goal; a year is the payback, and what the option costs the budget, to begin with.
     */
    public void setGoal(Goal choice) {
        goal.set(choice);
        amount.set(
                switch (choice) {
                    case EQUAL_COST -> "";
                    case BUDGET -> usualBudget();
                    case PAYBACK ->
                            String.valueOf(
                                    Math.min(
                                            MONTHS_OF_A_YEAR,
                                            session.scenario().finance().horizonMonths()));
                });
        ask();
    }

    private String usualBudget() {
        OptionChoice now = option.get();
        return now == null
                ? ""
                : new Outcome.OverBudget(now.id(), 0)
                        .of(session.scenario(), session.catalog()).stream()
                                .mapToObj(usd -> NUMBERS.format(Math.rint(usd)))
                                .findFirst()
                                .orElse("");
    }

    /** The budget in USD, or the month, as it is typed. */
    public StringProperty amountProperty() {
        return amount;
    }

    /** At which values the goal is met, or that there are none, in a sentence. */
    public ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** What is wrong with the question, or what came of an action; empty for neither. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ObservableList<RootRow> roots() {
        return roots;
    }

    private void ask() {
        if (!shown) {
            return;
        }
        Scenario scenario = session.scenario();
        offer(scenario);
        OptionChoice a = option.get();
        OptionChoice b = other.get();
        DriverChoice chosen = driver.get();
        Goal wanted = goal.get();
        if (a == null || b == null || chosen == null || wanted == null) {
            fail(
                    options.isEmpty()
                            ? "Every option is switched off: tick one at the left"
                            : "There is one option only; a budget is a goal of one option");
            return;
        }
        Optional<Outcome> outcome = outcome(wanted, a, b, scenario);
        Optional<Driver> varied = Drivers.find(scenario, chosen.key());
        if (outcome.isPresent() && varied.isPresent()) {
            message.set("");
            busy.set(true);
            calculation.ask(new Question(scenario, varied.get(), outcome.get()));
        }
    }

    private Optional<Outcome> outcome(
            Goal wanted, OptionChoice a, OptionChoice b, Scenario scenario) {
        if (wanted != Goal.BUDGET && a.equals(b)) {
            fail("Choose two options: one is held against another");
            return Optional.empty();
        }
        OptionalDouble typed = NUMBERS.parse(amount.get());
        return switch (wanted) {
            case EQUAL_COST ->
                    Optional.of(new Outcome.NetPresentValue(a.id(), Optional.of(b.id())));
            case BUDGET -> {
                if (typed.isEmpty()) {
                    fail("The budget is not a number; write it like 250,000 or 1.5 M");
                    yield Optional.empty();
                }
                yield Optional.of(new Outcome.OverBudget(a.id(), typed.getAsDouble()));
            }
            case PAYBACK -> {
                int horizon = scenario.finance().horizonMonths();
                double month = typed.orElse(0);
                if (month < 1 || month > horizon || month != Math.rint(month)) {
                    fail("The month must be a whole number from 1 to the horizon, " + horizon);
                    yield Optional.empty();
                }
                yield Optional.of(new Outcome.NotPaidBack(a.id(), b.id(), (int) month));
            }
        };
    }

    /** Offers the inputs and options of a scenario; what it does not have is given up. */
    private void offer(Scenario scenario) {
        List<DriverChoice> inputs =
                Drivers.of(scenario).stream().map(DriverChoice::of).distinct().toList();
        if (!inputs.equals(drivers)) {
            DriverChoice now = driver.get();
            driver.set(null);
            drivers.setAll(inputs);
            driver.set(
                    inputs.stream()
                            .filter(choice -> choice.equals(now))
                            .findFirst()
                            .or(
                                    () ->
                                            inputs.stream()
                                                    .filter(c -> c.key().equals(USUAL))
                                                    .findFirst())
                            .orElse(inputs.getFirst()));
        }
        List<OptionChoice> on =
                scenario.options().stream()
                        .filter(DeploymentOption::enabled)
                        .map(o -> new OptionChoice(o.id(), o.label()))
                        .toList();
        if (!on.equals(options)) {
            OptionChoice first = option.get();
            OptionChoice second = other.get();
            option.set(null);
            other.set(null);
            options.setAll(on);
            other.set(kept(on, second).or(() -> on.stream().findFirst()).orElse(null));
            option.set(
                    kept(on, first)
                            .or(() -> selfHosted(scenario))
                            .or(() -> on.stream().filter(o -> !o.equals(other.get())).findFirst())
                            .or(() -> on.stream().findFirst())
                            .orElse(null));
        }
    }

    /** Whether to host is the question that most users come with. */
    private Optional<OptionChoice> selfHosted(Scenario scenario) {
        return scenario.options().stream()
                .filter(o -> o.enabled() && o instanceof SelfHosted)
                .map(o -> new OptionChoice(o.id(), o.label()))
                .filter(o -> !o.equals(other.get()))
                .findFirst();
    }

    private static Optional<OptionChoice> kept(
            List<OptionChoice> offered, @Nullable OptionChoice before) {
        return offered.stream()
                .filter(o -> before != null && o.id().equals(before.id()))
                .findFirst();
    }

    private void fail(String why) {
        busy.set(false);
        answer.set("");
        roots.clear();
        message.set(why);
    }

    private void show(Found found) {
        busy.set(false);
        GoalSeek seek = found.seek();
        Scenario scenario = found.question().scenario();
        OptionalDouble now = seek.driver().read(scenario);
        answer.set(
                UncertaintyTables.sentence(
                                seek, UncertaintyTables.goal(found.question().outcome(), scenario))
                        + (now.isPresent()
                                ? " It is %s now."
                                        .formatted(
                                                SweepWords.value(now.getAsDouble(), seek.driver()))
                                : ""));
        roots.setAll(
                seek.roots().stream()
                        .map(
                                root ->
                                        new RootRow(
                                                root.value(),
                                                SweepWords.value(root.value(), seek.driver()),
                                                UncertaintyTables.words(root)))
                        .toList());
    }

    /** Makes a variant of the scenario with the input at a value that was found. */
    public void addVariant(RootRow root) {
        DriverChoice chosen = driver.get();
        Scenario scenario = session.scenario();
        Optional<Driver> found =
                chosen == null ? Optional.empty() : Drivers.find(scenario, chosen.key());
        if (found.isEmpty()) {
            return;
        }
        String label = found.get().label() + " " + root.text();
        try {
            session.edit(Variants.added(scenario, label, found.get(), root.value()));
            message.set("\"%s\" is a variant now; Undo takes it back".formatted(label));
        } catch (InvalidFieldException e) {
            message.set("No variant was added: " + e.getMessage());
        }
    }
}
