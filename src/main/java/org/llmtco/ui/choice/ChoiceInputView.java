package org.llmtco.ui.choice;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.llmtco.ui.Tip;

/** A label, and what is chosen as a button that opens the choices; a message below. */
public final class ChoiceInputView extends VBox {
    /** In pixels, so that the fields of a panel are below each other. */
    public static final double NAME_WIDTH = 88;

    private static final double FIELD_WIDTH = 120;

    /** Left and right of what is chosen, borders included. */
    private static final double INSETS = 18;

    private final ChoiceInput input;
    private final Overlay overlay;

    public ChoiceInputView(ChoiceInput input, Overlay overlay) {
        this.input = input;
        this.overlay = overlay;
        getStyleClass().add("choice-input");
        Label label = new Label(input.label());
        label.setMinWidth(NAME_WIDTH);
        Button button = button();
        label.setLabelFor(button);
        HBox.setHgrow(button, Priority.ALWAYS);
        HBox row = new HBox(label, button);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        Label message = new Label();
        message.getStyleClass().add("message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.textProperty().bind(input.messageProperty());
        message.visibleProperty().bind(input.messageProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        getChildren().addAll(row, message);
    }

    private Button button() {
        Button button = new Button();
        button.setId(input.key().replace('.', '-'));
        button.getStyleClass().add("choice");
        button.setMinWidth(0);
        button.setPrefWidth(FIELD_WIDTH);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        Tip.on(button, input.textProperty());
        button.setGraphic(content(button));
        button.accessibleTextProperty()
                .bind(input.textProperty().map(t -> input.label() + ": " + t));
        button.setOnAction(_ -> open());
        return button;
    }

    private Node content(Button button) {
        Label text = new Label();
        text.textProperty().bind(input.textProperty());
        text.setMaxWidth(Double.MAX_VALUE);
        Tip.on(text, input.textProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox content = new HBox(text, new FontIcon(Feather.CHEVRON_DOWN));
        content.setAlignment(Pos.CENTER_LEFT);
        content.prefWidthProperty().bind(button.widthProperty().subtract(INSETS));
        return content;
    }

    private void open() {
        ChoiceListViewModel choices = input.choices();
        ChoiceListView list = new ChoiceListView(choices, () -> take(choices));
        Button take = new Button("Choose");
        take.setId("choose");
        take.setDefaultButton(true);
        take.disableProperty().bind(choices.selectedProperty().isNull());
        take.setOnAction(_ -> take(choices));
        Button cancel = new Button("Cancel");
        cancel.setOnAction(_ -> overlay.hide());
        HBox buttons = new HBox(cancel, take);
        buttons.getStyleClass().add("buttons");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox content = new VBox(list, buttons);
        content.getStyleClass().add("content");
        overlay.show(input.label(), content);
        list.begin();
    }

    private void take(ChoiceListViewModel choices) {
        Choice chosen = choices.selectedProperty().get();
        if (chosen != null) {
            overlay.hide();
            input.choose(chosen.id());
        }
    }
}
