package org.llmtco.ui.choice;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.llmtco.model.Scenario;
import org.llmtco.ui.session.Session;

import java.util.function.BiFunction;
import java.util.function.Predicate;

/** A part of the scenario that is on or off. */
public final class SwitchInput {
    private final Session session;
    private final String label;
    private final Predicate<Scenario> reader;
    private final BiFunction<Scenario, Boolean, Scenario> writer;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();

    public SwitchInput(
            Session session,
            String label,
            Predicate<Scenario> reader,
            BiFunction<Scenario, Boolean, Scenario> writer) {
        this.session = session;
        this.label = label;
        this.reader = reader;
        this.writer = writer;
        show();
    }

    public String label() {
        return label;
    }

    /** Shows the scenario as it is now. */
    public void show() {
        on.set(reader.test(session.scenario()));
    }

    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    public void set(boolean wanted) {
        session.edit(writer.apply(session.scenario(), wanted));
        show();
    }
}
