package org.llmtco.ui.option;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.llmtco.model.DeploymentOption;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Routed;
import org.llmtco.model.Routing;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.ui.choice.ChoiceInput;
import org.llmtco.ui.choice.SwitchInput;
import org.llmtco.ui.number.NumberInput;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;
import org.llmtco.whatif.RecordPath;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everything that one option has: its name, what it is made of, its numbers. */
public final class OptionEditorViewModel {
    private final Session session;
    private final String id;
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(
                    new Content(List.of(), Optional.empty(), List.of(), List.of()));

    /** Numbers by their key, made when they are first needed. */
    private final Map<String, NumberInput> numbers = new HashMap<>();

    private List<String> shape = List.of();

    /**
     * What an option of one shape can be asked for.
     *
     * @param router of an option that has one
     */
    public record Content(
            List<ChoiceInput> choices,
            Optional<RouterViewModel> router,
            List<SwitchInput> switches,
            List<NumberInput> numbers) {
        public Content {
            choices = List.copyOf(choices);
            switches = List.copyOf(switches);
            numbers = List.copyOf(numbers);
        }
    }

    public OptionEditorViewModel(Session session, String id) {
        this.session = session;
        this.id = id;
        session.scenarioProperty().subscribe(this::show);
        session.whenTablesChange(
                () -> {
                    shape = List.of();
                    show(session.scenario());
                });
    }

    public String id() {
        return id;
    }

    public StringProperty nameProperty() {
        return name;
    }

    /** Why the typed name is none; empty if it is one. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Changes with the shape of the option; the inputs themselves follow the scenario. */
    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Takes the typed name; the id stays, by which routers and files know the option. */
    public void commitName() {
        String typed = name.get().strip();
        if (typed.isEmpty()) {
            message.set("An option needs a name");
            return;
        }
        message.set("");
        session.edit(RecordPath.of("options", id, "label").withValue(session.scenario(), typed));
    }

    /** Gives up the typed name. */
    public void resetName() {
        session.scenario().option(id).ifPresent(option -> name.set(option.label()));
        message.set("");
    }

    private void show(Scenario scenario) {
        Optional<DeploymentOption> found = scenario.option(id);
        if (found.isEmpty()) {
            return;
        }
        DeploymentOption option = found.get();
        name.set(option.label());
        message.set("");
        List<Driver> drivers = Drivers.of(option);
        List<String> newShape = shape(option, drivers);
        if (!newShape.equals(shape)) {
            shape = newShape;
            content.set(
                    new Content(
                            choices(option),
                            router(option),
                            switches(option),
                            drivers.stream().map(driver -> number(driver, option)).toList()));
        }
        content.get().choices().forEach(ChoiceInput::show);
        content.get().router().ifPresent(RouterViewModel::show);
        content.get().switches().forEach(SwitchInput::show);
    }

    /** Stays the same while the options behind the router change. */
    private Optional<RouterViewModel> router(DeploymentOption option) {
        return option instanceof Routed
                ? content.get().router().or(() -> Optional.of(new RouterViewModel(session, id)))
                : Optional.empty();
    }

    private static List<String> shape(DeploymentOption option, List<Driver> drivers) {
        String kind =
                option instanceof ProvisionedEndpoint endpoint
                        ? endpoint.unit().getClass().getSimpleName()
                        : option.getClass().getSimpleName();
        List<String> shape = new ArrayList<>(List.of(kind));
        drivers.forEach(driver -> shape.add(driver.key()));
        return shape;
    }

    private NumberInput number(Driver driver, DeploymentOption option) {
        return numbers.computeIfAbsent(
                driver.key(),
                key -> {
                    String label =
                            named(driver.label().substring(option.label().length() + 2), option);
                    return new NumberInput(
                            session,
                            key,
                            label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1),
                            Optional.empty());
                });
    }

    /** With the names of the options behind a router in place of their ids. */
    private String named(String label, DeploymentOption option) {
        if (!(option instanceof Routed routed)) {
            return label;
        }
        for (Routing.Part part : routed.routing().parts()) {
            String to = part.option();
            String called = session.scenario().option(to).map(DeploymentOption::label).orElse(to);
            if (label.startsWith(to + ",")) {
                return called + label.substring(to.length());
            }
            if (label.endsWith(" " + to)) {
                return label.substring(0, label.length() - to.length()) + called;
            }
        }
        return label;
    }

    private List<ChoiceInput> choices(DeploymentOption option) {
        return switch (option) {
            case TokenPriced _ -> List.of(PricedModelChoice.of(session, id));
            case RentedGpus _, OwnedServers _ -> DesignChoices.of(session, option);
            case ProvisionedEndpoint o ->
                    switch (o.unit()) {
                        case EndpointUnit.GpuReplica _ -> DesignChoices.of(session, option);
                        case EndpointUnit.ThroughputUnit _ ->
                                List.of(PricedModelChoice.of(session, id, "unit"));
                    };
            case Routed _ -> List.of();
        };
    }

    private List<SwitchInput> switches(DeploymentOption option) {
        return option instanceof RentedGpus || option instanceof ProvisionedEndpoint
                ? List.of(released())
                : List.of();
    }

    private SwitchInput released() {
        RecordPath place = RecordPath.of("options", id, "releasedOutsideActiveHours");
        return new SwitchInput(
                session,
                "Given back outside the active hours",
                scenario -> (boolean) place.value(scenario),
                place::withValue);
    }
}
