package org.llmtco.ui.choice;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.ui.session.Session;

import java.util.Locale;

/** A part of the scenario that is chosen from a table. */
public final class ChoiceInput {
    private final Session session;
    private final String key;
    private final String label;
    private final ChoiceSource source;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    public ChoiceInput(Session session, String key, String label, ChoiceSource source) {
        this.session = session;
        this.key = key;
        this.label = label;
        this.source = source;
        show();
    }

    /** Shows the scenario as it is now; a message about an earlier choice goes away. */
    public void show() {
        text.set(source.text().apply(session.scenario()));
        message.set("");
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Why the latest choice cannot be; empty if it can. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** What there is to choose from. */
    public ChoiceListViewModel choices() {
        Scenario scenario = session.scenario();
        ChoiceListViewModel choices = new ChoiceListViewModel();
        choices.show(source.table().apply(scenario), source.chosen().apply(scenario));
        return choices;
    }

    /** Takes a choice into the scenario; one that cannot be is answered with a message. */
    public void choose(String id) {
        try {
            session.edit(source.choose().apply(session.scenario(), id));
            show();
        } catch (InvalidFieldException e) {
            String reason = e.expectation();
            message.set(reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1));
        }
    }
}
