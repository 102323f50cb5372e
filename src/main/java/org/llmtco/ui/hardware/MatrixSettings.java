package org.llmtco.ui.hardware;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.model.Engine;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Scenario;
import org.llmtco.model.Workload;
import org.llmtco.sizing.EngineProfile;
import org.llmtco.sizing.HardwareMatrix;
import org.llmtco.sizing.LatencyTarget;
import org.llmtco.sizing.RequestShape;
import org.llmtco.ui.number.NumberText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Which models, formats and GPUs are looked at, and how they are to serve. */
public final class MatrixSettings {
    private static final Set<String> FIRST_FORMATS = Set.of("bf16", "fp8", "int4-awq");
    private static final String CONSTANTS = "public";
    private static final NumberText NUMBERS = new NumberText(Locale.ROOT);
    private static final double MILLIS = 1000;

    private final List<FormatChoice> formats;
    private final StringProperty models = new SimpleStringProperty("");
    private final StringProperty gpus = new SimpleStringProperty("");
    private final StringProperty engine = new SimpleStringProperty(EngineProfile.VLLM.name());
    private final ObjectProperty<Integer> keyValueBits = new SimpleObjectProperty<>(16);
    private final StringProperty perTokenMillis = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper formatsText = new ReadOnlyStringWrapper("");
    private Catalog catalog;
    private Runnable onChange = () -> {};
    private boolean adopting;
    private String adopted = "";

    /** A model in a format on a number of GPUs. */
    record Slice(OpenModel model, WeightFormat format, List<GpuProfile> gpus) {}

    MatrixSettings(Catalog catalog) {
        this.catalog = catalog;
        formats =
                catalog.weightFormats().values().stream()
                        .map(format -> new FormatChoice(format.id(), format.name()))
                        .toList();
        models.subscribe(this::changed);
        gpus.subscribe(this::changed);
        engine.subscribe(this::changed);
        keyValueBits.subscribe(this::changed);
        perTokenMillis.subscribe(this::changed);
        formats.forEach(format -> format.chosen().subscribe(this::changed));
    }

    void whenChanged(Runnable action) {
        onChange = action;
    }

    private void changed() {
        if (!adopting) {
            onChange.run();
        }
    }

    void setCatalog(Catalog tables) {
        catalog = tables;
    }

    /** Takes the next scenario's settings, even if it is the same one. */
    void forget() {
        adopted = "";
    }

    /** Takes what another scenario rents; answers whether it is another one. */
    boolean adopt(Scenario scenario) {
        if (scenario.id().equals(adopted)) {
            return false;
        }
        adopting = true;
        adopted = scenario.id();
        models.set(
                rented(scenario).stream()
                        .map(option -> catalog.models().get(option.model()))
                        .filter(Objects::nonNull)
                        .map(OpenModel::name)
                        .distinct()
                        .collect(Collectors.joining(", ")));
        gpus.set("");
        formats.forEach(format -> format.chosen().set(FIRST_FORMATS.contains(format.id())));
        rented(scenario).stream()
                .findFirst()
                .ifPresent(
                        option -> {
                            engine.set(EngineProfile.of(option.engine()).name());
                            keyValueBits.set(option.keyValueBits());
                        });
        adopting = false;
        return true;
    }

    /** Models to show: names or parts of them, between commas; all if empty. */
    public StringProperty modelsProperty() {
        return models;
    }

    /** GPUs to show, in the same way. */
    public StringProperty gpusProperty() {
        return gpus;
    }

    public List<FormatChoice> formats() {
        return formats;
    }

    /** The chosen formats in a few words. */
    public ReadOnlyStringProperty formatsTextProperty() {
        return formatsText.getReadOnlyProperty();
    }

    public List<String> engines() {
        return Arrays.stream(Engine.values()).map(e -> EngineProfile.of(e).name()).toList();
    }

    public StringProperty engineProperty() {
        return engine;
    }

    public List<Integer> keyValueBitsChoices() {
        return List.of(16, 8);
    }

    public ObjectProperty<Integer> keyValueBitsProperty() {
        return keyValueBits;
    }

    /** Longest time per output token as typed; no limit if empty. */
    public StringProperty perTokenMillisProperty() {
        return perTokenMillis;
    }

    /** Why the typed time is none; empty if it is one. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** What the rows have in common; empty where the typed time is none or tables lack a part. */
    Optional<MatrixRows> common(Scenario scenario) {
        formatsText.set(formatsInWords());
        Optional<LatencyTarget> target = target();
        message.set(target.isEmpty() ? "Not a time; write it like 50" : "");
        CapacityConstants constants = catalog.constants().get(CONSTANTS);
        if (target.isEmpty() || constants == null) {
            return Optional.empty();
        }
        Workload workload = scenario.workload();
        return Optional.of(
                new MatrixRows(
                        catalog,
                        new HardwareMatrix.Setting(
                                constants,
                                keyValueBits.get(),
                                EngineProfile.named(engine.get()).orElse(EngineProfile.VLLM),
                                new RequestShape(
                                        workload.inputSequenceLength(),
                                        workload.outputSequenceLength()),
                                OptionalDouble.empty(),
                                target.get()),
                        scenario.pricedOn()));
    }

    private Optional<LatencyTarget> target() {
        if (perTokenMillis.get().isBlank()) {
            return Optional.of(LatencyTarget.NONE);
        }
        OptionalDouble typed = NUMBERS.parse(perTokenMillis.get());
        return typed.isPresent() && typed.getAsDouble() > 0
                ? Optional.of(
                        new LatencyTarget(
                                OptionalDouble.empty(),
                                OptionalDouble.of(typed.getAsDouble() / MILLIS)))
                : Optional.empty();
    }

    /** The work: every chosen model in every chosen format. */
    List<Slice> slices() {
        List<GpuProfile> onto = Filter.find(catalog.gpus().values(), GpuProfile::name, gpus.get());
        List<Slice> slices = new ArrayList<>();
        for (OpenModel model :
                Filter.find(catalog.models().values(), OpenModel::name, models.get())) {
            for (FormatChoice format : formats) {
                WeightFormat stored = catalog.weightFormats().get(format.id());
                if (format.chosen().get() && stored != null && !onto.isEmpty()) {
                    slices.add(new Slice(model, stored, onto));
                }
            }
        }
        return slices;
    }

    private String formatsInWords() {
        List<String> names =
                formats.stream().filter(f -> f.chosen().get()).map(FormatChoice::label).toList();
        return names.isEmpty()
                ? "none"
                : names.size() <= 3 ? String.join(", ", names) : names.size() + " formats";
    }

    static List<RentedGpus> rented(Scenario scenario) {
        return scenario.options().stream()
                .filter(RentedGpus.class::isInstance)
                .map(RentedGpus.class::cast)
                .toList();
    }
}
