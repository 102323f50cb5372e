package org.llmtco.ui.number;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A label, a field with its unit, a slider where a range makes sense, a message below. */
public final class NumberInputView extends VBox {
    private static final KeyCombination SOURCE = new KeyCodeCombination(KeyCode.F1);
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final NumberInput input;

    public NumberInputView(NumberInput input) {
        this.input = input;
        getStyleClass().add("number-input");
        TextField field = field();
        field.setMinWidth(USE_PREF_SIZE);
        Text label = new Text(input.label());
        label.getStyleClass().add("name");
        Text unit = new Text("  " + input.unit());
        unit.getStyleClass().add("unit");
        // a long name goes on below itself
        TextFlow name = new TextFlow(label, unit);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(name, field);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFillHeight(false);
        row.getStyleClass().add("row");
        getChildren().add(row);
        input.span().ifPresent(span -> getChildren().add(slider(span)));
        getChildren().add(message());
    }

    private TextField field() {
        NumberField field = new NumberField();
        OriginMark mark = new OriginMark(input, field);
        // an empty mark would take room from the number
        input.originProperty()
                .subscribe(origin -> field.setLeft(origin == NumberInput.Origin.OWN ? null : mark));
        field.setId(input.key());
        field.setAccessibleText(input.label() + ", " + input.unit());
        field.textProperty().bindBidirectional(input.textProperty());
        field.promptTextProperty().bind(input.promptProperty());
        field.setOnAction(_ -> input.commit());
        field.focusedProperty()
                .subscribe(
                        (had, has) -> {
                            if (had && !has) {
                                input.commit();
                            }
                        });
        field.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        input.reset();
                        event.consume();
                    } else if (SOURCE.match(event) && mark.explain()) {
                        event.consume();
                    }
                });
        input.messageProperty()
                .subscribe(text -> field.pseudoClassStateChanged(INVALID, !text.isEmpty()));
        return field;
    }

    private Slider slider(Span span) {
        Slider slider = new Slider(0, 1, input.shareProperty().get());
        slider.setId(input.key() + "-slider");
        slider.setAccessibleText(input.label());
        slider.setBlockIncrement(
                span.logarithmic() ? 0.01 : span.step() / (span.max() - span.min()));
        input.shareProperty()
                .subscribe(
                        share -> {
                            if (!slider.isValueChanging()) {
                                slider.setValue(share.doubleValue());
                            }
                        });
        slider.valueProperty()
                .subscribe(
                        value -> {
                            if (value.doubleValue() != input.shareProperty().get()) {
                                input.slide(value.doubleValue());
                            }
                        });
        slider.valueChangingProperty()
                .subscribe(
                        changing -> {
                            if (!changing) {
                                input.endSlide();
                                slider.setValue(input.shareProperty().get());
                            }
                        });
        return slider;
    }

    private Label message() {
        Label message = new Label();
        message.getStyleClass().add("message");
        message.setWrapText(true);
        message.textProperty().bind(input.messageProperty());
        message.visibleProperty().bind(Bindings.isNotEmpty(input.messageProperty()));
        message.managedProperty().bind(message.visibleProperty());
        return message;
    }
}
