package org.llmtco.ui.option;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;
import org.llmtco.report.Digits;
import org.llmtco.ui.choice.Choice;
import org.llmtco.ui.choice.ChoiceListViewModel;
import org.llmtco.ui.session.Session;
import org.llmtco.ui.session.SlicedRun;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A new option: its kind, what it is made from, and what comes of that. */
public final class OptionChooserViewModel {
    private final Session session;
    private final SlicedRun<Choice, Proposal> run;
    private final ObjectProperty<OptionKind> kind = new SimpleObjectProperty<>(OptionKind.API);
    private final ChoiceListViewModel choices = new ChoiceListViewModel();
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private @Nullable DeploymentOption proposed;

    /** An option with its cost in words, or the words for why there is none. */
    private record Proposal(Optional<DeploymentOption> option, String words) {}

    public OptionChooserViewModel(Session session) {
        this.session = session;
        run =
                new SlicedRun<>(
                        session.background(),
                        session.foreground(),
                        _ -> {},
                        found -> show(found.getFirst()),
                        problem -> preview.set("The calculation failed: " + problem));
        choices.selectedProperty().subscribe(this::propose);
        kind.subscribe(wanted -> choices.show(options(session.scenario()).table(wanted), ""));
    }

    private NewOptions options(Scenario scenario) {
        return new NewOptions(scenario, session.catalog());
    }

    public List<OptionKind> kinds() {
        return List.of(OptionKind.values());
    }

    public ObjectProperty<OptionKind> kindProperty() {
        return kind;
    }

    /** What an option of the kind can be made from. */
    public ChoiceListViewModel choices() {
        return choices;
    }

    /** The option that would be added, in words. */
    public ReadOnlyStringProperty previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Whether there is an option to add. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    private void propose(@Nullable Choice choice) {
        ready.set(false);
        proposed = null;
        run.cancel();
        if (choice == null) {
            preview.set("");
            return;
        }
        preview.set("Looking for the best set-up …");
        OptionKind wanted = kind.get();
        Scenario scenario = session.scenario();
        run.start(List.of(choice), (one, _) -> List.of(proposal(scenario, wanted, one)));
    }

    private Proposal proposal(Scenario scenario, OptionKind wanted, Choice choice) {
        return options(scenario)
                .make(wanted, choice.id())
                .map(option -> new Proposal(Optional.of(option), words(option, scenario)))
                .orElseGet(() -> new Proposal(Optional.empty(), none(wanted, choice)));
    }

    private static String none(OptionKind kind, Choice choice) {
        return switch (kind) {
            case ROUTED -> "A router needs two options to lead to: add them first.";
            case OWNED -> "No server of the tables holds %s.".formatted(choice.name());
            default ->
                    "Nothing that the tables rent out on demand holds %s.".formatted(choice.name());
        };
    }

    private String words(DeploymentOption option, Scenario scenario) {
        String cost =
                switch (CostEngine.cost(option, scenario, session.catalog())) {
                    case OptionCost.Priced priced ->
                            "%s USD a month at this volume."
                                    .formatted(Digits.usd(priced.usdPerMonth()));
                    case OptionCost.Unavailable no -> "has no cost yet: %s.".formatted(no.reason());
                };
        return "%s: %s".formatted(option.label(), cost);
    }

    private void show(Proposal found) {
        proposed = found.option().orElse(null);
        preview.set(found.words());
        ready.set(proposed != null);
    }

    /**
     * Adds the option.
     *
     * @param onAdded is told its id
     */
    public void add(Consumer<String> onAdded) {
        DeploymentOption option = proposed;
        if (option != null) {
            session.edit(OptionLists.added(session.scenario(), option));
            onAdded.accept(option.id());
        }
    }
}
