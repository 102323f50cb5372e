package org.llmtco.ui.whatif;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.model.Adjustment;
import org.llmtco.model.Scenario;
import org.llmtco.model.Variant;
import org.llmtco.report.VariantWords;
import org.llmtco.ui.number.NumberInput;
import org.llmtco.ui.session.DriverChoice;
import org.llmtco.ui.session.OptionChoice;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;
import org.llmtco.whatif.Variants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** Changes the variants of the scenario; every change can be undone. */
public final class VariantEditor {
    private static final int MOST_FOUND = 40;

    private final Session session;
    private final ObservableList<OptionChoice> variants = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable OptionChoice> selected =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<NumberInput> inputs = FXCollections.observableArrayList();
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper nameMessage = new ReadOnlyStringWrapper("");
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<DriverChoice> found = FXCollections.observableArrayList();

    /** Fields by their key, made when they are first shown. */
    private final Map<String, NumberInput> fields = new HashMap<>();

    /** Inputs that were taken into a variant but have no value yet, as the tables decide them. */
    private final Map<String, Set<String>> waiting = new HashMap<>();

    /** Whether the change of the name comes from the scenario. */
    private boolean showing;

    VariantEditor(Session session) {
        this.session = session;
        session.scenarioProperty().subscribe(_ -> show());
        name.subscribe((_, now) -> rename(now));
        search.subscribe(_ -> find());
    }

    private void show() {
        Scenario scenario = session.scenario();
        List<OptionChoice> now =
                scenario.variants().stream()
                        .map(variant -> new OptionChoice(variant.id(), variant.label()))
                        .toList();
        if (!now.equals(variants)) {
            variants.setAll(now);
        }
        OptionChoice before = selected.get();
        selected.set(
                now.stream()
                        .filter(choice -> before != null && choice.id().equals(before.id()))
                        .findFirst()
                        .orElse(now.isEmpty() ? null : now.getFirst()));
        showSelected();
    }

    private void showSelected() {
        Optional<Variant> variant = selected();
        showing = true;
        // a name with a blank at its end is still being typed
        String label = variant.map(Variant::label).orElse("");
        if (!name.get().strip().equals(label)) {
            name.set(label);
        }
        nameMessage.set("");
        showing = false;
        List<NumberInput> fieldsNow = variant.map(this::fields).orElse(List.of());
        if (!fieldsNow.equals(inputs)) {
            inputs.setAll(fieldsNow);
        }
        find();
    }

    private List<NumberInput> fields(Variant variant) {
        Set<String> keys = new LinkedHashSet<>();
        variant.adjustments().forEach(adjustment -> keys.add(adjustment.driver()));
        keys.addAll(waiting.getOrDefault(variant.id(), Set.of()));
        List<NumberInput> all = new ArrayList<>();
        for (String key : keys) {
            Drivers.find(session.scenario(), key)
                    .ifPresent(driver -> all.add(field(variant, driver)));
        }
        return all;
    }

    private NumberInput field(Variant variant, Driver driver) {
        return fields.computeIfAbsent(
                variant.id() + "/" + driver.key(),
                _ ->
                        new NumberInput(
                                session,
                                scenario -> adjustment(scenario, variant.id(), driver.key()),
                                VariantWords.label(driver),
                                Optional.empty()));
    }

    private static Optional<Driver> adjustment(Scenario scenario, String variantId, String key) {
        return scenario.variant(variantId)
                .flatMap(_ -> Drivers.find(scenario, key))
                .map(driver -> Variants.adjustment(variantId, driver));
    }

    public ObservableList<OptionChoice> variants() {
        return variants;
    }

    public ReadOnlyObjectProperty<@Nullable OptionChoice> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The variant that is edited. */
    Optional<Variant> selected() {
        return Optional.ofNullable(selected.get())
                .flatMap(choice -> session.scenario().variant(choice.id()));
    }

    public void select(String variantId) {
        variants.stream()
                .filter(choice -> choice.id().equals(variantId))
                .findFirst()
                .ifPresent(selected::set);
        showSelected();
    }

    /** A field for each adjustment of the selected variant. */
    public ObservableList<NumberInput> inputs() {
        return inputs;
    }

    /** The selected variant's name, as it is typed. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Why the name is none; empty if it is. */
    public ReadOnlyStringProperty nameMessageProperty() {
        return nameMessage.getReadOnlyProperty();
    }

    /** Words of the input that is looked for. */
    public StringProperty searchProperty() {
        return search;
    }

    /** Inputs that have the words in their name or key, and are not in the variant yet. */
    public ObservableList<DriverChoice> found() {
        return found;
    }

