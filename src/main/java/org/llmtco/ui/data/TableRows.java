package org.llmtco.ui.data;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.report.tables.CatalogTable;
import org.llmtco.report.tables.CatalogTables;
import org.llmtco.report.tables.Cell;
import org.llmtco.report.tables.Head;
import org.llmtco.report.tables.TableContent;
import org.llmtco.storage.TableEntry;
import org.llmtco.storage.claims.ClaimFinder;
import org.llmtco.storage.claims.Claims;
import org.llmtco.ui.session.Session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows of the chosen table: what a search leaves of them, in order. */
final class TableRows {
    private final Session session;
    private final Function<String, DataRow.Layer> layerOf;
    private final Map<CatalogTable, TableContent> contents = new EnumMap<>(CatalogTable.class);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<DataRow> rows = FXCollections.observableArrayList();
    private Optional<CatalogTable> table = Optional.empty();
    private LocalDate day;
    private List<DataRow> all = List.of();
    private List<SortKey> order = List.of();
    private @Nullable ClaimFinder claims;

    /**
     * No rows yet.
     *
     * @param layerOf tells whose tables a file is of
     */
    TableRows(Session session, Function<String, DataRow.Layer> layerOf) {
        this.session = session;
        this.layerOf = layerOf;
        day = session.scenario().pricedOn();
    }

    /** The day whose prices are shown. */
    LocalDate day() {
        return day;
    }

    /** Ages and the prices in force follow the scenario's day; answers whether it is another. */
    boolean priceOn(LocalDate pricedOn) {
        if (pricedOn.equals(day)) {
            return false;
        }
        day = pricedOn;
        forget();
        table.ifPresent(chosen -> all = rowsOf(chosen));
        return true;
    }

    /** The tables are others now. */
    void forget() {
        contents.clear();
        claims = null;
    }

    List<TableChoice> counted() {
        return Stream.of(CatalogTable.values())
                .map(choice -> new TableChoice(choice, content(choice).rows().size()))
                .toList();
    }

    private TableContent content(CatalogTable of) {
        return contents.computeIfAbsent(of, t -> CatalogTables.content(t, session.catalog(), day));
    }

    /** Rows of one table are never seen under the heads of another: between them there are none. */
    void clear() {
        order = List.of();
        all = List.of();
        filter.set("");
        rows.clear();
    }

    /** Takes the rows of a table, which are shown once they are searched. */
    void choose(CatalogTable of) {
        clear();
        table = Optional.of(of);
        all = rowsOf(of);
    }

    private List<DataRow> rowsOf(CatalogTable of) {
        Map<String, String> origins = session.tables().origins();
        return content(of).rows().stream()
                .map(
                        row -> {
                            String file = origins.getOrDefault(row.origin(), "");
                            return DataRow.of(
                                    of,
                                    row,
                                    day,
                                    file,
                                    layerOf.apply(file),
                                    DataRow.isEntry(of)
                                            ? finder().conflict(TableEntry.of(row.origin()))
                                            : OptionalDouble.empty());
                        })
                .toList();
    }

    /** All that is said of an entry's figure; empty where there is one figure only. */
    Optional<Claims> claims(String origin) {
        return finder().of(TableEntry.of(origin));
    }

    private ClaimFinder finder() {
        ClaimFinder finder = claims;
        if (finder == null) {
            finder = new ClaimFinder(session.tables(), day);
            claims = finder;
        }
        return finder;
    }

    /** The columns of the chosen table. */
    List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        table.ifPresent(chosen -> heads.addAll(content(chosen).heads()));
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
    StringProperty filterProperty() {
        return filter;
    }

    /** What the search leaves, in order. */
    ObservableList<DataRow> shown() {
        return rows;
    }

    /** How many rows there are, whatever is searched for. */
    int count() {
        return all.size();
    }

    List<SortKey> order() {
        return order;
    }

    /** Sorts by the first key, among equals by the second, and so on; without keys as listed. */
    void setOrder(List<SortKey> keys) {
        order = List.copyOf(keys);
    }

    /** Searches and sorts anew. */
    void refilter() {
        List<String> words =
                Stream.of(filter.get().toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        Stream<DataRow> left = all.stream().filter(row -> row.matches(words));
        rows.setAll(order.isEmpty() ? left.toList() : left.sorted(comparator()).toList());
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

    /** The row of an id among those that are shown. */
    @Nullable DataRow find(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElse(null);
    }

    /** The row of an entry, whatever is searched for. */
    @Nullable DataRow find(TableEntry place) {
        return all.stream()
                .filter(row -> row.row().origin().equals(place.origin()))
                .findFirst()
                .orElse(null);
    }
}
