package org.llmtco.ui.option;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.llmtco.cost.OptionCost;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.ui.session.Answer;
import org.llmtco.ui.session.Session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options in their order: which take part, and adding, copying, moving, removing them. */
public final class OptionsViewModel {
    private final Session session;
    private final ObservableList<OptionItem> items = FXCollections.observableArrayList();
    private final Map<String, OptionEditorViewModel> editors = new HashMap<>();

    /** What was refused since the scenario last changed, by the id of the option. */
    private final Map<String, String> refused = new HashMap<>();

    public OptionsViewModel(Session session) {
        this.session = session;
        session.scenarioProperty()
                .subscribe(
                        _ -> {
                            refused.clear();
                            show();
                        });
        session.answerProperty().subscribe(this::show);
    }

    public ObservableList<OptionItem> items() {
        return items;
    }

    public OptionEditorViewModel editor(String id) {
        return editors.computeIfAbsent(id, _ -> new OptionEditorViewModel(session, id));
    }

    /** What a new option can be. */
    public OptionChooserViewModel chooser() {
        return new OptionChooserViewModel(session);
    }

    private void show() {
        Scenario scenario = session.scenario();
        String baseline = scenario.baseline().orElse(scenario.options().getFirst().id());
        Map<String, String> problems = problems();
        List<OptionItem> now =
                scenario.options().stream()
                        .map(
                                option ->
                                        new OptionItem(
                                                option.id(),
                                                option.label(),
                                                scenario.options().indexOf(option),
                                                option.enabled(),
                                                option.id().equals(baseline),
                                                refused.getOrDefault(
                                                        option.id(),
                                                        problems.getOrDefault(option.id(), ""))))
                        .toList();
        if (!now.equals(items)) {
            items.setAll(now);
        }
    }

    /** Why options cannot serve, by their ids. */
    private Map<String, String> problems() {
        Answer answer = session.answerProperty().get();
        Map<String, String> problems = new HashMap<>();
        if (answer != null) {
            answer.comparison().costs().stream()
                    .filter(OptionCost.Unavailable.class::isInstance)
                    .map(OptionCost.Unavailable.class::cast)
                    .forEach(no -> problems.put(no.option().id(), "Has no cost: " + no.reason()));
        }
        return problems;
    }

    /** Lets an option take part in the comparison, or not. */
    public void setEnabled(String id, boolean enabled) {
        option(id)
                .ifPresent(
                        option ->
                                session.edit(
                                        OptionLists.replaced(
                                                session.scenario(), option.withEnabled(enabled))));
    }

    /** Holds the other options against this one. */
    public void setBaseline(String id) {
        session.edit(session.scenario().withBaseline(Optional.of(id)));
    }

    /**
     * Puts a copy below the option.
     *
     * @return the copy's id
     */
    public String duplicate(String id) {
        Scenario changed = OptionLists.duplicated(session.scenario(), id);
        session.edit(changed);
        return changed.options().get(place(id) + 1).id();
    }

    /** Removes an option, or says at the option why it cannot go. */
    public void remove(String id) {
        try {
            session.edit(OptionLists.removed(session.scenario(), id));
        } catch (InvalidFieldException e) {
            refused.put(id, "Was not removed: " + e.expectation());
            show();
        }
    }

    /** Moves an option up or down by so many places. */
    public void move(String id, int by) {
        moveTo(id, place(id) + by);
    }

    /** Moves an option to a place, 0 for the first. */
    public void moveTo(String id, int place) {
        session.edit(OptionLists.moved(session.scenario(), id, place));
    }

    /** Moves an option to where another one is. */
    public void moveOnto(String id, String other) {
        moveTo(id, place(other));
    }

    private int place(String id) {
        return session.scenario().options().stream().map(DeploymentOption::id).toList().indexOf(id);
    }

    private Optional<DeploymentOption> option(String id) {
        return session.scenario().option(id);
    }
}
