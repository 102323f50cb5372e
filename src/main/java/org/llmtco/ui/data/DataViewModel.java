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
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.Sourced;
import org.llmtco.report.Digits;
import org.llmtco.report.tables.CatalogTable;
import org.llmtco.report.tables.CatalogTables;
import org.llmtco.report.tables.Cell;
import org.llmtco.report.tables.Head;
import org.llmtco.report.tables.TableContent;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.Problem;
import org.llmtco.storage.TableEntry;
import org.llmtco.ui.explain.Explanation;
import org.llmtco.ui.session.Answer;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.MoneyBehind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables as they are searched: which one is shown, the rows that a search leaves, their order,
 * and everything about the selected one. Nothing is built before it is asked for.
 */
public final class DataViewModel {
    private final Session session;
    private final Optional<TableEdits> edits;
    private final Supplier<LocalDate> today;
    private final Map<CatalogTable, TableContent> contents = new EnumMap<>(CatalogTable.class);
    private final ObservableList<TableChoice> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable TableChoice> chosen =
            new ReadOnlyObjectWrapper<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<DataRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable DataRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable EntryEditorViewModel> editor =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems;
    private LocalDate day;
    private boolean shown = true;
    private List<DataRow> all = List.of();
    private List<SortKey> order = List.of();
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
        this.today = today;
        problems = new ReadOnlyObjectWrapper<>(session.tables().problems());
        session.whenTablesChange(this::readAgain);
        edits.ifPresent(e -> e.newsProperty().subscribe((_, news) -> note.set(news)));
        session.answerProperty().subscribe(this::showSummary);
        day = session.scenario().pricedOn();
        filter.subscribe((_, _) -> refilter());
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

    /** The tables were read anew: what was shown stays, as far as it is still there. */
    private void readAgain() {
        contents.clear();
        sources = null;
        problems.set(session.tables().problems());
        TableChoice before = chosen.get();
        if (before == null) {
            return;
        }
        String words = filter.get();
        List<SortKey> keys = order;
        DataRow row = selected.get();
        List<TableChoice> counted = counted();
        if (!counted.equals(choices)) {
            rows.clear();
            chosen.set(null);
            choices.setAll(counted);
        }
        counted.stream().filter(c -> c.table() == before.table()).forEach(this::choose);
        order = keys;
        filter.set(words);
        refilter();
        if (row != null) {
            selected.set(find(row.id()));
        }
        afterReading.run();
        afterReading = () -> {};
    }

    private TableContent content(CatalogTable table) {
        return contents.computeIfAbsent(
                table, t -> CatalogTables.content(t, session.catalog(), day));
    }

    /** The tables with their numbers of rows; the first one is chosen. */
    ObservableList<TableChoice> choices() {
        if (choices.isEmpty()) {
            choices.setAll(counted());
            if (chosen.get() == null) {
                choose(choices.getFirst());
            }
        }
        return choices;
    }

    private List<TableChoice> counted() {
        return Stream.of(CatalogTable.values())
                .map(table -> new TableChoice(table, content(table).rows().size()))
                .toList();
    }

    ReadOnlyObjectProperty<@Nullable TableChoice> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Shows another table, unsorted and whole. */
    void choose(TableChoice choice) {
        editor.set(null);
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
                .map(
                        row -> {
                            String file = origins.getOrDefault(row.origin(), "");
                            return DataRow.of(table, row, day, file, layer(file));
                        })
                .toList();
    }

    private DataRow.Layer layer(String file) {
        if (CatalogReading.isShipped(file)) {
            return DataRow.Layer.SHIPPED;
        }
        // without a folder for edits nobody else's is known
        return edits.isEmpty() || edits.get().holds(file) ? DataRow.Layer.OWN : DataRow.Layer.TEAM;
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
        return stale == 0
                ? shown
                : shown
                        + ", "
                        + Digits.whole(stale)
                        + " stale"
                        + money(rows.stream().filter(DataRow::stale).toList())
                                .map(
                                        money ->
                                                ", behind %s of the recommended month"
                                                        .formatted(Digits.percent(money.share())))
                                .orElse("");
    }

