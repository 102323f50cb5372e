package org.llmtco.ui.whatif;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.llmtco.ui.Choices;
import org.llmtco.ui.Nodes;
import org.llmtco.ui.Tip;
import org.llmtco.ui.number.NumberInput;
import org.llmtco.ui.number.NumberInputView;
import org.llmtco.ui.session.DriverChoice;
import org.llmtco.ui.session.OptionChoice;

/** The selected variant: its name, its inputs, and what can be done with it. */
final class VariantEditorView extends VBox {
    private final VariantEditor editor;
    private final Runnable apply;

    /**
     * An editor for the selected variant.
     *
     * @param apply makes the variant's values the scenario's own
     */
    VariantEditorView(VariantEditor editor, Runnable apply) {
        this.editor = editor;
        this.apply = apply;
        getStyleClass().addAll("section", "variant-editor");
        VBox inputs = new VBox();
        inputs.getStyleClass().add("inputs");
        editor.inputs().subscribe(() -> fill(inputs));
        fill(inputs);
        ScrollPane scroll = new ScrollPane(inputs);
        Nodes.paintDirectly(scroll);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        TextField search = search();
        ListView<DriverChoice> found = found(search);
        scroll.visibleProperty().bind(found.visibleProperty().not());
        StackPane place = new StackPane(scroll, found);
        place.setMinHeight(0);
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(head(), name(), search, place);
    }

    private Node head() {
        ComboBox<OptionChoice> variant =
                Choices.box(
                        "whatif-variant",
                        editor.variants(),
                        editor.selectedProperty(),
                        choice -> editor.select(choice.id()));
        // new items make the box forget what is chosen
        editor.variants().subscribe(() -> variant.setValue(editor.selectedProperty().get()));
        variant.setAccessibleText("Variant to edit");
        variant.setMaxWidth(Double.MAX_VALUE);
        variant.setPrefWidth(120);
        variant.setButtonCell(new NameCell());
        HBox.setHgrow(variant, Priority.ALWAYS);
        HBox bar =
                new HBox(
                        variant,
                        button(
                                "whatif-left",
                                "Move left",
                                Feather.ARROW_LEFT,
                                () -> editor.move(-1)),
                        button(
                                "whatif-right",
                                "Move right",
                                Feather.ARROW_RIGHT,
                                () -> editor.move(1)),
                        button("whatif-duplicate", "Duplicate", Feather.COPY, editor::duplicate),
                        button("whatif-delete", "Delete", Feather.TRASH_2, editor::delete));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("row");
        bar.disableProperty().bind(editor.selectedProperty().isNull());
        return bar;
    }

    /** A long name shows whole as a tool tip. */
    private static final class NameCell extends ListCell<OptionChoice> {
        @Override
        protected void updateItem(OptionChoice choice, boolean empty) {
            super.updateItem(choice, empty);
            boolean blank = empty || choice == null;
            setText(blank ? "" : choice.label());
            Tip.on(this, blank ? "" : choice.label());
        }
    }

    private Button toScenario() {
        Button button = new Button("Apply to scenario");
        button.setId("whatif-apply");
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add(Styles.SMALL);
        Tip.on(button, "Makes this variant's values the scenario's own; can be undone");
        button.setOnAction(_ -> apply.run());
        button.disableProperty().bind(editor.selectedProperty().isNull());
        return button;
    }

    private static Button button(String id, String text, Feather icon, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON);
        Tip.on(button, text + " the variant");
        button.setAccessibleText(text + " the variant");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node name() {
        TextField field = new TextField();
        field.setId("whatif-name");
        field.textProperty().bindBidirectional(editor.nameProperty());
        field.disableProperty().bind(editor.selectedProperty().isNull());
        field.setOnAction(_ -> editor.commitName());
        field.focusedProperty()
                .subscribe(
                        (had, has) -> {
                            if (had && !has) {
                                editor.commitName();
                            }
                        });
        field.setAccessibleText("Name of the variant");
        field.setPromptText("Name");
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(field, toScenario());
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        Label message = new Label();
        message.getStyleClass().add("message");
        message.textProperty().bind(editor.nameMessageProperty());
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        return new VBox(row, message);
    }

    private void fill(VBox inputs) {
        inputs.getChildren().setAll(editor.inputs().stream().map(this::input).toList());
        if (editor.inputs().isEmpty()) {
            Label none = new Label("Same as the scenario until you add an input");
            none.getStyleClass().add("hint");
            none.setWrapText(true);
            none.setMinHeight(USE_PREF_SIZE);
            inputs.getChildren().add(none);
        }
    }

    private Node input(NumberInput input) {
        NumberInputView view = new NumberInputView(input);
        Label there = new Label();
        there.textProperty().bind(editor.inScenario(input));
        there.setWrapText(true);
        there.setMinHeight(USE_PREF_SIZE);
        there.getStyleClass().add("hint");
        view.getChildren().add(there);
        HBox.setHgrow(view, Priority.ALWAYS);
        Button remove = new Button("", new FontIcon(Feather.X));
        remove.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON);
        Tip.on(remove, "Same as the scenario again");
        remove.setAccessibleText("Remove " + input.label() + " from the variant");
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setOnAction(_ -> editor.removeInput(input));
        HBox row = new HBox(view, remove);
        row.getStyleClass().add("row");
        return row;
    }

    /** A field that narrows the inputs that can be added. */
    private TextField search() {
        TextField search = new TextField();
        search.setId("whatif-find");
        search.setPromptText("Add an input: type a part of its name");
        search.setAccessibleText("Add an input to the variant");
        search.setMinHeight(USE_PREF_SIZE);
        search.textProperty().bindBidirectional(editor.searchProperty());
        search.disableProperty().bind(editor.selectedProperty().isNull());
        search.setOnAction(_ -> editor.found().stream().findFirst().ifPresent(editor::addInput));
        return search;
    }

    /** Those that have the words, in the place of the variant's inputs. */
    private ListView<DriverChoice> found(TextField search) {
        ListView<DriverChoice> found = new ListView<>(editor.found());
        found.setId("whatif-found");
        found.setAccessibleText("Inputs with this name");
        found.getStyleClass().add(Styles.DENSE);
        found.setPlaceholder(new Label("No input has this name"));
        found.visibleProperty().bind(search.textProperty().isNotEmpty());
        search.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.DOWN && !editor.found().isEmpty()) {
                        found.requestFocus();
                        found.getSelectionModel().selectFirst();
                        event.consume();
                    } else if (event.getCode() == KeyCode.ESCAPE) {
                        search.clear();
                        event.consume();
                    }
                });
        found.setOnMouseClicked(_ -> addSelected(found));
        found.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        addSelected(found);
                        event.consume();
                    }
                });
        return found;
    }

    private void addSelected(ListView<DriverChoice> found) {
        DriverChoice choice = found.getSelectionModel().getSelectedItem();
        if (choice != null) {
            editor.addInput(choice);
        }
    }
}
