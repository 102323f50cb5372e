package org.llmtco.ui.hardware;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.llmtco.ui.Palette;

/** The filters, the matrix as a table, and the rows that are ticked in it side by side. */
public final class HardwareView extends VBox {
    public HardwareView(HardwareViewModel model, Palette palette) {
        CandidateColumns columns = new CandidateColumns(model, palette);
        getStyleClass().addAll("page", "hardware");
        VBox top = new VBox(new MatrixFilters(model), new MatrixTable(model, columns).table());
        top.getStyleClass().add("section");
        SplitPane split = new SplitPane(top, new ComparisonView(model, palette, columns));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.46);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().add(split);
    }
}
