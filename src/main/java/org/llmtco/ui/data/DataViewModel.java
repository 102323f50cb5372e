package org.llmtco.ui.data;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.report.Digits;
import org.llmtco.report.tables.CatalogTable;
import org.llmtco.report.tables.Cell;
import org.llmtco.report.tables.Head;
import org.llmtco.storage.Problem;
import org.llmtco.storage.TableEntry;
import org.llmtco.ui.explain.Explanation;
import org.llmtco.ui.session.Session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of the tables: which one is shown, the selected row and everything about it. Nothing is
 * built before it is asked for.
 */
public final class DataViewModel {
    private final Session session;
    private final Optional<TableEdits> edits;
    private final EntryEditing editing;
    private final TableRows rows;
    private final ObservableList<TableChoice> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable TableChoice> chosen =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable DataRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Problem>> problems;
    private boolean shown = true;
    private @Nullable SourceRows sources;

    /** What waits for the tables to be read again. */
    private Runnable afterReading = () -> {};

    /** Tables to read only. */
    public DataViewModel(Session session) {
        this(session, Optional.empty(), () -> session.scenario().pricedOn());
    }

    /**
     * Tables to read, and to change where edits have a place to go.
     *
     * @param today the day that a user's own figure is of
     */
    public DataViewModel(Session session, Optional<TableEdits> edits, Supplier<LocalDate> today) {
        this.session = session;
        this.edits = edits;
        editing = new EntryEditing(session, edits, today, this::selectAfterReading);
        rows = new TableRows(session, editing::layerOf);
        problems = new ReadOnlyObjectWrapper<>(session.tables().problems());
        session.whenTablesChange(this::readAgain);
        edits.ifPresent(e -> e.newsProperty().subscribe((_, news) -> note.set(news)));
        session.answerProperty().subscribe(this::showSummary);
        rows.filterProperty().subscribe((_, _) -> refilter());
        session.scenarioProperty().subscribe(scenario -> priceOn(scenario.pricedOn()));
    }

    /** While the page is not shown, no answer is looked through for it. */
    public void setShown(boolean nowShown) {
        shown = nowShown;
        showSummary();
    }

    private void showSummary() {
        if (shown) {
            summary.set(summary());
        }
    }

    private void priceOn(LocalDate pricedOn) {
        if (rows.priceOn(pricedOn) && chosen.get() != null) {
            refilter();
        }
    }

    /** The tables were read anew: what was shown stays, as far as it is still there. */
    private void readAgain() {
        rows.forget();
        sources = null;
        problems.set(session.tables().problems());
        TableChoice before = chosen.get();
        if (before == null) {
            return;
        }
        String words = filterProperty().get();
        List<SortKey> keys = rows.order();
        DataRow row = selected.get();
        List<TableChoice> counted = rows.counted();
        if (!counted.equals(choices)) {
            rows.clear();
            chosen.set(null);
            choices.setAll(counted);
        }
        counted.stream().filter(c -> c.table() == before.table()).forEach(this::choose);
        rows.setOrder(keys);
        filterProperty().set(words);
        refilter();
        if (row != null) {
            selected.set(rows.find(row.id()));
        }
        afterReading.run();
        afterReading = () -> {};
    }

    private void selectAfterReading(TableEntry place) {
        afterReading = () -> selected.set(rows.find(place));
    }

    /** The tables with their numbers of rows; the first one is chosen. */
    ObservableList<TableChoice> choices() {
        if (choices.isEmpty()) {
            choices.setAll(rows.counted());
            if (chosen.get() == null) {
                choose(choices.getFirst());
            }
        }
        return choices;
    }

    ReadOnlyObjectProperty<@Nullable TableChoice> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Shows another table, unsorted and whole. */
    void choose(TableChoice choice) {
        editing.cancel();
        selected.set(null);
        rows.choose(choice.table());
        chosen.set(choice);
        refilter();
    }

    /** The columns of the chosen table. */
    List<Head> heads() {
        return rows.heads();
    }

