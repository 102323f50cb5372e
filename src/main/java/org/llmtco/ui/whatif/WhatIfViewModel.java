package org.llmtco.ui.whatif;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.chart.Figure;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.model.Variant;
import org.llmtco.report.VariantFigures;
import org.llmtco.report.VariantWords;
import org.llmtco.storage.Problem;
import org.llmtco.storage.Reading;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.session.Calculation;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.CostMeasure;
import org.llmtco.whatif.Drivers;
import org.llmtco.whatif.SideBySide;
import org.llmtco.whatif.Variants;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The scenario beside its variants and, if the user opens one, beside another file. */
public final class WhatIfViewModel {
    private final Session session;
    private final Calculation<Question, SideBySide> calculation;
    private final VariantEditor editor;
    private final ObservableList<WhatIfColumn> columns = FXCollections.observableArrayList();
    private final ObservableList<WhatIfRow> rows = FXCollections.observableArrayList();
    private final ObservableList<MeasureChoice> measures =
            FXCollections.observableList(
                    Arrays.stream(CostMeasure.values()).map(MeasureChoice::of).toList());
    private final ReadOnlyObjectWrapper<@Nullable MeasureChoice> measure =
            new ReadOnlyObjectWrapper<>(measures.getFirst());
    private final ReadOnlyObjectWrapper<Figure.@Nullable Bars> figure =
            new ReadOnlyObjectWrapper<>();
    private final GoalSeekViewModel goalSeek;
    private final WinnerMapViewModel winnerMap;
    private final ReadOnlyObjectWrapper<WhatIfMode> mode =
            new ReadOnlyObjectWrapper<>(WhatIfMode.VARIANTS);
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper besideFile = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private Optional<SideBySide.OtherScenario> file = Optional.empty();
    private @Nullable SideBySide latest;
    private boolean shown;

    private record Question(Scenario scenario, Optional<SideBySide.OtherScenario> file) {}

    public WhatIfViewModel(Session session) {
        this.session = session;
        editor = new VariantEditor(session);
        goalSeek = new GoalSeekViewModel(session);
        winnerMap = new WinnerMapViewModel(session);
        calculation =
                new Calculation<>(
                        question ->
                                SideBySide.of(
                                        question.scenario(), question.file(), session.catalog()),
                        session.background(),
                        session.foreground(),
                        this::show,
                        problem -> message.set("The calculation failed: " + problem));
        session.scenarioProperty().subscribe(this::scenarioChanged);
        session.whenTablesChange(() -> scenarioChanged(session.scenario()));
        session.dirtyProperty().subscribe(() -> scenarioChanged(session.scenario()));
    }

    private void scenarioChanged(Scenario scenario) {
        empty.set(scenario.variants().isEmpty() && file.isEmpty());
        changed.set(
                session.lastSaved()
                        .filter(
                                saved ->
                                        !saved.withVariants(List.of())
                                                .equals(scenario.withVariants(List.of())))
                        .isPresent());
        ask();
    }

    /** Nothing is computed for a page that is not looked at. */
    public void setShown(boolean isShown) {
        shown = isShown;
        showMode();
    }

    private void showMode() {
        goalSeek.setShown(shown && mode.get() == WhatIfMode.GOAL_SEEK);
        winnerMap.setShown(shown && mode.get() == WhatIfMode.TWO_DRIVERS);
        ask();
    }

    public ReadOnlyObjectProperty<WhatIfMode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    public void setMode(WhatIfMode choice) {
        mode.set(choice);
        showMode();
    }

    public GoalSeekViewModel goalSeek() {
        return goalSeek;
    }

    /** The cheapest option over two inputs. */
    public WinnerMapViewModel winnerMap() {
        return winnerMap;
    }

    private void ask() {
        if (shown && mode.get() == WhatIfMode.VARIANTS && !empty.get()) {
            calculation.ask(new Question(session.scenario(), file));
        }
    }

