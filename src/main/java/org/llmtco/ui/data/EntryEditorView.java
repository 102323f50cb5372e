package org.llmtco.ui.data;

import atlantafx.base.theme.Styles;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.llmtco.ui.Tip;
import org.llmtco.ui.number.NumberField;

import java.util.ArrayList;
import java.util.List;

/** The fields of an entry, in parts that each have one source. */
final class EntryEditorView extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final KeyCombination PASTE =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final double CARD = 400;
    private static final double FIELD = 200;

    private final EntryEditorViewModel model;
    private final Runnable cancel;
    private final FlowPane cards = new FlowPane();

    EntryEditorView(EntryEditorViewModel model, Runnable cancel) {
        this.model = model;
        this.cancel = cancel;
        setId("data-editor");
        getStyleClass().addAll("section", "editor");
        cards.getStyleClass().add("cards");
        getChildren().addAll(head(), label(model.destination(), "hint"), message(), cards);
        fill();
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (SAVE.match(event)) {
                        model.save();
                        event.consume();
                    } else if (event.getCode() == KeyCode.ESCAPE) {
                        cancel.run();
                        event.consume();
                    }
                });
    }

    private Node head() {
        Label title = label(model.title(), "section-title");
        Button save = button("data-save", "Save", model::save);
        save.getStyleClass().add(Styles.ACCENT);
        Tip.on(save, "Ctrl+Enter");
        Button giveUp = button("data-cancel", "Cancel", cancel);
        Tip.on(giveUp, "Esc");
        HBox head = new HBox(title, save, giveUp);
        if (model.hasPrices()) {
            Button price =
                    button(
                            "data-add-price",
                            "Add a price from today",
                            () -> {
                                if (model.addPrice()) {
                                    fill();
                                }
                            });
            head.getChildren().add(price);
        }
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("row");
        return head;
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node message() {
        Label message = label("", "message");
        message.setId("data-editor-message");
        message.textProperty().bind(model.messageProperty());
        message.visibleProperty().bind(Bindings.isNotEmpty(model.messageProperty()));
        message.managedProperty().bind(message.visibleProperty());
        return message;
    }

    private void fill() {
        List<Node> all = new ArrayList<>();
        // the latest price is the one that is looked for
        for (EntryEditorViewModel.Part part : model.partsLatestFirst()) {
            all.add(card(part));
        }
        cards.getChildren().setAll(all);
    }

    private Node card(EntryEditorViewModel.Part part) {
        HBox head = new HBox(label(part.title(), "section-title"));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("row");
        if (part.sourced()) {
            Button own =
                    button(
                            "data-own-" + part.path().replaceAll("[^A-Za-z0-9]", "-"),
                            "My own figure",
                            () -> model.markAsOwn(part));
            Tip.on(own, "Source, date and kind of a figure that you state");
            head.getChildren().add(own);
        }
        GridPane fields = new GridPane();
        fields.getStyleClass().add("fields");
        int line = 0;
        for (EditField field : part.fields()) {
            Control input = input(field);
            Label name =
                    label(
                            field.unit().isEmpty()
                                    ? field.label()
                                    : field.label() + ", " + field.unit(),
                            "hint");
            name.setLabelFor(input);
            name.setPrefWidth(CARD - FIELD);
            fields.add(name, 0, line);
            fields.add(input, 1, line++);
            fields.add(refusal(field), 0, line++, 2, 1);
        }
        VBox card = new VBox(head, fields);
        card.setPrefWidth(CARD);
        return card;
    }

    private Control input(EditField field) {
        Control input = field.choices().isEmpty() ? typed(field) : chosen(field);
        input.setId("data-field-" + field.key().replaceAll("[^A-Za-z0-9]", "-"));
        input.setAccessibleText(field.label() + " " + field.unit());
        input.setDisable(field.isFixed());
        input.setPrefWidth(FIELD);
        input.setMinWidth(FIELD);
        field.messageProperty()
                .subscribe(text -> input.pseudoClassStateChanged(INVALID, !text.isEmpty()));
        return input;
    }

    private TextField typed(EditField field) {
        TextField input = field.isNumber() ? new NumberField() : new TextField();
        input.textProperty().bindBidirectional(field.textProperty());
        input.setPromptText(field.prompt());
        input.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (PASTE.match(event)
                            && Clipboard.getSystemClipboard().hasString()
                            && model.paste(field, Clipboard.getSystemClipboard().getString())) {
                        event.consume();
                    }
                });
        return input;
    }

    private static ComboBox<String> chosen(EditField field) {
        List<String> choices = new ArrayList<>(field.choices());
        if (!field.isRequired()) {
            choices.addFirst("");
        }
        ComboBox<String> input = new ComboBox<>(FXCollections.observableList(choices));
        field.textProperty().subscribe(input::setValue);
        input.valueProperty()
                .subscribe(value -> field.textProperty().set(value == null ? "" : value));
        return input;
    }

    private static Node refusal(EditField field) {
        Label message = label("", "message");
        message.textProperty().bind(field.messageProperty());
        message.visibleProperty().bind(Bindings.isNotEmpty(field.messageProperty()));
        message.managedProperty().bind(message.visibleProperty());
        return message;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
