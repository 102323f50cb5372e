package org.llmtco.ui.hardware;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.chart.Figure;
import org.llmtco.model.Engine;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Scenario;
import org.llmtco.model.Workload;
import org.llmtco.report.Digits;
import org.llmtco.sizing.EngineProfile;
import org.llmtco.sizing.HardwareMatrix;
import org.llmtco.sizing.LatencyTarget;
import org.llmtco.sizing.RequestShape;
import org.llmtco.ui.number.NumberText;
import org.llmtco.ui.session.Session;
import org.llmtco.ui.session.SlicedRun;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Which models fit on which GPUs in which formats, how fast and for how much; and a few of them
 * side by side. Nothing is computed while the page is hidden.
 */
public final class HardwareViewModel {
    private static final Set<String> FIRST_FORMATS = Set.of("bf16", "fp8", "int4-awq");
    private static final String CONSTANTS = "public";
    private static final NumberText NUMBERS = new NumberText(Locale.ROOT);
    private static final double MILLIS = 1000;

    private final Session session;
    private Catalog catalog;
    private final SlicedRun<Slice, MatrixRow> matrix;
    private final SlicedRun<List<Chosen.Entry>, SideBySide> comparison;
    private final ObservableList<MatrixRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ComparedRow> compared = FXCollections.observableArrayList();
    private final List<FormatChoice> formats;
    private final StringProperty models = new SimpleStringProperty("");
    private final StringProperty gpus = new SimpleStringProperty("");
    private final StringProperty engine = new SimpleStringProperty(EngineProfile.VLLM.name());
    private final ObjectProperty<Integer> keyValueBits = new SimpleObjectProperty<>(16);
    private final StringProperty perTokenMillis = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper formatsText = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper severalModels = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper cancelled = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Figure.@Nullable Bars> memory =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Figure.@Nullable Lines> latency =
            new ReadOnlyObjectWrapper<>();

    private final Chosen chosen = new Chosen();
    private int slices;
    private boolean chosenByUser;
    private boolean shown;
    private boolean outdated = true;
    private boolean adopting;
    private String adopted = "";

    /** A model in a format on a number of GPUs. */
    private record Slice(OpenModel model, WeightFormat format, List<GpuProfile> gpus) {}

    public HardwareViewModel(Session session) {
        this.session = session;
        catalog = session.catalog();
        formats =
                catalog.weightFormats().values().stream()
                        .map(format -> new FormatChoice(format.id(), format.name()))
                        .toList();
        matrix =
                new SlicedRun<>(
                        session.background(),
                        session.foreground(),
                        done -> progress.set((double) done / slices),
                        this::filled,
                        this::failed);
        comparison =
                new SlicedRun<>(
                        session.background(),
                        session.foreground(),
                        _ -> {},
                        answers -> answers.forEach(this::show),
                        this::failed);
        session.scenarioProperty().subscribe(this::adopt);
        session.whenTablesChange(
                () -> {
                    catalog = session.catalog();
                    adopted = "";
                    adopt(session.scenario());
                    changed();
                });
        models.subscribe(this::changed);
        gpus.subscribe(this::changed);
        engine.subscribe(this::changed);
        keyValueBits.subscribe(this::changed);
        perTokenMillis.subscribe(this::changed);
        formats.forEach(format -> format.chosen().subscribe(this::changed));
        outdated = true;
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

    /** What the matrix shows, in a line. */
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How much of the matrix is filled, 0..1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether the matrix is older than its settings because the user stopped it. */
    public ReadOnlyBooleanProperty cancelledProperty() {
        return cancelled.getReadOnlyProperty();
    }

    /** Whether the rows are of more than one model. */
    public ReadOnlyBooleanProperty severalModelsProperty() {
        return severalModels.getReadOnlyProperty();
    }

    public ObservableList<MatrixRow> rows() {
        return rows;
    }

    public ObservableList<ComparedRow> compared() {
        return compared;
    }

    /** What fills the memory of one GPU of each compared candidate. */
    public ReadOnlyObjectProperty<Figure.@Nullable Bars> memoryProperty() {
        return memory.getReadOnlyProperty();
    }

    /** Time per output token of each compared candidate over the concurrency. */
    public ReadOnlyObjectProperty<Figure.@Nullable Lines> latencyProperty() {
        return latency.getReadOnlyProperty();
    }

    /** Says whether the page can be seen. */
    public void setShown(boolean nowShown) {
        shown = nowShown;
        if (shown && outdated) {
            fill();
        }
    }

    /** The colour of a candidate among the compared ones; empty if it is none of them. */
    public Optional<Integer> color(Candidate candidate) {
        return chosen.find(candidate).map(Chosen.Entry::color);
    }

    /** Whether one more can be compared. */
    public boolean isRoom() {
        return !chosen.isFull();
    }

    /** Takes a candidate into the comparison or out of it; a fifth one is not taken in. */
    public void compare(Candidate candidate, boolean nowCompared) {
        chosenByUser = true;
        if (nowCompared) {
            chosen.add(candidate, session.scenario());
        } else {
            chosen.remove(candidate);
        }
        compareChosen();
    }

    public void compareNone() {
        chosenByUser = true;
        chosen.clear();
        compareChosen();
    }

    /** Stops filling the matrix; what it showed before stays. */
    public void cancel() {
        matrix.cancel();
        running.set(false);
        cancelled.set(true);
        state.set("Stopped: the table shows the settings before");
    }

    /** A scenario that was opened brings its models and engine; edits leave them alone. */
    private void adopt(Scenario scenario) {
        if (!scenario.id().equals(adopted)) {
            adopting = true;
            adopted = scenario.id();
            chosenByUser = false;
            chosen.clear();
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
        }
        changed();
    }

    private static List<RentedGpus> rented(Scenario scenario) {
        return scenario.options().stream()
                .filter(RentedGpus.class::isInstance)
                .map(RentedGpus.class::cast)
                .toList();
    }

    private void changed() {
        if (adopting) {
            return;
        }
        outdated = true;
        if (shown) {
            fill();
        }
    }

    /** What the rows have in common; empty where the typed time is none or tables lack a part. */
    private Optional<MatrixRows> setting() {
        Optional<LatencyTarget> target = target();
        message.set(target.isEmpty() ? "Not a time; write it like 50" : "");
        CapacityConstants constants = catalog.constants().get(CONSTANTS);
        if (target.isEmpty() || constants == null) {
            return Optional.empty();
        }
        Workload workload = session.scenario().workload();
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
                        session.scenario().pricedOn()));
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

