package org.llmtco.ui.whatif;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.llmtco.ui.Palette;
import org.llmtco.ui.Tables;
import org.llmtco.ui.Tip;
import org.llmtco.ui.explain.ExplanationView;
import org.llmtco.ui.whatif.WhatIfCell.Mark;

import java.util.List;
import java.util.Locale;

/** The table of the What-if page: a column for the scenario and for each variant. */
final class WhatIfTable extends StackPane {
    private static final double NAME_WIDTH = 172;
    private static final double WIDE_NAME = 248;
    private static final double WIDE_CELL = 216;
    private static final double CELL_WIDTH = 140;
    private static final double SCROLL_BAR = 18;
    private static final List<String> MARKS =
            List.of("mark-plain", "mark-same", "mark-other", "mark-more", "mark-less");
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final WhatIfViewModel model;
    private final Palette palette;
    private final TableView<WhatIfRow> table = Tables.table("whatif-table", "Calculating …");

    WhatIfTable(WhatIfViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
        setMinHeight(120);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setItems(model.rows());
        model.columns().subscribe(this::fillColumns);
        fillColumns();
        table.widthProperty().subscribe(_ -> resize());
        table.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        explainFocused();
                        event.consume();
                    }
                });
        getChildren().add(table);
    }

    private void fillColumns() {
        table.getColumns().clear();
        table.getColumns().add(name());
        for (int i = 0; i < model.columns().size(); i++) {
            table.getColumns().add(column(model.columns().get(i), i));
        }
        resize();
    }

    /** Columns share the width where there is enough for all, and are scrolled where not. */
    private void resize() {
        int columns = model.columns().size();
        double width = table.getWidth() - SCROLL_BAR;
        double share = columns == 0 ? 0 : (width - WIDE_NAME) / columns;
        double cell = Math.clamp(share, CELL_WIDTH, WIDE_CELL);
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        for (int i = 0; i < table.getColumns().size(); i++) {
            table.getColumns()
                    .get(i)
                    .setPrefWidth(i > 0 ? cell : Math.max(NAME_WIDTH, width - cell * columns));
        }
    }

    private TableColumn<WhatIfRow, WhatIfRow> name() {
        TableColumn<WhatIfRow, WhatIfRow> column = Tables.column("", NAME_WIDTH, row -> row);
        column.setSortable(false);
        column.setCellFactory(_ -> new NameCell());
        return column;
    }

    private TableColumn<WhatIfRow, WhatIfCell> column(WhatIfColumn shown, int place) {
        TableColumn<WhatIfRow, WhatIfCell> column =
                Tables.column("", CELL_WIDTH, row -> row.cell(place));
        column.setSortable(false);
        column.getStyleClass().add("number-column");
        Label head = new Label(shown.label());
        Tip.on(
                head,
                switch (shown.kind()) {
                    case SCENARIO -> "The scenario itself";
                    case VARIANT -> shown.label() + ": click to edit it below";
                    case FILE -> shown.label() + ": another file, for reading";
                });
        head.setWrapText(true);
        head.setTextAlignment(TextAlignment.RIGHT);
        head.setOnMouseClicked(_ -> model.selectColumn(place));
        head.maxWidthProperty().bind(column.widthProperty().subtract(16));
        column.setGraphic(head);
        column.setCellFactory(_ -> new MarkedCell(place));
        return column;
    }

    private void explainFocused() {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        if (at.getRow() >= 0 && at.getColumn() > 0) {
            model.rows()
                    .get(at.getRow())
                    .cell(at.getColumn() - 1)
                    .amount()
                    .explanation()
                    .ifPresent(why -> ExplanationView.show(why, table));
        }
    }

    private final class NameCell extends TableCell<WhatIfRow, WhatIfRow> {
        @Override
        protected void updateItem(WhatIfRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean blank = empty || row == null;
            setText(blank ? "" : row.label());
            Tip.on(this, blank ? "" : row.tip());
            pseudoClassStateChanged(HEAD, !blank && row.head());
            if (blank || row.color().isEmpty()) {
                setGraphic(null);
            } else {
                setGraphic(palette.swatch(row.color().getAsInt()));
            }
        }
    }

    /** The value, and below it how much more it is than in the scenario. */
    private final class MarkedCell extends TableCell<WhatIfRow, WhatIfCell> {
        private final Label value = new Label();
        private final Label change = new Label();

        MarkedCell(int place) {
            getStyleClass().add("marked");
            value.getStyleClass().add("value");
            change.getStyleClass().add("change");
            VBox box = new VBox(value, change);
            box.setAlignment(Pos.CENTER_RIGHT);
            setGraphic(box);
            change.managedProperty().bind(change.textProperty().isNotEmpty());
            setOnMouseClicked(
                    _ -> {
                        model.selectColumn(place);
                        if (getItem() != null) {
                            getItem()
                                    .amount()
                                    .explanation()
                                    .ifPresent(why -> ExplanationView.show(why, this));
                        }
                    });
        }

        @Override
        protected void updateItem(WhatIfCell cell, boolean empty) {
            super.updateItem(cell, empty);
            boolean blank = empty || cell == null;
            WhatIfCell shown = blank ? WhatIfCell.EMPTY : cell;
            value.setText(shown.amount().text());
            Tip.on(value, blank ? "" : shown.amount().text());
            change.setText(shown.change());
            Tip.on(change, blank ? "" : shown.change());
            setAccessibleText(shown.amount().text() + " " + shown.change());
            getStyleClass().removeAll(MARKS);
            getStyleClass().add(style(shown.mark()));
        }

        private static String style(Mark mark) {
            return "mark-" + mark.name().toLowerCase(Locale.ROOT);
        }
    }
}