    private void find() {
        String words = search.get().strip().toLowerCase(Locale.ROOT);
        List<String> taken = inputs.stream().map(NumberInput::key).toList();
        String prefix = selected.get() == null ? "" : selected.get().id() + "/";
        List<DriverChoice> now =
                words.isEmpty()
                        ? List.of()
                        : Drivers.of(session.scenario()).stream()
                                .filter(driver -> !taken.contains(prefix + driver.key()))
                                .map(DriverChoice::of)
                                .filter(choice -> matches(choice, words))
                                .limit(MOST_FOUND)
                                .toList();
        if (!now.equals(found)) {
            found.setAll(now);
        }
    }

    private static boolean matches(DriverChoice choice, String words) {
        String text = (choice.label() + " " + choice.key()).toLowerCase(Locale.ROOT);
        return Stream.of(words.split("\\s+", -1)).allMatch(text::contains);
    }

    /** Adds an empty variant and selects it. */
    void add() {
        String label = freeLabel("Variant " + (variants.size() + 1));
        append(new Variant(Variants.freeId(session.scenario(), label), label, List.of()));
    }

    /** A name that no variant has. */
    String freeLabel(String wanted) {
        return Variants.freeLabel(session.scenario(), wanted);
    }

    private void append(Variant variant) {
        List<Variant> all = new ArrayList<>(session.scenario().variants());
        all.add(variant);
        session.edit(session.scenario().withVariants(all));
        select(variant.id());
    }

    public void duplicate() {
        selected()
                .ifPresent(
                        variant -> {
                            String label = freeLabel("Copy of " + variant.label());
                            append(
                                    variant.withLabel(label)
                                            .withId(Variants.freeId(session.scenario(), label)));
                        });
    }

    public void delete() {
        selected()
                .ifPresent(
                        variant -> {
                            List<Variant> all = new ArrayList<>(session.scenario().variants());
                            all.remove(variant);
                            waiting.remove(variant.id());
                            session.edit(session.scenario().withVariants(all));
                        });
    }

    /** Moves the selected variant by places to the right; at the ends nothing happens. */
    public void move(int places) {
        selected()
                .ifPresent(
                        variant -> {
                            List<Variant> all = new ArrayList<>(session.scenario().variants());
                            int from = all.indexOf(variant);
                            int to = from + places;
                            if (to >= 0 && to < all.size()) {
                                Collections.swap(all, from, to);
                                session.edit(session.scenario().withVariants(all));
                            }
                        });
    }

    private void rename(String typed) {
        if (showing || selected().isEmpty()) {
            return;
        }
        String label = typed.strip();
        if (label.isEmpty()) {
            nameMessage.set("A variant needs a name");
            return;
        }
        nameMessage.set("");
        Variant variant = selected().orElseThrow();
        session.edit(
                Variants.replaced(session.scenario(), variant.withLabel(label)),
                "rename " + variant.id());
    }

    /** The name's field is left: what it says must be a name. */
    public void commitName() {
        session.endGesture();
        if (!nameMessage.get().isEmpty()) {
            showSelected();
        }
    }

    /** Takes an input into the selected variant, with the scenario's value if it states one. */
    public void addInput(DriverChoice choice) {
        Variant variant = selected().orElseThrow();
        Scenario scenario = session.scenario();
        Driver driver = Drivers.find(scenario, choice.key()).orElseThrow();
        search.set("");
        OptionalDouble value = driver.read(scenario);
        if (value.isPresent()) {
            List<Adjustment> all = new ArrayList<>(variant.adjustments());
            all.add(new Adjustment(driver.key(), value.getAsDouble()));
            session.edit(Variants.replaced(scenario, variant.withAdjustments(all)));
        } else {
            waiting.computeIfAbsent(variant.id(), _ -> new LinkedHashSet<>()).add(driver.key());
            showSelected();
        }
    }

    /** Takes an input out of the selected variant. */
    public void removeInput(NumberInput input) {
        Variant variant = selected().orElseThrow();
        String key = input.key().substring(variant.id().length() + 1);
        waiting.getOrDefault(variant.id(), new LinkedHashSet<>()).remove(key);
        session.edit(
                Variants.replaced(
                        session.scenario(),
                        variant.withAdjustments(
                                variant.adjustments().stream()
                                        .filter(adjustment -> !adjustment.driver().equals(key))
                                        .toList())));
        showSelected();
    }

    /** Whose input it is, and what the scenario itself says, in words. */
    public ObservableValue<String> inScenario(NumberInput input) {
        String key = input.key().substring(input.key().indexOf('/') + 1);
        return session.scenarioProperty()
                .map(
                        scenario ->
                                Drivers.find(scenario, key)
                                        .map(driver -> inScenario(driver, scenario))
                                        .orElse(""));
    }

    private static String inScenario(Driver driver, Scenario scenario) {
        OptionalDouble value = driver.read(scenario);
        String said =
                "scenario: "
                        + (value.isPresent()
                                ? VariantWords.number(driver, value.getAsDouble())
                                : "from tables");
        String option = VariantWords.option(driver);
        return option.isEmpty() ? said : option + "; " + said;
    }
}