    private List<Slice> slices() {
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

    /** Fills the matrix by the settings as they are. */
    public void fill() {
        formatsText.set(formatsInWords());
        Optional<MatrixRows> setting = setting();
        if (setting.isEmpty()) {
            return;
        }
        outdated = false;
        cancelled.set(false);
        progress.set(0);
        running.set(true);
        state.set("Calculating …");
        MatrixRows common = setting.get();
        List<Slice> work = slices();
        slices = work.size();
        matrix.start(work, (slice, unwanted) -> rows(slice, common, unwanted));
        compareChosen();
    }

    private static List<MatrixRow> rows(Slice slice, MatrixRows common, BooleanSupplier unwanted) {
        return HardwareMatrix.fill(
                        List.of(slice.model()),
                        List.of(slice.format()),
                        slice.gpus(),
                        common.setting(),
                        _ -> {},
                        unwanted)
                .map(filled -> filled.cells().stream().map(common::row).toList())
                .orElse(List.of());
    }

    private String formatsInWords() {
        List<String> names =
                formats.stream().filter(f -> f.chosen().get()).map(FormatChoice::label).toList();
        return names.isEmpty()
                ? "none"
                : names.size() <= 3 ? String.join(", ", names) : names.size() + " formats";
    }

    private void filled(List<MatrixRow> all) {
        running.set(false);
        rows.setAll(all);
        severalModels.set(all.stream().map(MatrixRow::model).distinct().limit(2).count() > 1);
        double fitting = all.stream().filter(MatrixRow::fits).count();
        Workload workload = session.scenario().workload();
        state.set(
                "%s of %s combinations fit; requests of %s tokens in, %s out"
                        .formatted(
                                Digits.whole(fitting),
                                Digits.whole(all.size()),
                                Digits.whole(workload.inputSequenceLength()),
                                Digits.whole(workload.outputSequenceLength())));
        if (!chosenByUser) {
            chooseFirst(all);
        }
    }

    private void failed(RuntimeException problem) {
        running.set(false);
        state.set("The calculation failed: " + problem);
    }

    /** What the scenario rents, beside the cheapest that there is. */
    private void chooseFirst(List<MatrixRow> all) {
        chosen.clear();
        rented(session.scenario()).stream()
                .map(Candidate::of)
                .filter(own -> all.stream().anyMatch(row -> row.candidate().equals(own)))
                .limit(Chosen.MOST - 1)
                .forEach(own -> chosen.add(own, session.scenario()));
        all.stream()
                .filter(row -> row.usdPerMTok().value().isPresent())
                .min(Comparator.comparing(MatrixRow::usdPerMTok))
                .ifPresent(row -> chosen.add(row.candidate(), session.scenario()));
        compareChosen();
    }

    private void compareChosen() {
        setting()
                .ifPresent(
                        common ->
                                comparison.start(
                                        List.of(chosen.entries()),
                                        (entries, _) -> List.of(SideBySide.of(entries, common))));
    }

    private void show(SideBySide latest) {
        compared.setAll(latest.rows());
        memory.set(latest.memory());
        latency.set(latest.latency());
    }
}
