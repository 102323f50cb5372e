package org.llmtco.ui.whatif;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.VPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.llmtco.report.Digits;
import org.llmtco.ui.Choices;
import org.llmtco.ui.Nodes;
import org.llmtco.ui.Palette;
import org.llmtco.ui.figure.FigureView;
import org.llmtco.ui.session.DriverChoice;

/** The map of the cheapest option, with the choice of its axes. */
final class WinnerMapView extends VBox {
    private static final double DRIVER_WIDTH = 300;

    WinnerMapView(WinnerMapViewModel model, Palette palette) {
        getStyleClass().add("section");
        ComboBox<DriverChoice> x =
                Choices.searchable("map-x", model.drivers(), model.xProperty(), model::setX);
        x.setPrefWidth(DRIVER_WIDTH);
        ComboBox<DriverChoice> y =
                Choices.searchable("map-y", model.drivers(), model.yProperty(), model::setY);
        y.setPrefWidth(DRIVER_WIDTH);
        ComboBox<MeasureChoice> measure =
                Choices.box(
                        "map-measure", model.measures(), model.measureProperty(), model::choose);
        FlowPane choices =
                new FlowPane(
                        8,
                        8,
                        Nodes.labelled("Across", x),
                        Nodes.labelled("Up", y),
                        Nodes.labelled("By", measure),
                        line("map-message", model.messageProperty(), "hint"));
        choices.setRowValignment(VPos.CENTER);
        FigureView figure = new FigureView();
        figure.setId("map-figure");
        figure.themeProperty().bind(palette.themeProperty());
        figure.figureProperty().bind(model.figureProperty());
        figure.setValueText(Digits::usd);
        VBox.setVgrow(figure, Priority.ALWAYS);
        Label summary = line("map-summary", model.summaryProperty(), "summary");
        summary.setWrapText(true);
        getChildren().addAll(choices, summary, figure);
    }

    private static Label line(String id, ReadOnlyStringProperty text, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(text);
        label.visibleProperty().bind(text.isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
