package org.llmtco.ui.uncertainty;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.llmtco.ui.LiveTable;
import org.llmtco.ui.LiveTable.Row;
import org.llmtco.ui.Tables;
import org.llmtco.ui.Tip;

import java.util.function.BiConsumer;

/** The uncertain inputs, the one most worth knowing first; a click edits what is believed. */
final class DriversTable {
    private DriversTable() {}

    static LiveTable<DriverRow> of(UncertaintyViewModel model, BiConsumer<String, Node> edit) {
        LiveTable<DriverRow> table =
                new LiveTable<>("uncertainty-drivers", "No input is uncertain", model.drivers());
        TableColumn<Row<DriverRow>, String> label = table.text("Input", 190, DriverRow::label);
        label.setMinWidth(190);
        table.getColumns().add(label);
        table.getColumns().add(table.amount("Worth, $", 92, DriverRow::worth));
        table.getColumns().add(table.amount("Rank corr.", 104, DriverRow::correlation));
        table.getColumns().add(right(table.text("P10", 76, DriverRow::p10)));
        table.getColumns().add(right(table.text("P50", 76, DriverRow::p50)));
        table.getColumns().add(right(table.text("P90", 148, DriverRow::p90)));
        table.getColumns().add(variants(table, model));
        table.getColumns().add(table.text("Basis", 200, DriverRow::basis));
        Tables.fillOrScroll(table);
        table.setRowFactory(_ -> editedRow(edit));
        table.setOnKeyPressed(
                event -> {
                    Row<DriverRow> row = table.getSelectionModel().getSelectedItem();
                    if (row != null && event.getCode() == KeyCode.ENTER) {
                        edit.accept(row.content().key(), table);
                    }
                });
        return table;
    }

    /** A click opens what is believed about the input. */
    private static TableRow<Row<DriverRow>> editedRow(BiConsumer<String, Node> edit) {
        TableRow<Row<DriverRow>> row = new TableRow<>();
        row.getStyleClass().add("explained");
        row.setOnMouseClicked(
                _ -> {
                    if (!row.isEmpty()) {
                        edit.accept(row.getItem().content().key(), row);
                    }
                });
        return row;
    }

    private static TableColumn<Row<DriverRow>, String> right(
            TableColumn<Row<DriverRow>, String> column) {
        column.getStyleClass().add("number-column");
        column.setMinWidth(column.getPrefWidth());
        column.setSortable(false);
        return column;
    }

    private static TableColumn<Row<DriverRow>, DriverRow> variants(
            LiveTable<DriverRow> table, UncertaintyViewModel model) {
        TableColumn<Row<DriverRow>, DriverRow> column = table.column("Variant at", 108, row -> row);
        column.setMinWidth(108);
        column.setSortable(false);
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(DriverRow row, boolean empty) {
                                super.updateItem(row, empty);
                                setGraphic(empty || row == null ? null : variants(row, model));
                            }
                        });
        return column;
    }

    private static Node variants(DriverRow row, UncertaintyViewModel model) {
        HBox buttons =
                new HBox(
                        4,
                        variant(row, "P10", row.low(), model),
                        variant(row, "P90", row.high(), model));
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private static Button variant(
            DriverRow row, String name, double value, UncertaintyViewModel model) {
        Button button = new Button(name);
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        Tip.on(button, "Add a variant with " + row.label() + " at its " + name);
        button.setAccessibleText("Add a variant with " + row.label() + " at its " + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> model.addVariant(row.key(), value));
        return button;
    }
}
