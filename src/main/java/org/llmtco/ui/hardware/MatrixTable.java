package org.llmtco.ui.hardware;

import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.llmtco.ui.Tables;

import java.util.Comparator;

/** All candidates in a table; a tick takes one into the comparison. */
final class MatrixTable {
    private final HardwareViewModel model;
    private final CandidateColumns columns;

    MatrixTable(HardwareViewModel model, CandidateColumns columns) {
        this.model = model;
        this.columns = columns;
    }

    TableView<MatrixRow> table() {
        TableView<MatrixRow> table =
                Tables.table("hardware-matrix", "No combination: change the filters above");
        TableColumn<MatrixRow, String> name =
                CandidateColumns.text("Model", 120, 104, MatrixRow::model);
        name.visibleProperty().bind(model.severalModelsProperty());
        TableColumn<MatrixRow, ?> price = Tables.amount("$/MTok", 80, MatrixRow::usdPerMTok);
        table.getColumns().add(columns.tick(MatrixRow::candidate));
        table.getColumns().add(name);
        table.getColumns().add(CandidateColumns.text("Format", 80, 80, MatrixRow::format));
        table.getColumns().add(CandidateColumns.text("GPU", 136, 132, MatrixRow::gpu));
        table.getColumns().add(CandidateColumns.text("Fits", 120, 120, MatrixRow::placement));
        table.getColumns().add(price);
        table.getColumns().add(Tables.amount("tok/s/GPU", 88, MatrixRow::tokensPerSecondPerGpu));
        table.getColumns().add(Tables.amount("P10–P90", 120, MatrixRow::range));
        table.getColumns().add(Tables.amount("Concurrency", 108, MatrixRow::concurrency));
        table.getColumns().add(Tables.amount("Watts", 60, MatrixRow::watts));
        table.getColumns().add(CandidateColumns.text("Basis", 76, 76, MatrixRow::basis));
        SortedList<MatrixRow> sorted = new SortedList<>(model.rows());
        table.setItems(sorted);
        table.setSortPolicy(
                _ -> {
                    sorted.setComparator(fittingFirst(table.getComparator()));
                    return true;
                });
        table.getSortOrder().add(price);
        Tables.fillOrScroll(table);
        name.visibleProperty().subscribe(() -> Tables.resize(table));
        table.setOnKeyPressed(
                event -> {
                    MatrixRow row = table.getSelectionModel().getSelectedItem();
                    if (row != null && event.getCode() == KeyCode.SPACE) {
                        model.compare(row.candidate(), model.color(row.candidate()).isEmpty());
                        event.consume();
                    }
                });
        model.compared().subscribe(table::refresh);
        table.setMinHeight(120);
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    /** What does not fit has no numbers, and comes last in either direction. */
    private static Comparator<MatrixRow> fittingFirst(@Nullable Comparator<MatrixRow> byColumn) {
        Comparator<MatrixRow> fitting = Comparator.comparing(row -> !row.fits());
        return byColumn == null ? fitting : fitting.thenComparing(byColumn);
    }
}