    /** Characters of the longest text in a column of the chosen table. */
    int widest(int column) {
        return rows.widest(column);
    }

    /** Words that a row must have, in any of its columns. */
    public StringProperty filterProperty() {
        return rows.filterProperty();
    }

    /** What the search leaves, in order. */
    ObservableList<DataRow> rows() {
        return rows.shown();
    }

    /** Sorts by the first key, among equals by the second, and so on; without keys as listed. */
    void sortBy(List<SortKey> keys) {
        rows.setOrder(keys);
        refilter();
    }

    private void refilter() {
        DataRow before = selected.get();
        rows.refilter();
        if (before != null) {
            selected.set(rows.find(before.id()));
        }
        summary.set(summary());
        note.set("");
    }

    private String summary() {
        List<DataRow> left = rows();
        List<DataRow> stale = left.stream().filter(DataRow::stale).toList();
        int conflicts = Math.toIntExact(left.stream().filter(DataRow::conflict).count());
        String text =
                left.size() == rows.count()
                        ? Digits.whole(left.size()) + (left.size() == 1 ? " row" : " rows")
                        : Digits.whole(left.size()) + " of " + Digits.whole(rows.count()) + " rows";
        if (!stale.isEmpty()) {
            text +=
                    ", %s stale".formatted(Digits.whole(stale.size()))
                            + MoneyBehindRows.of(session, stale)
                                    .map(
                                            money ->
                                                    ", behind %s of the recommended month"
                                                            .formatted(
                                                                    Digits.percent(money.share())))
                                    .orElse("");
        }
        return conflicts == 0
                ? text
                : text
                        + ", %s in conflict (search for \"conflict\")"
                                .formatted(Digits.whole(conflicts));
    }

    /** How many rows are shown, and how many of them are stale or contradicted. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable DataRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void select(DataRow row) {
        if (!row.equals(selected.get())) {
            editing.cancel();
            selected.set(row);
        }
    }

    /** Changes of the user's own tables; empty where there is no place for them. */
    public Optional<TableEdits> edits() {
        return edits;
    }

    /** The day that a user's own figure is of. */
    public LocalDate today() {
        return editing.today();
    }

    /** What can be done with the entry of a row. */
    EntryEditing editing() {
        return editing;
    }

    RowDetails details(DataRow row) {
        return RowDetails.of(
                row,
                row.table().staleAfterDays().orElse(0),
                editing.below(row),
                DataRow.isEntry(row.table())
                        ? rows.claims(row.row().origin()).map(ClaimWords::of)
                        : Optional.empty(),
                MoneyBehindRows.of(session, List.of(row)));
    }

    /** Rows for a spreadsheet: heads, then a line for each, cells parted by tabs. */
    String copy(List<DataRow> copied) {
        note.set(copied.size() == 1 ? "1 row copied" : copied.size() + " rows copied");
        return Stream.concat(
                        Stream.of(heads().stream().map(Head::line)),
                        copied.stream().map(row -> row.cells().stream().map(Cell::plain)))
                .map(cells -> cells.collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The source of a row's figure, for looking it up elsewhere. */
    String copySource(DataRow row) {
        note.set("Source copied");
        return row.row().figure().source();
    }

    /** What was done last, in a few words. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** What is wrong with the files of the tables. */
    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /** Whether the table row is known that a source was read from. */
    public boolean knows(Explanation.Source source) {
        return sources().find(source.figure()).isPresent();
    }

    /** Shows the row that a source was read from. */
    public void show(Explanation.Source source) {
        sources().find(source.figure()).ifPresent(place -> show(place.table(), place.id()));
    }

    private SourceRows sources() {
        if (sources == null) {
            sources = new SourceRows(session.catalog(), rows.day());
        }
        return sources;
    }

    /** Shows a row of a table, whatever was searched for before; without such a row the table. */
    public void show(CatalogTable table, String id) {
        choices().stream().filter(choice -> choice.table() == table).forEach(this::choose);
        selected.set(rows.find(id));
    }
}
