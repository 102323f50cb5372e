package org.llmtco.ui.scenario;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.llmtco.ui.Tip;
import org.llmtco.ui.choice.ChoiceInputView;
import org.llmtco.ui.choice.Overlay;
import org.llmtco.ui.choice.SwitchInput;

/** A grid of switches: costs below each other, kinds of options beside each other. */
final class ScopeView extends VBox {
    private static final double KIND = 44;

    ScopeView(ScopeViewModel model, Overlay overlay) {
        getStyleClass().add("group");
        Label title = new Label("Which costs count");
        title.getStyleClass().add("section-title");
        getChildren().addAll(title, grid(model), new ChoiceInputView(model.region(), overlay));
    }

    private static Node grid(ScopeViewModel model) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("scope");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        for (int i = 0; i < model.kinds().size(); i++) {
            ColumnConstraints column = new ColumnConstraints(KIND);
            column.setHalignment(HPos.CENTER);
            grid.getColumnConstraints().add(column);
            Label heading = new Label(model.kinds().get(i).heading());
            heading.getStyleClass().add("hint");
            Tip.on(heading, model.kinds().get(i).name());
            grid.add(heading, i + 1, 0);
        }
        for (int row = 0; row < model.rows().size(); row++) {
            grid.add(new Label(model.rows().get(row).label()), 0, row + 1);
            for (int i = 0; i < model.kinds().size(); i++) {
                grid.add(box(model.rows().get(row).switches().get(i)), i + 1, row + 1);
            }
        }
        return grid;
    }

    private static CheckBox box(SwitchInput input) {
        CheckBox box = new CheckBox();
        box.setAccessibleText(input.label());
        Tip.on(box, input.label());
        input.onProperty().subscribe(box::setSelected);
        box.setOnAction(_ -> input.set(box.isSelected()));
        return box;
    }
}
