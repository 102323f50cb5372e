package org.llmtco.ui.uncertainty;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.llmtco.ui.LiveTable;
import org.llmtco.ui.LiveTable.Row;
import org.llmtco.ui.Palette;
import org.llmtco.ui.Tables;
import org.llmtco.ui.Tip;
import org.llmtco.ui.number.Amount;

/** How likely each option is to be the cheapest, and what it costs. */
final class OddsTable {
    private static final double BAR_WIDTH = 48;

    private OddsTable() {}

    static LiveTable<OddsRow> of(UncertaintyViewModel model, Palette palette) {
        LiveTable<OddsRow> table =
                new LiveTable<>("uncertainty-options", "Nothing is drawn yet", model.rows());
        table.getColumns()
                .add(palette.column(table, "Option", 140, OddsRow::label, OddsRow::color));
        table.getColumns().add(cheapest(table, palette));
        table.getColumns().add(table.amount("P10, $", 76, OddsRow::p10));
        table.getColumns().add(table.amount("P50, $", 76, OddsRow::p50));
        table.getColumns().add(table.amount("P90, $", 76, OddsRow::p90));
        TableColumn<Row<OddsRow>, Amount> breakeven = table.amount("", 112, OddsRow::breakeven);
        Label head = new Label("Breakeven");
        Tip.on(head, model.breakevenHeadProperty());
        breakeven.setGraphic(head);
        table.getColumns().add(breakeven);
        TableColumn<Row<OddsRow>, String> note = table.text("", 160, OddsRow::note);
        note.setMinWidth(160);
        note.visibleProperty().bind(model.notesBinding());
        table.getColumns().add(note);
        Tables.fillOrScroll(table);
        return table;
    }

    /** The probability as a number and as a bar in the option's colour. */
    private static TableColumn<Row<OddsRow>, OddsRow> cheapest(
            LiveTable<OddsRow> table, Palette palette) {
        TableColumn<Row<OddsRow>, OddsRow> column =
                table.column("Cheapest in", BAR_WIDTH + 80, row -> row);
        column.setMinWidth(BAR_WIDTH + 80);
        column.setComparator((a, b) -> a.cheapest().compareTo(b.cheapest()));
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(OddsRow row, boolean empty) {
                                super.updateItem(row, empty);
                                boolean blank = empty || row == null;
                                setText(blank ? "" : row.cheapest().text());
                                setGraphic(blank ? null : bar(row, palette));
                            }
                        });
        return column;
    }

    private static Node bar(OddsRow row, Palette palette) {
        Region bar = new Region();
        double share = row.cheapest().value().orElse(0);
        bar.setMinSize(Math.max(1, share * BAR_WIDTH), 10);
        bar.setMaxSize(Math.max(1, share * BAR_WIDTH), 10);
        bar.styleProperty()
                .bind(
                        palette.themeProperty()
                                .map(
                                        theme ->
                                                "-fx-background-color: "
                                                        + theme.series(row.color()).hex()));
        StackPane place = new StackPane(bar);
        place.setAlignment(Pos.CENTER_LEFT);
        place.setMinWidth(BAR_WIDTH);
        place.setMaxWidth(BAR_WIDTH);
        return place;
    }
}
