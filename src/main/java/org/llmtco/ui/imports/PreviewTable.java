package org.llmtco.ui.imports;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.llmtco.ui.Tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What becomes of each row of a file. */
final class PreviewTable extends StackPane {
    private final TableView<PreviewRow> table;

    PreviewTable(PreviewList list) {
        table = Tables.table("import-rows", "No row is like that: show others, or search for less");
        table.setAccessibleText("What becomes of each row of the file");
        table.setItems(list.rows());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(_ -> new Row());
        table.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.SPACE) {
                        list.turn(List.copyOf(table.getSelectionModel().getSelectedItems()));
                        event.consume();
                    }
                });
        TableColumn<PreviewRow, PreviewRow> taken = Tables.column("Take", 64, row -> row);
        taken.setCellFactory(_ -> new TakenCell());
        taken.setSortable(false);
        taken.setMinWidth(64);
        taken.setMaxWidth(64);
        taken.visibleProperty().bind(list.byRowProperty());
        TableColumn<PreviewRow, String> outcome = text("Outcome", 96, PreviewRow::outcome);
        outcome.setMaxWidth(104);
        outcome.getStyleClass().add("outcome");
        TableColumn<PreviewRow, String> line = text("Line", 72, PreviewRow::line);
        line.setComparator(
                (a, b) -> a.length() == b.length() ? a.compareTo(b) : a.length() - b.length());
        line.setMinWidth(64);
        line.setMaxWidth(80);
        line.visibleProperty().bind(list.withLinesProperty());
        TableColumn<PreviewRow, String> of = text("List", 152, PreviewRow::list);
        of.visibleProperty().bind(list.withListsProperty());
        table.getColumns()
                .setAll(
                        Arrays.asList(
                                taken,
                                outcome,
                                line,
                                of,
                                text("Entry", 216, PreviewRow::entry),
                                text("Change or reason", 320, PreviewRow::text)));
        Tables.fillOrScroll(table);
        Bindings.concat(list.byRowProperty(), list.withLinesProperty(), list.withListsProperty())
                .subscribe(_ -> Tables.resize(table));
        getChildren().add(table);
        setMinHeight(120);
    }

    private static TableColumn<PreviewRow, String> text(
            String title, double width, Function<PreviewRow, String> value) {
        TableColumn<PreviewRow, String> column = Tables.text(title, width, value);
        column.setMinWidth(Math.max(96, width / 2));
        return column;
    }

    /** Says by its colour too what becomes of it. */
    private static final class Row extends TableRow<PreviewRow> {
        @Override
        protected void updateItem(@Nullable PreviewRow row, boolean empty) {
            super.updateItem(row, empty);
            for (ShownRows kind : ShownRows.values()) {
                pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(kind.name().toLowerCase(Locale.ROOT)),
                        !empty && row != null && kind.name().equals(row.kind().name()));
            }
        }
    }

    /** A box for what can be taken, nothing for the rest. */
    private static final class TakenCell extends TableCell<PreviewRow, PreviewRow> {
        private final CheckBox box = new CheckBox();
        private @Nullable PreviewRow shown;

        TakenCell() {
            setAlignment(Pos.CENTER);
            box.setAccessibleText("Take this row");
            box.setFocusTraversable(false);
        }

        @Override
        protected void updateItem(@Nullable PreviewRow row, boolean empty) {
            super.updateItem(row, empty);
            if (shown != null) {
                box.selectedProperty().unbindBidirectional(shown.takenProperty());
            }
            shown = empty || row == null || !row.isTakeable() ? null : row;
            if (shown != null) {
                box.selectedProperty().bindBidirectional(shown.takenProperty());
            }
            setGraphic(shown == null ? null : box);
        }
    }
}
