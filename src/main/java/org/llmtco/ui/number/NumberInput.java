package org.llmtco.ui.number;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A driver of the scenario as a field and a slider show it. A text that is no valid value is kept
 * with a message beside it, and the scenario stays as it was.
 */
public final class NumberInput {
    private static final NumberText NUMBERS = new NumberText(Locale.ROOT);

    private final Session session;
    private final String key;
    private final String label;
    private final boolean percent;
    private final String unit;
    private final Optional<Span> span;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();

    /**
     * An input for a driver that every scenario has.
     *
     * @param label overrides the driver's own where the surroundings say the rest
     * @param span for a slider, in the driver's unit
     */
    public NumberInput(Session session, String key, String label, Optional<Span> span) {
        this.session = session;
        this.key = key;
        this.label = label;
        this.span = span;
        Driver driver = Drivers.find(session.scenario(), key).orElseThrow();
        percent = driver.unit().isEmpty() && driver.max() <= 1;
        unit = percent ? "%" : driver.unit();
        session.scenarioProperty().subscribe(this::show);
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

    /** What the field shows; changed by typing, taken over by {@link #commit}. */
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

    private void show(Scenario scenario) {
        OptionalDouble value =
                Drivers.find(scenario, key)
                        .map(d -> d.read(scenario))
                        .orElse(OptionalDouble.empty());
        message.set("");
        text.set(value.isPresent() ? NUMBERS.format(shown(value.getAsDouble())) : "");
        value.ifPresent(v -> span.ifPresent(s -> share.set(s.share(v))));
    }

    private double shown(double value) {
        return percent ? value * 100 : value;
    }

    /** Takes over the text of the field. */
    public void commit() {
        if (isUnchanged()) {
            message.set("");
            return;
        }
        OptionalDouble typed = NUMBERS.parse(text.get());
        if (typed.isEmpty()) {
            message.set("Not a number; write it like 1,500 or 1.5 M");
            return;
        }
        session.endGesture();
        write(percent ? typed.getAsDouble() / 100 : typed.getAsDouble(), Optional.empty());
    }

    /** Sets the field back to the scenario's value. */
    public void reset() {
        show(session.scenario());
    }

    private boolean isUnchanged() {
        Scenario scenario = session.scenario();
        String present =
                Drivers.find(scenario, key).stream()
                        .flatMapToDouble(driver -> driver.read(scenario).stream())
                        .mapToObj(value -> NUMBERS.format(shown(value)))
                        .findFirst()
                        .orElse("");
        return present.equals(text.get());
    }

    /** Moves the slider. */
    public void slide(double to) {
        span.ifPresent(s -> write(s.value(to), Optional.of(key)));
    }

    public void endSlide() {
        session.endGesture();
    }

    private void write(double value, Optional<String> gesture) {
        Scenario scenario = session.scenario();
        Driver driver = Drivers.find(scenario, key).orElseThrow();
        if (!(value >= driver.min() && value <= driver.max())) {
            message.set(
                    "Must be from %s to %s"
                            .formatted(
                                    NUMBERS.format(shown(driver.min())),
                                    NUMBERS.format(shown(driver.max())) + (percent ? " %" : "")));
            return;
        }
        try {
            session.edit(driver.write(scenario, value), gesture.orElse(null));
            show(session.scenario());
        } catch (InvalidFieldException e) {
            message.set(capitalized(e.expectation()));
        }
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
