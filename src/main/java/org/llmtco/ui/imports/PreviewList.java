package org.llmtco.ui.imports;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.llmtco.report.Digits;

import java.util.Arrays;
import java.util.List;

/** The rows of a preview: which are in sight, and which are taken. */
public final class PreviewList {
    private final ObservableList<PreviewRow> inSight = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ShownRows> shown =
            new ReadOnlyObjectWrapper<>(ShownRows.ALL);
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<String>> counts =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper taken = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper byRow = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper withLines = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper withLists = new ReadOnlyBooleanWrapper(false);
    private List<PreviewRow> rows = List.of();
    private boolean takingMany;

    PreviewList() {
        words.subscribe((_, _) -> filter());
        count();
    }

    /**
     * Shows other rows, all that can be taken taken.
     *
     * @param nowByRow whether single ones can be left out
     */
    void set(List<PreviewRow> now, boolean nowByRow) {
        rows = now;
        byRow.set(nowByRow);
        empty.set(rows.isEmpty());
        withLines.set(rows.stream().anyMatch(row -> !row.line().isEmpty()));
        withLists.set(rows.stream().anyMatch(row -> !row.list().isEmpty()));
        rows.forEach(row -> row.takenProperty().subscribe((_, _) -> countTaken()));
        count();
        if (rows.stream().noneMatch(r -> shown.get().holds(r.kind()))) {
            shown.set(ShownRows.ALL);
        }
        filter();
        countTaken();
    }

    private void count() {
        counts.set(Arrays.stream(ShownRows.values()).map(this::count).toList());
    }

    private String count(ShownRows which) {
        int count = Math.toIntExact(rows.stream().filter(row -> which.holds(row.kind())).count());
        return which.label() + " " + Digits.whole(count);
    }

    private void filter() {
        String wanted = words.get();
        inSight.setAll(
                rows.stream()
                        .filter(row -> shown.get().holds(row.kind()))
                        .filter(row -> wanted.isBlank() || row.has(wanted))
                        .toList());
    }

    private void countTaken() {
        if (!takingMany) {
            taken.set(
                    Math.toIntExact(
                            rows.stream().filter(row -> row.takenProperty().get()).count()));
        }
    }

    /** What the filters leave, in the order of the file. */
    public ObservableList<PreviewRow> rows() {
        return inSight;
    }

    public ReadOnlyObjectProperty<ShownRows> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public void show(ShownRows which) {
        shown.set(which);
        filter();
    }

    /** Words that a row must have, in any of its columns. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** How many rows there are of each of {@link ShownRows}, in its order. */
    public ReadOnlyObjectProperty<List<String>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Whether single rows can be left out. */
    public ReadOnlyBooleanProperty byRowProperty() {
        return byRow.getReadOnlyProperty();
    }

    /** Whether the file has no rows to show at all. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** Whether any row is of a line of the file. */
    public ReadOnlyBooleanProperty withLinesProperty() {
        return withLines.getReadOnlyProperty();
    }

    /** Whether any row belongs to a list. */
    public ReadOnlyBooleanProperty withListsProperty() {
        return withLists.getReadOnlyProperty();
    }

    /** How many rows are to be written. */
    public ReadOnlyIntegerProperty takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /** Of each row of the file, whether it is taken. */
    List<Boolean> taken() {
        return rows.stream().map(row -> row.takenProperty().get()).toList();
    }

    /** Takes or leaves out all that is in sight. */
    public void takeAll(boolean take) {
        take(inSight, take);
    }

    /** Takes rows, or leaves them out if all are taken. */
    public void turn(List<PreviewRow> some) {
        take(
                some,
                some.stream()
                        .filter(PreviewRow::isTakeable)
                        .anyMatch(row -> !row.takenProperty().get()));
    }

    private void take(List<PreviewRow> some, boolean take) {
        if (byRow.get()) {
            takingMany = true;
            some.stream()
                    .filter(PreviewRow::isTakeable)
                    .forEach(row -> row.takenProperty().set(take));
            takingMany = false;
            countTaken();
        }
    }
}
