package org.llmtco.ui.session;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.llmtco.catalog.Catalog;
import org.llmtco.model.Scenario;
import org.llmtco.storage.CatalogReading;
import org.llmtco.whatif.Variants;
import org.llmtco.whatif.uncertainty.UncertainInputs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * What the user works on: the scenario, its history, and its latest answer. Nothing else in the
 * window changes; everything shown follows from it.
 */
public final class Session {
    private final ReadOnlyObjectWrapper<CatalogReading> tables;
    private final Executor background;
    private final Executor beside;
    private final Executor foreground;
    private final Calculation<Question, Answer> calculation;
    private final ReadOnlyObjectWrapper<Scenario> scenario;
    private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private History<Scenario> history;
    private @Nullable Scenario saved;

    /** What was computed last, for the background alone. */
    private volatile @Nullable Computed computed;

    /**
     * A session on a scenario.
     *
     * @param background runs the engine
     * @param foreground runs what touches the screen
     */
    public Session(
            CatalogReading tables, Scenario first, Executor background, Executor foreground) {
        this(tables, first, background, background, foreground);
    }

    /**
     * A session whose answers need not wait for long work.
     *
     * @param beside runs long work, one thing after the other
     */
    public Session(
            CatalogReading tables,
            Scenario first,
            Executor background,
            Executor beside,
            Executor foreground) {
        this.tables = new ReadOnlyObjectWrapper<>(tables);
        this.background = background;
        this.beside = beside;
        this.foreground = foreground;
        history = new History<>(first);
        saved = first;
        scenario = new ReadOnlyObjectWrapper<>(first);
        calculation =
                new Calculation<>(
                        this::computed,
                        background,
                        foreground,
                        this::answered,
                        problem -> failure.set("The calculation failed: " + problem));
        calculation.ask(new Question(first, tables.catalog()));
    }

    /** In the background, one question at a time. */
    @SuppressWarnings("ReferenceEquality") // tables are many, and read anew as a whole
    private Answer computed(Question question) {
        Computed before = computed;
        // what holds at any volume does so with the same tables only
        Answer earlier =
                before != null && before.catalog() == question.catalog() ? before.answer() : null;
        Answer found = Answer.of(question.scenario(), question.catalog(), earlier);
        computed = new Computed(question.catalog(), found);
        return found;
    }

    private record Question(Scenario scenario, Catalog catalog) {}

    private record Computed(Catalog catalog, Answer answer) {}

    private void answered(Answer latest) {
        failure.set("");
        answer.set(latest);
    }

    /** Runs one thing after the other, so long work is to be handed over in slices. */
    public Executor background() {
        return background;
    }

    /** Runs work that takes longer than an answer may, and that no answer waits for. */
    public Executor beside() {
        return beside;
    }

    /** Runs what touches the screen. */
    public Executor foreground() {
        return foreground;
    }

    public CatalogReading tables() {
        return tables.get();
    }

    public Catalog catalog() {
        return tables().catalog();
    }

    /** Goes on with tables that were read anew: everything follows, the scenario stays. */
    public void setTables(CatalogReading read) {
        tables.set(read);
        calculation.ask(new Question(scenario(), read.catalog()));
    }

    /** Is told when other tables count than before. */
    public void whenTablesChange(Runnable action) {
        tables.subscribe((_, _) -> action.run());
    }

    public Scenario scenario() {
        return scenario.get();
    }

    public ReadOnlyObjectProperty<Scenario> scenarioProperty() {
        return scenario.getReadOnlyProperty();
    }

    /** The answer to the latest scenario that was computed; null before the first one. */
    public ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Why the latest calculation failed; empty if it did not. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** The file that the scenario was opened from or saved to; null for a new one. */
    public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public Optional<Path> file() {
        return Optional.ofNullable(file.get());
    }

    /** Changes the scenario. */
    public void edit(Scenario changed) {
        edit(changed, null);
    }

    /** Changes the scenario as a part of a gesture, which is undone as a whole. */
    public void edit(Scenario changed, @Nullable Object gesture) {
        if (changed.equals(scenario())) {
            return;
        }
        history.push(
                UncertainInputs.withoutLostDrivers(Variants.withoutLostDrivers(changed)), gesture);
        show();
    }

    /** The scenario as it was opened or last saved; empty for work that never was. */
    public Optional<Scenario> lastSaved() {
        return Optional.ofNullable(saved);
    }

    /** Whether the latest change was a part of this gesture, which goes on. */
    public boolean isInGesture(Object gesture) {
        return history.isIn(gesture);
    }

    public void endGesture() {
        history.endGesture();
    }

    public void undo() {
        if (history.canUndo()) {
            history.undo();
            show();
        }
    }

    public void redo() {
        if (history.canRedo()) {
            history.redo();
            show();
        }
    }

    /** Goes on with another scenario; what was is forgotten. */
    public void open(Scenario opened, @Nullable Path from) {
        history = new History<>(opened);
        saved = opened;
        file.set(from);
        show();
    }

    /** Goes on with work that was never saved: it still has to be. */
    public void restore(Scenario unsaved, @Nullable Path from) {
        history = new History<>(unsaved);
        saved = null;
        file.set(from);
        show();
    }

    /** The present scenario is on the disk now. */
    public void saved(Path to) {
        saved = scenario();
        file.set(to);
        show();
    }

    private void show() {
        boolean changed = !history.present().equals(scenario.get());
        scenario.set(history.present());
        dirty.set(!history.present().equals(saved));
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        if (changed) {
            calculation.ask(new Question(history.present(), catalog()));
        }
    }
}
