package org.llmtco.ui.data;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.ChangedMeanwhileException;
import org.llmtco.storage.FileChange;
import org.llmtco.storage.OwnTables;
import org.llmtco.storage.TableEntry;
import org.llmtco.storage.TableFolders;
import org.llmtco.storage.UnreadableFileException;
import org.llmtco.ui.session.Session;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Changes of the user's own tables: tried, written, and read again beside the window, after which
 * everything follows. They can be taken back one by one, as long as nobody else has written the
 * same file.
 */
public final class TableEdits {
    private final Session session;
    private final List<Path> shared;
    private final OwnTables own;
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");

    private boolean frozen;

    /** An edit in words, and the files that it changed. */
    private record Edit(String what, List<FileChange> changes) {
        Edit reversed() {
            List<FileChange> backwards = new ArrayList<>();
            changes.reversed().forEach(change -> backwards.add(change.reversed()));
            return new Edit(what, backwards);
        }
    }

    /** Edits over the shipped tables alone. */
    public TableEdits(Session session, Path folder) {
        this(session, List.of(), folder);
    }

    /**
     * Edits that go to a folder of tables.
     *
     * @param shared folders of a team between the shipped tables and the user's own
     * @param folder which need not exist yet
     */
    public TableEdits(Session session, List<Path> shared, Path folder) {
        this.session = session;
        this.shared = List.copyOf(shared);
        own = new OwnTables(folder);
    }

    private List<Path> roots() {
        return TableFolders.over(shared, own.root());
    }

    /** Where the edits are written. */
    public Path folder() {
        return own.root();
    }

    /** Whether a file of the tables is of the folder that edits go to. */
    boolean holds(String file) {
        return own.holds(file);
    }

    /** Whether an edit is being written; another one has to wait. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the latest edit was not made; empty if it was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the latest edit was, in a few words. */
    public ReadOnlyStringProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Whether the tables are those of a frozen scenario, which do not change. */
    public void setFrozen(boolean nowFrozen) {
        frozen = nowFrozen;
        problem.set("");
    }

    /** Writes an entry; what was done is done when the tables change. */
    void put(TableEntry place, Record entry, Runnable whenDone) {
        put("Saved ", place, entry, whenDone);
    }

    /** Writes an entry that was chosen among several. */
    void choose(TableEntry place, Record entry, Runnable whenDone) {
        put("Chose for ", place, entry, whenDone);
    }

    private void put(String what, TableEntry place, Record entry, Runnable whenDone) {
        CatalogReading tables = session.tables();
        make(
                what + place.id(),
                () -> own.putting(place, entry, tables),
                true,
                edit -> done(edit, whenDone));
    }

    /** Takes an entry out of the user's own tables. */
    void remove(TableEntry place, boolean revert) {
        CatalogReading tables = session.tables();
        make(
                (revert ? "Reverted " : "Removed ") + place.id(),
                () -> own.removing(place, tables),
                false,
                edit -> done(edit, () -> {}));
    }

    /** Leaves an entry as it is, over the figure that has changed below it. */
    void keep(TableEntry place) {
        CatalogReading tables = session.tables();
        make(
                "Kept " + place.id(),
                () -> own.keeping(place, tables),
                false,
                edit -> done(edit, () -> {}));
    }

    /** Is told what becomes of an import. */
    public interface Importing {
        /** It is written and counts; it can be taken back as long as nothing came after it. */
        void done(Runnable undo);

        /** Nothing was written. */
        void refused(String why);
    }

    /**
     * Makes the changes of an import, all or none.
     *
     * @param what was done, in words
     * @param changes for the folder that edits go to; made beside the window
     */
    public void take(
            String what, Function<OwnTables, List<FileChange>> changes, Importing importing) {
        make(
                what,
                () -> changes.apply(own),
                true,
                edit -> {
                    done(edit, () -> {});
                    importing.done(() -> undo(edit));
                },
                importing::refused);
    }

    private void undo(Edit edit) {
        if (edit.equals(done.peek())) {
            undo();
        } else {
            problem.set("Other edits came after \"%s\": undo them first".formatted(edit.what()));
        }
    }

    private void done(Edit edit, Runnable whenDone) {
        done.push(edit);
        undone.clear();
        whenDone.run();
    }

    /** Takes the latest edit back. */
    public void undo() {
        if (!done.isEmpty()) {
            Edit edit = done.peek();
            make(
                    "Took back: " + edit.what(),
                    () -> edit.reversed().changes(),
                    false,
                    _ -> undone.push(done.pop()));
        }
    }

    /** Makes the edit again that was taken back last. */
    public void redo() {
        if (!undone.isEmpty()) {
            Edit edit = undone.peek();
            make(edit.what(), edit::changes, false, _ -> done.push(undone.pop()));
        }
    }

    /** Reads all tables again: somebody else may have written them. */
    public void reload() {
        make("Read the tables again", List::of, false, _ -> {});
    }

    private interface WhenMade {
        void made(Edit edit);
    }

    private void make(
            String what, Supplier<List<FileChange>> changes, boolean tried, WhenMade whenMade) {
        make(what, changes, tried, whenMade, _ -> {});
    }

    private void make(
            String what,
            Supplier<List<FileChange>> changes,
            boolean tried,
            WhenMade whenMade,
            Consumer<String> whenRefused) {
        if (busy.get()) {
            whenRefused.accept("Another edit is being written: try again when it is.");
            return;
        }
        if (frozen) {
            refuse(
                    "Nothing was written: these are the figures that the scenario was frozen with."
                            + " Use today's figures to change them.",
                    whenRefused);
            return;
        }
        busy.set(true);
        session.beside()
                .execute(
                        () -> {
                            Runnable outcome = outcome(what, changes, tried, whenMade, whenRefused);
                            session.foreground()
                                    .execute(
                                            () -> {
                                                busy.set(false);
                                                outcome.run();
                                                canUndo.set(!done.isEmpty());
                                                canRedo.set(!undone.isEmpty());
                                            });
                        });
    }

    /** Beside the window: writes and reads; what is to happen in the window after it. */
    private Runnable outcome(
            String what,
            Supplier<List<FileChange>> changes,
            boolean tried,
            WhenMade whenMade,
            Consumer<String> whenRefused) {
        try {
            Edit edit = new Edit(what, changes.get());
            if (tried) {
                RefusedEditException.require(own.problemsOf(edit.changes(), roots()));
            }
            own.make(edit.changes());
            CatalogReading read = CatalogReader.read(roots());
            return () -> {
                problem.set("");
                news.set(what);
                whenMade.made(edit);
                session.setTables(read);
            };
        } catch (UnreadableFileException e) {
            return () ->
                    refuse(
                            "Nothing was written: your own table has a problem. "
                                    + RefusedEditException.text(e.problems()),
                            whenRefused);
        } catch (RefusedEditException | ChangedMeanwhileException | UncheckedIOException e) {
            return () -> refuse("Nothing was written: " + e.getMessage(), whenRefused);
        }
    }

    private void refuse(String why, Consumer<String> whenRefused) {
        problem.set(why);
        whenRefused.accept(why);
    }
}
