package org.llmtco.ui.imports;

import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SearchableComboBox;
import org.llmtco.ui.Nodes;

import java.time.LocalDate;
import java.util.function.Supplier;

/** The fields that a kind of file needs, each with its message. */
final class ImportFieldsPane extends FlowPane {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final double FIELD = 184;
    private static final double DAY = 240;

    /** More choices than a list shows are searched. */
    private static final int AT_A_GLANCE = 12;

    private final Supplier<LocalDate> today;

    ImportFieldsPane(ImportFields fields, Supplier<LocalDate> today) {
        this.today = today;
        getStyleClass().add("fields");
        fields.all().forEach(field -> getChildren().add(cell(field)));
    }

    private Node cell(OptionField field) {
        Control input = field.choices().isEmpty() ? typed(field) : chosen(field);
        input.setId(field.id());
        input.setAccessibleText(field.label());
        input.setPrefWidth(FIELD);
        field.messageProperty()
                .subscribe(text -> input.pseudoClassStateChanged(INVALID, !text.isEmpty()));
        Label name = new Label(field.label());
        name.getStyleClass().add("hint");
        name.setLabelFor(input);
        Label message = new Label();
        message.getStyleClass().add("message");
        message.setWrapText(true);
        message.setMaxWidth(FIELD);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.textProperty().bind(field.messageProperty());
        Nodes.showWhen(message, field.messageProperty().isNotEmpty());
        VBox cell = new VBox(2, name, field.isDay() ? withToday(field, input) : input, message);
        Nodes.showWhen(cell, field.shownProperty());
        return cell;
    }

    private Node withToday(OptionField field, Control input) {
        Button now = new Button("Today");
        now.setId(field.id() + "-today");
        now.setMinWidth(Region.USE_PREF_SIZE);
        now.setOnAction(_ -> field.textProperty().set(today.get().toString()));
        HBox.setHgrow(input, Priority.ALWAYS);
        HBox both = new HBox(4, input, now);
        both.setPrefWidth(DAY);
        return both;
    }

    private static TextField typed(OptionField field) {
        TextField input = new TextField();
        input.setPromptText(field.prompt());
        input.textProperty().bindBidirectional(field.textProperty());
        return input;
    }

    private static ComboBox<String> chosen(OptionField field) {
        ComboBox<String> input =
                field.choices().size() > AT_A_GLANCE
                        ? new SearchableComboBox<>()
                        : new ComboBox<>();
        input.setItems(FXCollections.observableArrayList(field.choices()));
        input.setPromptText(field.prompt());
        // without a value it says what counts
        field.textProperty().subscribe(text -> input.setValue(text.isEmpty() ? null : text));
        input.valueProperty()
                .subscribe(value -> field.textProperty().set(value == null ? "" : value));
        return input;
    }
}
