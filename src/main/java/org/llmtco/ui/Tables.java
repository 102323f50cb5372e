package org.llmtco.ui;

import atlantafx.base.theme.Styles;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.llmtco.ui.number.Amount;

import java.util.Comparator;
import java.util.function.Function;

/** Tables as the whole window has them: dense rows, numbers at the right. */
public final class Tables {
    public static final double SCROLL_BAR = 16;

    private Tables() {}

    public static <R> TableView<R> table(String id, String emptyText) {
        TableView<R> table = new TableView<>();
        prepare(table, id, emptyText);
        return table;
    }

    static void prepare(TableView<?> table, String id, String emptyText) {
        table.setId(id);
        table.getStyleClass().addAll(Styles.DENSE, Styles.STRIPED);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label empty = new Label(emptyText);
        empty.getStyleClass().add("empty");
        table.setPlaceholder(empty);
    }

    public static <R> TableColumn<R, String> text(
            String title, double width, Function<R, String> value) {
        TableColumn<R, String> column = column(title, width, value);
        column.setCellFactory(_ -> new WordsCell<>());
        return column;
    }

    public static <R> TableColumn<R, Amount> amount(
            String title, double width, Function<R, Amount> value) {
        TableColumn<R, Amount> column = column(title, width, value);
        column.getStyleClass().add("number-column");
        column.setComparator(Comparator.naturalOrder());
        // a number that is cut off is a wrong number
        column.setMinWidth(width);
        column.setCellFactory(_ -> new AmountCell<>());
        return column;
    }

    public static <R, T> TableColumn<R, T> column(
            String title, double width, Function<R, T> value) {
        TableColumn<R, T> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    /** Columns fill the table where it is wide enough for all, and are scrolled where not. */
    public static void fillOrScroll(TableView<?> table) {
        table.widthProperty().subscribe(_ -> resize(table));
    }

    /** Decides again after columns have come or gone. */
    public static void resize(TableView<?> table) {
        table.setColumnResizePolicy(
                isTooNarrow(table)
                        ? TableView.UNCONSTRAINED_RESIZE_POLICY
                        : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    /** Whether the columns need more than the table's width. */
    public static boolean isTooNarrow(TableView<?> table) {
        double needed =
                table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
        return table.getWidth() < needed + SCROLL_BAR;
    }
}
