package org.llmtco.ui.uncertainty;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.ui.number.NumberText;
import org.llmtco.ui.session.DriverChoice;
import org.llmtco.whatif.uncertainty.Condition;
import org.llmtco.whatif.uncertainty.UncertainDriver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A condition on one of the inputs that are drawn: only the draws in which it holds count. */
public final class GivenInput {
    /** No condition. */
    static final DriverChoice NOTHING = new DriverChoice("", "nothing more is known");

    private static final NumberText NUMBERS = new NumberText(Locale.ROOT);

    private final Runnable onChange;
    private final ObservableList<DriverChoice> drivers = FXCollections.observableArrayList(NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable DriverChoice> driver =
            new ReadOnlyObjectWrapper<>(NOTHING);
    private final ObservableList<Side> sides = FXCollections.observableArrayList(Side.values());
    private final ReadOnlyObjectWrapper<@Nullable Side> side =
            new ReadOnlyObjectWrapper<>(Side.BELOW);
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private List<UncertainDriver> drawn = List.of();
    private boolean offering;

    GivenInput(Runnable onChange) {
        this.onChange = onChange;
        text.subscribe((_, _) -> changed());
    }

    /** Offers the inputs that are drawn; a condition on another one is given up. */
    void offer(List<UncertainDriver> nowDrawn) {
        drawn = nowDrawn;
        List<DriverChoice> offered = new ArrayList<>(List.of(NOTHING));
        nowDrawn.forEach(known -> offered.add(DriverChoice.of(known.driver())));
        if (offered.equals(drivers)) {
            return;
        }
        offering = true;
        DriverChoice now = driver.get();
        driver.set(null);
        drivers.setAll(offered);
        driver.set(now != null && offered.contains(now) ? now : NOTHING);
        offering = false;
    }

    /** The inputs that are drawn, after none. */
    public ObservableList<DriverChoice> drivers() {
        return drivers;
    }

    public ReadOnlyObjectProperty<@Nullable DriverChoice> driverProperty() {
        return driver.getReadOnlyProperty();
    }

    /** Chooses an input; its median is the value until another one is typed. */
    public void choose(DriverChoice choice) {
        driver.set(choice);
        offering = true;
        text.set(
                find(choice.key())
                        .map(known -> NUMBERS.format(known.quantile(0.5) * scale(known)))
                        .orElse(""));
        offering = false;
        changed();
    }

    public ObservableList<Side> sides() {
        return sides;
    }

    public ReadOnlyObjectProperty<@Nullable Side> sideProperty() {
        return side.getReadOnlyProperty();
    }

    public void choose(Side choice) {
        side.set(choice);
        changed();
    }

    /** The value, as it is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** Why the text is no value; empty if it is. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    private void changed() {
        if (offering) {
            return;
        }
        message.set(
                isChosen() && value().isEmpty()
                        ? "Not a number; write it like 1,500 or 1.5 M"
                        : "");
        onChange.run();
    }

    private boolean isChosen() {
        DriverChoice now = driver.get();
        return now != null && !now.equals(NOTHING);
    }

    private Optional<UncertainDriver> find(String key) {
        return drawn.stream().filter(known -> known.key().equals(key)).findFirst();
    }

    private static double scale(UncertainDriver known) {
        return known.driver().isShare() ? 100 : 1;
    }

    private OptionalDouble value() {
        DriverChoice now = driver.get();
        OptionalDouble typed = NUMBERS.parse(text.get());
        return now == null || typed.isEmpty()
                ? OptionalDouble.empty()
                : find(now.key())
                        .map(known -> OptionalDouble.of(typed.getAsDouble() / scale(known)))
                        .orElse(OptionalDouble.empty());
    }

    /** The condition as a list: none while none is chosen or its value is no number. */
    List<Condition> conditions() {
        DriverChoice now = driver.get();
        OptionalDouble value = value();
        return now == null || !isChosen() || value.isEmpty()
                ? List.of()
                : List.of(new Condition(now.key(), side.get() != Side.ABOVE, value.getAsDouble()));
    }
}
