package org.llmtco.ui.hardware;

import atlantafx.base.theme.Styles;

import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.llmtco.ui.Nodes;
import org.llmtco.ui.Tip;

/** Which models, formats and GPUs the matrix shows, and how far it is filled. */
final class MatrixFilters extends FlowPane {
    private final HardwareViewModel model;

    MatrixFilters(HardwareViewModel model) {
        this.model = model;
        getStyleClass().add("filters");
        getChildren()
                .addAll(
                        Nodes.labelled(
                                "Models",
                                text("hardware-models", model.settings().modelsProperty(), 136)),
                        Nodes.labelled("Formats", formats()),
                        Nodes.labelled(
                                "GPUs", text("hardware-gpus", model.settings().gpusProperty(), 72)),
                        Nodes.labelled("Engine", engine()),
                        Nodes.labelled("KV bits", keyValueBits()),
                        Nodes.labelled("TPOT up to, ms", perToken()),
                        state());
    }

    private static TextField text(String id, StringProperty text, double width) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(width);
        field.setPromptText("all");
        Tip.on(field, "Names or parts of names; commas between alternatives");
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private MenuButton formats() {
        MenuButton button = new MenuButton();
        button.setId("hardware-formats");
        button.textProperty().bind(model.settings().formatsTextProperty());
        model.settings()
                .formats()
                .forEach(
                        format -> {
                            CheckBox box = new CheckBox(format.label());
                            box.selectedProperty().bindBidirectional(format.chosen());
                            button.getItems().add(new CustomMenuItem(box, false));
                        });
        return button;
    }

    private ComboBox<String> engine() {
        ComboBox<String> box =
                new ComboBox<>(FXCollections.observableList(model.settings().engines()));
        box.setId("hardware-engine");
        box.setPrefWidth(136);
        box.valueProperty().bindBidirectional(model.settings().engineProperty());
        return box;
    }

    private ComboBox<Integer> keyValueBits() {
        ComboBox<Integer> box =
                new ComboBox<>(
                        FXCollections.observableList(model.settings().keyValueBitsChoices()));
        box.setId("hardware-kv-bits");
        Tip.on(box, "Bits of one number in the KV cache");
        box.valueProperty().bindBidirectional(model.settings().keyValueBitsProperty());
        return box;
    }

    private TextField perToken() {
        TextField field = text("hardware-tpot", model.settings().perTokenMillisProperty(), 56);
        field.setPromptText("any");
        Tip.on(field, "Longest time per output token (TPOT); a limit makes batches smaller");
        return field;
    }

    /** What the matrix shows, how far it is filled, and what can be done about it. */
    private Node state() {
        Label state = new Label();
        state.setId("hardware-state");
        state.getStyleClass().add("hint");
        state.textProperty().bind(model.stateProperty());
        Label message = new Label();
        message.getStyleClass().add("message");
        message.textProperty().bind(model.settings().messageProperty());
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add(Styles.SMALL);
        bar.progressProperty().bind(model.progressProperty());
        Button cancel = new Button("Cancel");
        cancel.getStyleClass().add(Styles.SMALL);
        cancel.setOnAction(_ -> model.cancel());
        HBox running = new HBox(bar, cancel);
        running.setAlignment(Pos.CENTER_LEFT);
        running.getStyleClass().add("row");
        running.visibleProperty().bind(model.runningProperty());
        Button again = new Button("Calculate");
        again.getStyleClass().add(Styles.SMALL);
        again.setOnAction(_ -> model.fill());
        again.visibleProperty().bind(model.cancelledProperty());
        running.managedProperty().bind(running.visibleProperty());
        again.managedProperty().bind(again.visibleProperty());
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        HBox line = new HBox(state, message, running, again);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("row");
        return line;
    }
}
