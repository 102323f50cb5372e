package org.llmtco.ui.figure;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;
import org.llmtco.chart.FigureTable;
import org.llmtco.ui.Tables;
import org.llmtco.ui.number.Amount;

import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** The numbers of a figure as a table in its place. */
final class FigureTableView {
    private static final double LETTER = 7.5;
    private static final double PADDING = 32;
    private static final double LEAST_WIDTH = 112;
    private static final double MOST_WIDTH = 280;

    private final TableView<FigureTable.Row> table =
            Tables.table("figure-table", "There is nothing to show");
    private @Nullable FigureTable shown;

    TableView<FigureTable.Row> node() {
        return table;
    }

    /**
     * Shows other numbers; the columns stay where they are the same.
     *
     * @param valueText how values are written
     */
    void show(FigureTable numbers, DoubleFunction<String> valueText) {
        if (numbers.equals(shown)) {
            return;
        }
        if (shown == null
                || !shown.heads().equals(numbers.heads())
                || !shown.first().equals(numbers.first())) {
            fillColumns(numbers, valueText);
        }
        shown = numbers;
        table.getItems().setAll(numbers.rows());
    }

    private void fillColumns(FigureTable numbers, DoubleFunction<String> valueText) {
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.getColumns().clear();
        add(Tables.text(numbers.first(), width(numbers.first()), FigureTable.Row::label));
        for (int i = 0; i < numbers.heads().size(); i++) {
            int place = i;
            String head = numbers.heads().get(i);
            add(
                    Tables.amount(
                            head, width(head), row -> amount(row.values().get(place), valueText)));
        }
        numbers.last()
                .ifPresent(
                        head -> add(Tables.text(head, 2 * LEAST_WIDTH, FigureTable.Row::remark)));
    }

    /** In the order of the figure, which says more than that of the words. */
    private void add(TableColumn<FigureTable.Row, ?> column) {
        column.setSortable(false);
        table.getColumns().add(column);
    }

    private static Amount amount(OptionalDouble value, DoubleFunction<String> valueText) {
        return value.isPresent()
                ? Amount.of(value.getAsDouble(), valueText.apply(value.getAsDouble()))
                : Amount.NONE;
    }

    private static double width(String head) {
        return Math.clamp(head.length() * LETTER + PADDING, LEAST_WIDTH, MOST_WIDTH);
    }
}
