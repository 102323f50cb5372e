package org.llmtco.ui.hardware;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.chart.Figure;
import org.llmtco.model.Scenario;
import org.llmtco.model.Workload;
import org.llmtco.report.Digits;
import org.llmtco.sizing.HardwareMatrix;
import org.llmtco.ui.session.Session;
import org.llmtco.ui.session.SlicedRun;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Which models fit on which GPUs in which formats, how fast and for how much; and a few of them
 * side by side. Nothing is computed while the page is hidden.
 */
public final class HardwareViewModel {
    private final Session session;
    private final MatrixSettings settings;
    private final SlicedRun<MatrixSettings.Slice, MatrixRow> matrix;
    private final SlicedRun<List<Chosen.Entry>, SideBySide> comparison;
    private final ObservableList<MatrixRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ComparedRow> compared = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
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

    public HardwareViewModel(Session session) {
        this.session = session;
        settings = new MatrixSettings(session.catalog());
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
        session.scenarioProperty().subscribe(this::follow);
        session.whenTablesChange(
                () -> {
                    settings.setCatalog(session.catalog());
                    settings.forget();
                    follow(session.scenario());
                });
        settings.whenChanged(this::changed);
    }

    /** A scenario that was opened brings its models and engine; edits leave them alone. */
    private void follow(Scenario scenario) {
        if (settings.adopt(scenario)) {
            chosenByUser = false;
            chosen.clear();
        }
        changed();
    }

    /** What the matrix is to show. */
    public MatrixSettings settings() {
        return settings;
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

    private void changed() {
        outdated = true;
        if (shown) {
            fill();
        }
    }

    /** Fills the matrix by the settings as they are. */
    public void fill() {
        Optional<MatrixRows> setting = settings.common(session.scenario());
        if (setting.isEmpty()) {
            return;
        }
        outdated = false;
        cancelled.set(false);
        progress.set(0);
        running.set(true);
        state.set("Calculating …");
        MatrixRows common = setting.get();
        List<MatrixSettings.Slice> work = settings.slices();
        slices = work.size();
        matrix.start(work, (slice, unwanted) -> rows(slice, common, unwanted));
        compareChosen();
    }

    private static List<MatrixRow> rows(
            MatrixSettings.Slice slice, MatrixRows common, BooleanSupplier unwanted) {
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
        MatrixSettings.rented(session.scenario()).stream()
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
        settings.common(session.scenario())
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
