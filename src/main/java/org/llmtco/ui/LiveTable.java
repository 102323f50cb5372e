package org.llmtco.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.ObservableValueBase;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.llmtco.ui.number.Amount;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A table whose rows stay while what they show changes: a cell that reads the same as before is not
 * laid out again. Lists that are replaced with every answer make a plain table start over.
 */
public final class LiveTable<R> extends TableView<LiveTable.Row<R>> {

    /** A place in the table. */
    public static final class Row<R> {
        private final ReadOnlyObjectWrapper<R> content;

        /** What each column shows; a part that is as it was does not touch its cell. */
        private final Map<TableColumn<?, ?>, ReadOnlyObjectWrapper<?>> parts = new HashMap<>();

        Row(R content) {
            this.content = new ReadOnlyObjectWrapper<>(content);
        }

        public R content() {
            return content.get();
        }

        @SuppressWarnings("unchecked") // a column's part is always of the column's type
        <T> ObservableValue<T> value(TableColumn<?, T> column, Function<R, T> part) {
            return (ReadOnlyObjectWrapper<T>) parts.computeIfAbsent(column, _ -> follow(part));
        }

        private <T> ReadOnlyObjectWrapper<T> follow(Function<R, T> part) {
            ReadOnlyObjectWrapper<T> shown = new ReadOnlyObjectWrapper<>();
            content.subscribe(
                    now -> {
                        T value = part.apply(now);
                        if (!Objects.equals(value, shown.get())) {
                            shown.set(value);
                        }
                    });
            return shown;
        }
    }

    /** A table that follows a list. */
    public LiveTable(String id, String emptyText, ObservableList<R> contents) {
        Tables.prepare(this, id, emptyText);
        ObservableList<Row<R>> rows = FXCollections.observableArrayList();
        follow(contents, rows);
        contents.addListener((ListChangeListener<R>) _ -> follow(contents, rows));
        setItems(rows);
    }

    private static <R> void follow(ObservableList<R> contents, ObservableList<Row<R>> rows) {
        if (rows.size() > contents.size()) {
            rows.remove(contents.size(), rows.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).content.set(contents.get(i));
        }
        if (rows.size() < contents.size()) {
            rows.addAll(
                    contents.subList(rows.size(), contents.size()).stream().map(Row::new).toList());
        }
    }

    public TableColumn<Row<R>, String> text(String title, double width, Function<R, String> value) {
        TableColumn<Row<R>, String> column = column(title, width, value);
        column.setCellFactory(_ -> new WordsCell<>(row -> row.value(column, value)));
        return quiet(column, value);
    }

    public TableColumn<Row<R>, Amount> amount(
            String title, double width, Function<R, Amount> value) {
        TableColumn<Row<R>, Amount> column =
                Tables.amount(title, width, row -> value.apply(row.content()));
        column.setCellFactory(_ -> new AmountCell<>(row -> row.value(column, value)));
        return quiet(column, value);
    }

    /** A column of what seldom changes. */
    public <T> TableColumn<Row<R>, T> column(String title, double width, Function<R, T> value) {
        TableColumn<Row<R>, T> column =
                Tables.column(title, width, row -> value.apply(row.content()));
        column.setCellValueFactory(cell -> cell.getValue().value(column, value));
        return column;
    }

    /** A column whose cells follow by themselves. */
    private static <R, T> TableColumn<Row<R>, T> quiet(
            TableColumn<Row<R>, T> column, Function<R, T> value) {
        column.setCellValueFactory(cell -> new Now<>(cell.getValue().value(column, value)));
        return column;
    }

    /** What a part is now; it never tells that this has changed. */
    private static final class Now<T> extends ObservableValueBase<T> {
        private final ObservableValue<T> part;

        Now(ObservableValue<T> part) {
            this.part = part;
        }

        @Override
        public T getValue() {
            return part.getValue();
        }
    }
}
