package org.llmtco.ui.data;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.llmtco.report.tables.Cell;
import org.llmtco.report.tables.Head;
import org.llmtco.ui.Tables;
import org.llmtco.ui.Tip;

import java.util.List;

/** The rows of the chosen table; several can be selected and copied. */
final class DataTable extends StackPane {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("stale");

    private static final double WIDTH_OF_CHARACTER = 8.9;
    private static final double AROUND_TEXT = 18;

    /** Heads are bold, and have an arrow beside them where they sort. */
    private static final double WIDTH_OF_HEAD_CHARACTER = 9;

    private static final double AROUND_HEAD = 36;

    /** Longer texts are cut off and shown whole in a tool tip. */
    private static final int MOST_CHARACTERS = 28;

    private static final int LEAST_CHARACTERS = 12;

    private final DataViewModel model;
    private final TableView<DataRow> table =
            Tables.table("data-rows", "No row has all these words: search for fewer");

    DataTable(DataViewModel model) {
        this.model = model;
        getChildren().add(table);
        table.setItems(model.rows());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(_ -> new Row());
        table.setSortPolicy(
                _ -> {
                    model.sortBy(
                            table.getSortOrder().stream()
                                    .map(
                                            column ->
                                                    new SortKey(
                                                            table.getColumns().indexOf(column),
                                                            column.getSortType()
                                                                    == TableColumn.SortType
                                                                            .ASCENDING))
                                    .toList());
                    return true;
                });
        table.setOnKeyPressed(
                event -> {
                    if (COPY.match(event)) {
                        copyRows();
                        event.consume();
                    }
                });
        table.setContextMenu(menu());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> {
                            if (row != null) {
                                model.select(row);
                            }
                        });
        Tables.fillOrScroll(table);
        model.chosenProperty().subscribe(this::showColumns);
        model.rows().subscribe(this::showSelected);
        model.selectedProperty().subscribe(this::showSelected);
        showColumns();
        showSelected();
        setMinHeight(120);
    }

    private ContextMenu menu() {
        MenuItem rows = new MenuItem("Copy rows");
        rows.setAccelerator(COPY);
        rows.setOnAction(_ -> copyRows());
        MenuItem source = new MenuItem("Copy source");
        source.setOnAction(
                _ -> {
                    DataRow row = table.getSelectionModel().getSelectedItem();
                    if (row != null) {
                        copy(model.copySource(row));
                    }
                });
        return new ContextMenu(rows, source);
    }

    private void copyRows() {
        List<DataRow> selected = table.getSelectionModel().getSelectedItems();
        if (!selected.isEmpty()) {
            copy(model.copy(List.copyOf(selected)));
        }
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void showSelected() {
        DataRow row = model.selectedProperty().get();
        if (row == null) {
            table.getSelectionModel().clearSelection();
        } else if (!row.equals(table.getSelectionModel().getSelectedItem())) {
            int place = model.rows().indexOf(row);
            if (place >= 0) {
                table.getSelectionModel().clearAndSelect(place);
                table.scrollTo(Math.max(0, place - 2));
            }
        }
    }

    private void showColumns() {
        List<Head> heads = model.heads();
        table.getSortOrder().clear();
        table.getColumns().clear();
        for (int i = 0; i < heads.size(); i++) {
            table.getColumns().add(column(heads.get(i), i));
        }
        Tables.resize(table);
    }

    private TableColumn<DataRow, Cell> column(Head head, int place) {
        boolean number = head.number();
        int longest = model.widest(place);
        double least = widthOf(head);
        double width = width(number ? longest : Math.min(longest, MOST_CHARACTERS));
        TableColumn<DataRow, Cell> column =
                Tables.column("", Math.max(least, width), row -> row.cells().get(place));
        Label title =
                new Label(head.unit().isEmpty() ? head.title() : head.title() + "\n" + head.unit());
        title.getStyleClass().add("head");
        column.setGraphic(title);
        // a number that is cut off is a wrong number
        double whole = number ? width : Math.min(width, width(LEAST_CHARACTERS));
        column.setMinWidth(Math.max(least, whole));
        if (number) {
            column.getStyleClass().add("number-column");
        }
        column.setCellFactory(_ -> new ValueCell(number, place));
        return column;
    }

    private static double widthOf(Head head) {
        int longest = Math.max(head.title().length(), head.unit().length());
        return AROUND_HEAD + longest * WIDTH_OF_HEAD_CHARACTER;
    }

    private static double width(int characters) {
        return AROUND_TEXT + characters * WIDTH_OF_CHARACTER;
    }

    /** Greys what is not in force. */
    private static final class Row extends TableRow<DataRow> {
        @Override
        protected void updateItem(@Nullable DataRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(OFF, !empty && row != null && row.isOff());
        }
    }

    private static final class ValueCell extends TableCell<DataRow, Cell> {
        private final boolean number;
        private final int place;

        ValueCell(boolean number, int place) {
            this.number = number;
            this.place = place;
            setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            String text = empty || cell == null ? "" : cell.text();
            setText(text);
            Tip.on(this, number || text.length() < LEAST_CHARACTERS ? "" : text);
            DataRow row = getTableRow() == null ? null : getTableRow().getItem();
            pseudoClassStateChanged(
                    MARKED, !text.isEmpty() && row != null && row.isMarkedAt(place));
        }
    }
}
