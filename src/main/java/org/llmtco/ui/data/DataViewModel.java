package org.llmtco.ui.data;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.report.Digits;
import org.llmtco.report.tables.CatalogTable;
import org.llmtco.report.tables.CatalogTables;
import org.llmtco.report.tables.Cell;
import org.llmtco.report.tables.Head;
import org.llmtco.report.tables.TableContent;
import org.llmtco.storage.Problem;
import org.llmtco.ui.explain.Explanation;
import org.llmtco.ui.session.Session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables as they are searched: which one is shown, the rows that a search leaves, their order,
 * and everything about the selected one. Nothing is built before it is asked for.
 */
public final class DataViewModel {
    private final Session session;
    private final Map<CatalogTable, TableContent> contents = new EnumMap<>(CatalogTable.class);
    private final ObservableList<TableChoice> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable TableChoice> chosen =
            new ReadOnlyObjectWrapper<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<DataRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable DataRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private LocalDate day;
    private List<DataRow> all = List.of();
    private List<SortKey> order = List.of();
    private @Nullable SourceRows sources;

    public DataViewModel(Session session) {
        this.session = session;
        day = session.scenario().pricedOn();
        filter.subscribe((_, _) -> refilter());
        session.scenarioProperty().subscribe(scenario -> priceOn(scenario.pricedOn()));
    }

    /** Ages and the prices in force follow the scenario's day. */
    private void priceOn(LocalDate pricedOn) {
        if (!pricedOn.equals(day)) {
            day = pricedOn;
            contents.clear();
            if (chosen.get() != null) {
                all = rowsOf(chosen.get().table());
                refilter();
            }
        }
    }

    private TableContent content(CatalogTable table) {
        return contents.computeIfAbsent(
                table, t -> CatalogTables.content(t, session.catalog(), day));
    }

    /** The tables with their numbers of rows; the first one is chosen. */
    ObservableList<TableChoice> choices() {
        if (choices.isEmpty()) {
            Stream.of(CatalogTable.values())
                    .map(table -> new TableChoice(table, content(table).rows().size()))
                    .forEach(choices::add);
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
        selected.set(null);
        order = List.of();
        all = List.of();
        filter.set("");
        // rows of one table are never seen under the heads of another
        rows.clear();
        all = rowsOf(choice.table());
        chosen.set(choice);
        refilter();
    }

    private List<DataRow> rowsOf(CatalogTable table) {
        Map<String, String> origins = session.tables().origins();
        return content(table).rows().stream()
                .map(row -> DataRow.of(table, row, day, origins.getOrDefault(row.origin(), "")))
                .toList();
    }

    /** The columns of the chosen table. */
    List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        if (chosen.get() != null) {
            heads.addAll(content(chosen.get().table()).heads());
        }
        heads.addAll(DataRow.PROVENANCE);
        return heads;
    }

    /** Characters of the longest text in a column of the chosen table. */
    int widest(int column) {
        return all.stream()
                .mapToInt(row -> row.cells().get(column).text().length())
                .max()
                .orElse(0);
    }

    /** Words that a row must have, in any of its columns. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** What the search leaves, in order. */
    ObservableList<DataRow> rows() {
        return rows;
    }

    /** Sorts by the first key, among equals by the second, and so on; without keys as listed. */
    void sortBy(List<SortKey> keys) {
        order = List.copyOf(keys);
        refilter();
    }

    private void refilter() {
        List<String> words =
                Stream.of(filter.get().toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        Stream<DataRow> left = all.stream().filter(row -> row.matches(words));
        DataRow before = selected.get();
        rows.setAll(order.isEmpty() ? left.toList() : left.sorted(comparator()).toList());
        if (before != null) {
            selected.set(find(before.id()));
        }
        summary.set(summary());
        note.set("");
    }

    private Comparator<DataRow> comparator() {
        Comparator<DataRow> comparator = (_, _) -> 0;
        for (SortKey key : order) {
            comparator =
                    comparator.thenComparing(
                            row -> row.cells().get(key.column()), Cell.order(key.ascending()));
        }
        return comparator;
    }

    private @Nullable DataRow find(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElse(null);
    }

    private String summary() {
        int stale = Math.toIntExact(rows.stream().filter(DataRow::stale).count());
        String shown =
                rows.size() == all.size()
                        ? Digits.whole(all.size()) + (all.size() == 1 ? " row" : " rows")
                        : Digits.whole(rows.size()) + " of " + Digits.whole(all.size()) + " rows";
        return stale == 0 ? shown : shown + ", " + Digits.whole(stale) + " stale";
    }

    /** How many rows are shown and how many of them are stale. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable DataRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void select(DataRow row) {
        selected.set(row);
    }

    RowDetails details(DataRow row) {
        TableChoice table = chosen.get();
        return RowDetails.of(row, table == null ? 0 : table.table().staleAfterDays().orElse(0));
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
    List<Problem> problems() {
        return session.tables().problems();
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
            sources = new SourceRows(session.catalog(), day);
        }
        return sources;
    }

    /** Shows a row of a table, whatever was searched for before; without such a row the table. */
    public void show(CatalogTable table, String id) {
        choices().stream().filter(choice -> choice.table() == table).forEach(this::choose);
        selected.set(find(id));
    }
}
