package org.llmtco.ui.hardware;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import org.llmtco.ui.Palette;
import org.llmtco.ui.Tables;
import org.llmtco.ui.Tip;

import java.util.function.Function;

/**
 * Columns that tables of candidates share: the tick that compares a row, and texts of any length.
 */
final class CandidateColumns {
    private final HardwareViewModel model;
    private final Palette palette;

    CandidateColumns(HardwareViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
    }

    /** Texts of any length: what is cut off shows whole as a tool tip. */
    static <R> TableColumn<R, String> text(
            String title, double width, double least, Function<R, String> value) {
        TableColumn<R, String> column = Tables.column(title, width, value);
        column.setMinWidth(least);
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(String text, boolean empty) {
                                super.updateItem(text, empty);
                                boolean blank = empty || text == null || text.isEmpty();
                                setText(blank ? "" : text);
                                Tip.on(this, blank ? "" : text);
                            }
                        });
        return column;
    }

    /** A box that takes a row into the comparison, in the colour that the row has there. */
    <R> TableColumn<R, Candidate> tick(Function<R, Candidate> candidate) {
        TableColumn<R, Candidate> column = Tables.column("", 36, candidate);
        column.setMinWidth(36);
        column.setMaxWidth(36);
        column.setSortable(false);
        column.setCellFactory(_ -> new TickCell<>());
        return column;
    }

    private final class TickCell<R> extends TableCell<R, Candidate> {
        private final CheckBox box = new CheckBox();

        TickCell() {
            box.setAccessibleText("Compare");
            box.setOnAction(_ -> model.compare(getItem(), box.isSelected()));
        }

        @Override
        protected void updateItem(Candidate candidate, boolean empty) {
            super.updateItem(candidate, empty);
            if (empty || candidate == null) {
                setGraphic(null);
                return;
            }
            boolean compared = model.color(candidate).isPresent();
            box.setSelected(compared);
            box.setDisable(!compared && !model.isRoom());
            box.styleProperty().unbind();
            model.color(candidate)
                    .ifPresentOrElse(
                            color -> box.styleProperty().bind(palette.ticked(color)),
                            () -> box.setStyle(""));
            setGraphic(box);
        }
    }
}
