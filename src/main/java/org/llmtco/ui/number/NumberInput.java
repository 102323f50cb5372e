package org.llmtco.ui.number;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.llmtco.cost.AbsentFigures;
import org.llmtco.cost.Input;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.ui.explain.Explanation;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A driver of the scenario as a field and a slider show it. The scenario follows what is typed as
 * soon as it is a valid value. A text that is none when the field is left is kept with a message
 * beside it, and the last valid value stays.
 */
public final class NumberInput {
    private static final NumberText NUMBERS = new NumberText(Locale.ROOT);

    private final Session session;
    private final Function<Scenario, Optional<Driver>> find;
    private final String key;
    private final String label;
    private final boolean percent;
    private final String unit;
    private final Optional<Span> span;

    /** Whether the change of the text comes from the scenario. */
    private boolean showing;

    /** Whether the change of the scenario comes from the text, which then stays as it is typed. */
    private boolean writing;

    private boolean typed;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper prompt = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Origin> origin = new ReadOnlyObjectWrapper<>(Origin.OWN);

    /** Where the value comes from that counts. */
    public enum Origin {
        /** The scenario, and there is no default. */
        OWN,
        /** Nobody changed it. */
        DEFAULT,
        /** The scenario leaves it out, and the tables or the capacity model decide. */
        TABLES,
        /** The scenario, in place of a default. */
        CHANGED
    }

    /**
     * An input for a driver that every scenario has.
     *
     * @param label overrides the driver's own where the surroundings say the rest
     * @param span for a slider, in the driver's unit
     */
    public NumberInput(Session session, String key, String label, Optional<Span> span) {
        this(session, scenario -> Drivers.find(scenario, key), label, span);
    }