    private void show(SideBySide table) {
        latest = table;
        List<WhatIfColumn> now = new ArrayList<>();
        now.add(new WhatIfColumn(table.base().id(), "Scenario", WhatIfColumn.Kind.SCENARIO));
        for (SideBySide.Column column : table.others()) {
            boolean isVariant = table.base().scenario().variant(column.id()).isPresent();
            now.add(
                    new WhatIfColumn(
                            column.id(),
                            column.label(),
                            isVariant ? WhatIfColumn.Kind.VARIANT : WhatIfColumn.Kind.FILE));
        }
        if (!now.equals(columns)) {
            columns.setAll(now);
        }
        CostMeasure by = measures.getFirst().measure();
        if (measure.get() != null) {
            by = measure.get().measure();
        }
        rows.setAll(WhatIfRows.of(table, by));
        figure.set(VariantFigures.costs(table, by));
    }

    /** The scenario, its variants, the other file. */
    public ObservableList<WhatIfColumn> columns() {
        return columns;
    }

    public ObservableList<WhatIfRow> rows() {
        return rows;
    }

    /** What changes the variants one by one. */
    public VariantEditor editor() {
        return editor;
    }

    public ObservableList<MeasureChoice> measures() {
        return measures;
    }

    public ReadOnlyObjectProperty<@Nullable MeasureChoice> measureProperty() {
        return measure.getReadOnlyProperty();
    }

    public void choose(MeasureChoice choice) {
        measure.set(choice);
        if (latest != null) {
            show(latest);
        }
    }

    /** Costs of every option in each column. */
    public ReadOnlyObjectProperty<Figure.@Nullable Bars> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** Whether there is nothing to compare with. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** Whether the scenario differs from the one that was opened or last saved. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Whether a column is that of another file. */
    public ReadOnlyBooleanProperty besideFileProperty() {
        return besideFile.getReadOnlyProperty();
    }

    /** What came of the latest action; empty if that can be seen. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public void addVariant() {
        message.set("");
        editor.add();
    }

    /**
     * Keeps what was changed since the scenario was opened or saved as a variant; the scenario is
     * again as it was. What a variant cannot hold is named, and nothing happens.
     */
    public void keepChanges() {
        Scenario saved = session.lastSaved().orElseThrow();
        Optional<Variants.Capture> capture =
                Variants.captured(saved, session.scenario(), editor.freeLabel("My changes"));
        if (capture.isEmpty()) {
            message.set(
                    "No number differs from the scenario as it was opened: change inputs at the"
                            + " left first");
            return;
        }
        if (!capture.get().others().isEmpty()) {
            message.set(
                    "A variant holds numbers only. Save first, or undo: "
                            + capture.get().others().stream()
                                    .map(change -> VariantWords.place(change, session.scenario()))
                                    .collect(Collectors.joining("; ")));
            return;
        }
        session.edit(capture.get().scenario());
        editor.select(capture.get().variant().id());
        message.set(
                "\"%s\" has your changes; the scenario is again as it was opened"
                        .formatted(capture.get().variant().label()));
    }

    /** Puts another scenario file beside this one, for reading. */
    public void compareWith(Path path) {
        session.background()
                .execute(
                        () -> {
                            Reading<Scenario> reading =
                                    ScenarioFiles.read(path.toString(), Drivers::ranges);
                            session.foreground().execute(() -> beside(path, reading));
                        });
    }

    private void beside(Path path, Reading<Scenario> reading) {
        message.set(
                reading.problems().stream().map(Problem::text).collect(Collectors.joining("\n")));
        reading.value()
                .ifPresent(
                        scenario -> {
                            file =
                                    Optional.of(
                                            new SideBySide.OtherScenario(
                                                    String.valueOf(path.getFileName()), scenario));
                            besideFile.set(true);
                            scenarioChanged(session.scenario());
                        });
    }

    public void closeFile() {
        file = Optional.empty();
        besideFile.set(false);
        message.set("");
        scenarioChanged(session.scenario());
    }

    /** Selects the variant of a column; other columns have nothing to edit. */
    public void selectColumn(int place) {
        if (place < columns.size() && columns.get(place).kind() == WhatIfColumn.Kind.VARIANT) {
            editor.select(columns.get(place).id());
        }
    }

    /** Makes the selected variant's values the scenario's own. */
    public void apply() {
        Optional<Variant> variant = editor.selected();
        if (variant.isEmpty()) {
            return;
        }
        try {
            session.edit(Variants.applied(session.scenario(), variant.get()));
            message.set(
                    "The scenario has the values of \"%s\" now; Undo takes them back"
                            .formatted(variant.get().label()));
        } catch (InvalidFieldException e) {
            message.set("Not applied: " + e.getMessage());
        }
    }
}