    /** What of the recommended option rests on rows; empty where nothing does. */
    private Optional<MoneyBehind> money(List<DataRow> behind) {
        Answer answer = session.answerProperty().get();
        if (answer == null) {
            return Optional.empty();
        }
        Set<Sourced> figures = Collections.newSetFromMap(new IdentityHashMap<>());
        behind.forEach(row -> figures.addAll(row.row().figures()));
        return answer.recommendation()
                .chosen()
                .map(option -> MoneyBehind.of(option, figures::contains))
                .filter(money -> money.usdPerMonth() != 0);
    }

    /** How many rows are shown and how many of them are stale. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable DataRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void select(DataRow row) {
        if (!row.equals(selected.get())) {
            editor.set(null);
            selected.set(row);
        }
    }

    /** Changes of the user's own tables; empty where there is no place for them. */
    public Optional<TableEdits> edits() {
        return edits;
    }

    /** The editor of an entry; null while none is edited. */
    ReadOnlyObjectProperty<@Nullable EntryEditorViewModel> editorProperty() {
        return editor.getReadOnlyProperty();
    }

    /**
     * Whether the row is an entry of its own. Scores belong to their models, and measured points
     * are replaced as a whole file.
     */
    boolean isEditable(DataRow row) {
        TableChoice table = chosen.get();
        return edits.isPresent()
                && table != null
                && table.table() != CatalogTable.SCORES
                && table.table() != CatalogTable.THROUGHPUT
                && session.tables().entry(TableEntry.of(row.row().origin())).isPresent();
    }

    /** Whether the entry is one of the user's own tables, so that it can be taken out again. */
    boolean isOwn(DataRow row) {
        return isEditable(row) && row.layer() == DataRow.Layer.OWN;
    }

    /** Whether another figure counts once the user's own is taken out. */
    boolean replacesAnother(DataRow row) {
        return session.tables().below(row.row().origin()).isPresent();
    }

    /** What taking the user's own entry out comes to, in a few words. */
    String removal(DataRow row) {
        return session.tables()
                .below(row.row().origin())
                .map(
                        below ->
                                CatalogReading.isShipped(below.file())
                                        ? "Revert to shipped"
                                        : "Revert to the team's")
                .orElse("Remove");
    }

    /** Whether what the entry replaces has changed since, which the user is told of. */
    boolean isOutdated(DataRow row) {
        return isOwn(row)
                && problems.get().stream()
                        .anyMatch(p -> p.message().startsWith(row.row().origin() + " replaces"));
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
        TableEntry place = TableEntry.of(row.row().origin());
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
        afterReading = () -> selected.set(findEntry(place));
    }

    private @Nullable DataRow findEntry(TableEntry place) {
        return all.stream()
                .filter(row -> row.row().origin().equals(place.origin()))
                .findFirst()
                .orElse(null);
    }

    void cancelEdit() {
        editor.set(null);
    }

    /** Takes the user's own entry out; what it replaced counts again. */
    void remove(DataRow row) {
        if (isOwn(row)) {
            edits.orElseThrow().remove(TableEntry.of(row.row().origin()), replacesAnother(row));
        }
    }

    /** Keeps the user's own entry over one that has changed. */
    void keep(DataRow row) {
        if (isOwn(row)) {
            edits.orElseThrow().keep(TableEntry.of(row.row().origin()));
        }
    }

    RowDetails details(DataRow row) {
        TableChoice table = chosen.get();
        return RowDetails.of(
                row,
                table == null ? 0 : table.table().staleAfterDays().orElse(0),
                isEditable(row) ? session.tables().below(row.row().origin()) : Optional.empty(),
                rivals(row),
                money(List.of(row)));
    }

    private Optional<RivalFigures> rivals(DataRow row) {
        TableChoice table = chosen.get();
        return table != null
                        && table.table() == CatalogTable.PRICES
                        && row.row().parts().getLast().entry() instanceof PricedModel model
                ? RivalFigures.of(
                        TableEntry.of(row.row().origin()).list(), model, session.tables(), day)
                : Optional.empty();
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
