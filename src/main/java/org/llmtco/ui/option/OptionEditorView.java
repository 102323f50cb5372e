package org.llmtco.ui.option;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.llmtco.ui.Palette;
import org.llmtco.ui.choice.ChoiceInputView;
import org.llmtco.ui.choice.Overlay;
import org.llmtco.ui.choice.SwitchInput;
import org.llmtco.ui.number.NumberInputView;

/** The inputs of one option below each other. */
final class OptionEditorView extends VBox {
    private final OptionEditorViewModel model;
    private final Palette palette;
    private final Overlay overlay;
    private final TextField name = new TextField();
    private final VBox inputs = new VBox();

    OptionEditorView(OptionEditorViewModel model, Palette palette, Overlay overlay) {
        this.model = model;
        this.palette = palette;
        this.overlay = overlay;
        getStyleClass().addAll("inputs", "option-inputs");
        inputs.getStyleClass().add("inputs");
        getChildren().addAll(name(), message(), inputs);
        model.contentProperty().subscribe(this::fill);
    }

    private Node name() {
        name.setId("name-of-" + model.id().replace('.', '-'));
        name.textProperty().bindBidirectional(model.nameProperty());
        name.setOnAction(_ -> model.commitName());
        name.focusedProperty()
                .subscribe(
                        (had, has) -> {
                            if (had && !has) {
                                model.commitName();
                            }
                        });
        name.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        model.resetName();
                        event.consume();
                    }
                });
        HBox.setHgrow(name, Priority.ALWAYS);
        Label label = new Label("Name");
        label.setLabelFor(name);
        label.setMinWidth(ChoiceInputView.NAME_WIDTH);
        HBox row = new HBox(label, name);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("row", "name-input");
        return row;
    }

    private Node message() {
        Label message = new Label();
        message.getStyleClass().add("message");
        message.textProperty().bind(model.messageProperty());
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        return message;
    }

    private void fill(OptionEditorViewModel.Content content) {
        inputs.getChildren().clear();
        content.choices()
                .forEach(input -> inputs.getChildren().add(new ChoiceInputView(input, overlay)));
        content.router()
                .ifPresent(
                        router ->
                                inputs.getChildren().add(new RouterView(router, palette, overlay)));
        content.switches().forEach(input -> inputs.getChildren().add(box(input)));
        content.numbers().forEach(input -> inputs.getChildren().add(new NumberInputView(input)));
    }

    private static CheckBox box(SwitchInput input) {
        CheckBox box = new CheckBox(input.label());
        input.onProperty().subscribe(box::setSelected);
        box.setOnAction(_ -> input.set(box.isSelected()));
        return box;
    }

    /** Begins with the name. */
    void begin() {
        name.requestFocus();
        name.selectAll();
    }
}
