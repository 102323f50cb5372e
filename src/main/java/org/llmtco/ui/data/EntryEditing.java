package org.llmtco.ui.data;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.TableEntry;
import org.llmtco.storage.claims.Choice;
import org.llmtco.storage.claims.Claim;
import org.llmtco.storage.claims.Claim.Standing;
import org.llmtco.storage.claims.Claims;
import org.llmtco.ui.session.Session;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What can be done with the entry of a row, and the editor while one is edited. */
final class EntryEditing {
    private final Session session;
    private final Optional<TableEdits> edits;
    private final Supplier<LocalDate> today;
    private final Consumer<TableEntry> whenSaved;
    private final ReadOnlyObjectWrapper<@Nullable EntryEditorViewModel> editor =
            new ReadOnlyObjectWrapper<>();

    /**
     * Editing where edits have a place to go; without one nothing can be done.
     *
     * @param today the day that a user's own figure is of
     * @param whenSaved is told of an entry before the tables change
     */
    EntryEditing(
            Session session,
            Optional<TableEdits> edits,
            Supplier<LocalDate> today,
            Consumer<TableEntry> whenSaved) {
        this.session = session;
        this.edits = edits;
        this.today = today;
        this.whenSaved = whenSaved;
    }

    /** The day that a user's own figure is of. */
    LocalDate today() {
        return today.get();
    }

    /** Whose tables a file is of; without a folder for edits nobody else's is known. */
    DataRow.Layer layerOf(String file) {
        if (CatalogReading.isShipped(file)) {
            return DataRow.Layer.SHIPPED;
        }
        return edits.isEmpty() || edits.get().holds(file) ? DataRow.Layer.OWN : DataRow.Layer.TEAM;
    }

    /** The editor of an entry; null while none is edited. */
    ReadOnlyObjectProperty<@Nullable EntryEditorViewModel> editorProperty() {
        return editor.getReadOnlyProperty();
    }

    /** Whether the row is an entry of its own that can be changed. */
    boolean isEditable(DataRow row) {
        return edits.isPresent()
                && DataRow.isEntry(row.table())
                && session.tables().entry(place(row)).isPresent();
    }

    private static TableEntry place(DataRow row) {
        return TableEntry.of(row.row().origin());
    }

    /** Whether the entry is one of the user's own tables, so that it can be taken out again. */
    boolean isOwn(DataRow row) {
        return isEditable(row) && row.layer() == DataRow.Layer.OWN;
    }

    /** What the entry replaces. */
    Optional<CatalogReading.Layer> below(DataRow row) {
        return isEditable(row) ? session.tables().below(row.row().origin()) : Optional.empty();
    }

    /** What taking the user's own entry out comes to, in a few words. */
    String removal(DataRow row) {
        return below(row)
                .map(
                        below ->
                                CatalogReading.isShipped(below.file())
                                        ? "Revert to shipped"
                                        : "Revert to the team's")
                .orElse("Remove");
    }

    /** Whether what the entry replaces has changed since, which the user is told of. */
    boolean isOutdated(DataRow row) {
        return isOwn(row) && session.tables().outdated().contains(row.row().origin());
    }

    /** Begins to edit the entry of a row. */
    void edit(DataRow row) {
        begin(row, false);
    }

    /** Begins a new entry that is a copy of a row's. */
    void copyEntry(DataRow row) {
        begin(row, true);
    }

    private void begin(DataRow row, boolean isNew) {
        if (!isEditable(row)) {
            return;
        }
        TableEntry place = place(row);
        session.tables()
                .entry(place)
                .ifPresent(
                        entry ->
                                editor.set(
                                        new EntryEditorViewModel(
                                                place,
                                                entry,
                                                isNew,
                                                ids(place),
                                                today.get(),
                                                edits.orElseThrow(),
                                                this::saved)));
    }

    /** The ids of the entry's table and list. */
    private Set<String> ids(TableEntry place) {
        String siblings = place.sibling("").origin();
        return session.tables().origins().keySet().stream()
                .filter(origin -> origin.startsWith(siblings))
                .map(origin -> origin.substring(siblings.length()))
                .collect(Collectors.toSet());
    }

    private void saved(TableEntry place) {
        editor.set(null);
        whenSaved.accept(place);
    }

    void cancel() {
        editor.set(null);
    }

    /** Takes the user's own entry out; what it replaced counts again. */
    void remove(DataRow row) {
        if (isOwn(row)) {
            edits.orElseThrow().remove(place(row), below(row).isPresent());
        }
    }

    /** Keeps the user's own entry over one that has changed. */
    void keep(DataRow row) {
        if (isOwn(row)) {
            edits.orElseThrow().keep(place(row));
        }
    }

    /** Whether a claim can be chosen in place of the figure that counts. */
    boolean canUse(DataRow row, Claim claim) {
        return isEditable(row) && claim.standing() != Standing.COUNTS;
    }

    /** Makes the figure of a claim the one that counts, as the user's own entry. */
    void use(DataRow row, Claims claims, Claim claim) {
        if (canUse(row, claim)) {
            TableEntry place = claims.place();
            edits.orElseThrow().choose(place, Choice.of(claims, claim), () -> saved(place));
        }
    }
}
