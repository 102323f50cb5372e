package org.llmtco.ui.option;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.llmtco.model.DeploymentOption;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Routing;
import org.llmtco.model.Scenario;
import org.llmtco.report.Digits;
import org.llmtco.ui.choice.Choice;
import org.llmtco.ui.choice.ChoiceInput;
import org.llmtco.ui.choice.ChoiceSource;
import org.llmtco.ui.choice.ChoiceTable;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.RecordPath;

import java.util.List;
import java.util.function.UnaryOperator;

/** The options behind a router, and how it shares requests among them. */
public final class RouterViewModel {
    private final Session session;
    private final String id;
    private final RecordPath place;
    private final ChoiceInput kind;
    private final ChoiceInput more;
    private final ObservableList<RouterPart> parts = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    /**
     * An option behind the router.
     *
     * @param share of the requests that reach it, in words
     * @param color place in the palette
     */
    public record RouterPart(String option, String label, String share, int color) {}

    public RouterViewModel(Session session, String id) {
        this.session = session;
        this.id = id;
        place = RecordPath.of("options", id, "routing");
        kind =
                new ChoiceInput(
                        session,
                        id + ".routing",
                        "Router",
                        new ChoiceSource(
                                scenario -> RoutingEdits.title(kind(scenario)),
                                this::kind,
                                _ -> RoutingEdits.kinds(),
                                (scenario, wanted) ->
                                        place.withValue(
                                                scenario,
                                                RoutingEdits.as(wanted, routing(scenario)))));
        more =
                new ChoiceInput(
                        session,
                        id + ".more",
                        "Lead also to",
                        new ChoiceSource(
                                _ -> "another option",
                                _ -> "",
                                this::others,
                                (scenario, option) ->
                                        place.withValue(
                                                scenario,
                                                RoutingEdits.with(routing(scenario), option))));
        show();
    }

    public ChoiceInput kind() {
        return kind;
    }

    /** Leads to one more option. */
    public ChoiceInput more() {
        return more;
    }

    public ObservableList<RouterPart> parts() {
        return parts;
    }

    /** Why the latest change cannot be; empty if it can. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Leads no longer to an option. */
    public void remove(String option) {
        edit(routing -> RoutingEdits.without(routing, option));
    }

    /** Has an option one place earlier. */
    public void moveUp(String option) {
        edit(routing -> RoutingEdits.earlier(routing, option));
    }

    private void edit(UnaryOperator<Routing> change) {
        try {
            Scenario scenario = session.scenario();
            if (routing(scenario).parts().size() == 1) {
                message.set("A router leads to at least one option");
                return;
            }
            session.edit(place.withValue(scenario, change.apply(routing(scenario))));
        } catch (InvalidFieldException e) {
            message.set(e.expectation());
        }
    }

    /** Shows the scenario as it is now. */
    void show() {
        Scenario scenario = session.scenario();
        kind.show();
        more.show();
        message.set("");
        List<RouterPart> now =
                routing(scenario).parts().stream().map(part -> part(part, scenario)).toList();
        if (!now.equals(parts)) {
            parts.setAll(now);
        }
    }

    private static RouterPart part(Routing.Part part, Scenario scenario) {
        DeploymentOption option = scenario.option(part.option()).orElseThrow();
        return new RouterPart(
                part.option(),
                option.label(),
                Digits.percent(part.share()),
                scenario.options().indexOf(option));
    }

    private Routing routing(Scenario scenario) {
        return (Routing) place.value(scenario);
    }

    private String kind(Scenario scenario) {
        return RoutingEdits.kind(routing(scenario));
    }

    private ChoiceTable others(Scenario scenario) {
        List<String> here = routing(scenario).parts().stream().map(Routing.Part::option).toList();
        return new ChoiceTable(
                "Option",
                List.of(ChoiceTable.Column.word("Id", 240)),
                scenario.options().stream()
                        .filter(option -> !option.id().equals(id) && !here.contains(option.id()))
                        .map(
                                option ->
                                        new Choice(
                                                option.id(),
                                                option.label(),
                                                List.of(Choice.word(option.id()))))
                        .toList());
    }
}