    /**
     * An input for a driver that the present scenario has.
     *
     * @param find the driver in a scenario; empty where it has none
     */
    public NumberInput(
            Session session,
            Function<Scenario, Optional<Driver>> find,
            String label,
            Optional<Span> span) {
        this.session = session;
        this.find = find;
        this.label = label;
        this.span = span;
        Driver driver = find.apply(session.scenario()).orElseThrow();
        key = driver.key();
        percent = driver.isShare();
        unit = percent ? "%" : driver.unit();
        session.scenarioProperty()
                .subscribe(
                        scenario -> {
                            if (!writing) {
                                show(scenario);
                            }
                        });
        session.whenTablesChange(() -> showOrigin(session.scenario()));
        text.subscribe((_, _) -> type());
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    public Optional<Span> span() {
        return span;
    }

    /** What the field shows. */
    public StringProperty textProperty() {
        return text;
    }

    /** Why the text is no valid value; empty if it is. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Where the slider stands, 0..1. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** What counts where the field is empty. */
    public ReadOnlyStringProperty promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Origin> originProperty() {
        return origin.getReadOnlyProperty();
    }

    /** The figure that the tables have for the field, with its source. */
    public Optional<Explanation> explanation() {
        Scenario scenario = session.scenario();
        return find.apply(scenario)
                .flatMap(driver -> driver.withDefault(scenario))
                .flatMap(without -> AbsentFigures.find(without, key, session.catalog()))
                .map(
                        figure ->
                                new Explanation(
                                        label,
                                        NUMBERS.format(shown(figure.value()))
                                                + (unit.isEmpty() ? "" : " " + unit),
                                        origin.get() == Origin.TABLES
                                                ? figure.name() + ", as nothing else is typed"
                                                : figure.name() + ", if nothing else were typed",
                                        List.of(Explanation.part(figure))));
    }

    /** Gives up what the scenario says in place of the default. */
    public void toDefault() {
        Scenario scenario = session.scenario();
        find.apply(scenario)
                .flatMap(driver -> driver.withDefault(scenario))
                .ifPresent(session::edit);
        show(session.scenario());
    }

    private void showOrigin(Scenario scenario) {
        Optional<Driver> driver = find.apply(scenario);
        Optional<Scenario> standard = driver.flatMap(d -> d.withDefault(scenario));
        if (driver.isEmpty() || standard.isEmpty()) {
            prompt.set("");
            origin.set(Origin.OWN);
            return;
        }
        OptionalDouble value = driver.get().read(scenario);
        Optional<Input> figure =
                value.isPresent()
                        ? Optional.empty()
                        : AbsentFigures.find(scenario, key, session.catalog());
        prompt.set(figure.map(f -> NUMBERS.format(shown(f.value()))).orElse(withoutFigure()));
        origin.set(
                figure.isPresent()
                        ? Origin.TABLES
                        : value.equals(driver.get().read(standard.get()))
                                ? Origin.DEFAULT
                                : Origin.CHANGED);
    }

    /** What counts where the field is empty and there is no figure in its place, in a word. */
    private String withoutFigure() {
        return switch (key.substring(key.lastIndexOf('.') + 1)) {
            case "resaleShareAtHorizon" -> "book";
            case "qualityScore" -> "by tables";
            case "peakHoursShare" -> "even";
            case "timeToFirstTokenMillis", "timePerOutputTokenMillis" -> "any";
            default -> "none";
        };
    }

    private void show(Scenario scenario) {
        showing = true;
        typed = false;
        OptionalDouble value = value(scenario);
        message.set("");
        text.set(value.isPresent() ? NUMBERS.format(shown(value.getAsDouble())) : "");
        moveSlider(value);
        showOrigin(scenario);
        showing = false;
    }

    private OptionalDouble value(Scenario scenario) {
        return find.apply(scenario)
                .map(driver -> driver.read(scenario))
                .orElse(OptionalDouble.empty());
    }

    private void moveSlider(OptionalDouble value) {
        value.ifPresent(v -> span.ifPresent(s -> share.set(s.share(v))));
    }

    private double shown(double value) {
        return percent ? value * 100 : value;
    }

    private OptionalDouble parsed() {
        OptionalDouble number = NUMBERS.parse(text.get());
        return percent && number.isPresent()
                ? OptionalDouble.of(number.getAsDouble() / 100)
                : number;
    }

    /** Follows the text while it is typed; what is not yet a value is passed over. */
    private void type() {
        if (showing) {
            return;
        }
        typed = true;
        message.set("");
        writing = true;
        parsed().ifPresent(value -> problemOfWriting(value, "type " + key));
        writing = false;
        moveSlider(value(session.scenario()));
        showOrigin(session.scenario());
    }

    /** The field is left: what it says must be a value. */
    public void commit() {
        if (!typed) {
            return;
        }
        if (text.get().isBlank() && origin.get() != Origin.OWN) {
            session.endGesture();
            toDefault();
            return;
        }
        OptionalDouble value = parsed();
        Optional<String> problem =
                value.isEmpty()
                        ? Optional.of("Not a number; write it like 1,500 or 1.5 M")
                        : problemOfWriting(value.getAsDouble(), "type " + key);
        session.endGesture();
        problem.ifPresentOrElse(message::set, () -> show(session.scenario()));
    }

    /** Gives up what was typed since the field was entered. */
    public void reset() {
        if (typed && session.isInGesture("type " + key)) {
            session.undo();
        }
        show(session.scenario());
    }

    /** Moves the slider. */
    public void slide(double to) {
        span.ifPresent(s -> problemOfWriting(s.value(to), key).ifPresent(message::set));
    }

    public void endSlide() {
        session.endGesture();
    }

    /** Writes a value into the scenario; answers why it cannot. */
    private Optional<String> problemOfWriting(double value, String gesture) {
        Scenario scenario = session.scenario();
        Optional<Driver> found = find.apply(scenario);
        if (found.isEmpty()) {
            return Optional.of("The scenario no longer has this input");
        }
        Driver driver = found.get();
        if (!(value >= driver.min() && value <= driver.max())) {
            return Optional.of(
                    "Must be from %s to %s"
                            .formatted(
                                    NUMBERS.format(shown(driver.min())),
                                    NUMBERS.format(shown(driver.max())) + (percent ? " %" : "")));
        }
        try {
            session.edit(driver.write(scenario, value), gesture);
            return Optional.empty();
        } catch (InvalidFieldException e) {
            return Optional.of(capitalized(e.expectation()));
        }
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
