package org.llmtco.ui.option;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.llmtco.ui.choice.ChoiceListView;

import java.util.function.Consumer;

/** Kinds of options at the left, what one can be made from at the right, what comes of it below. */
final class OptionChooserView extends VBox {
    private static final double KINDS = 200;

    private final OptionChooserViewModel model;
    private final Consumer<String> onAdded;
    private final ChoiceListView choices;

    /**
     * Shows what can be added.
     *
     * @param onCancelled runs when nothing is to be added
     * @param onAdded is told the id of what was added
     */
    OptionChooserView(
            OptionChooserViewModel model, Runnable onCancelled, Consumer<String> onAdded) {
        this.model = model;
        this.onAdded = onAdded;
        getStyleClass().add("content");
        choices = new ChoiceListView(model.choices(), this::add);
        HBox.setHgrow(choices, Priority.ALWAYS);
        HBox middle = new HBox(kinds(), choices);
        middle.getStyleClass().add("columns");
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(middle, foot(onCancelled));
    }

    private ListView<OptionKind> kinds() {
        ListView<OptionKind> kinds = new ListView<>();
        kinds.setId("option-kinds");
        kinds.setAccessibleText("Kinds of options");
        kinds.getItems().setAll(model.kinds());
        kinds.setCellFactory(_ -> new KindCell());
        kinds.getSelectionModel().select(model.kindProperty().get());
        kinds.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        kind -> {
                            if (kind != null) {
                                model.kindProperty().set(kind);
                            }
                        });
        kinds.setMinWidth(KINDS);
        kinds.setPrefWidth(KINDS);
        return kinds;
    }

    private static final class KindCell extends ListCell<OptionKind> {
        private final Label title = new Label();
        private final Label description = new Label();
        private final VBox both = new VBox(title, description);

        KindCell() {
            description.getStyleClass().add("hint");
            description.setWrapText(true);
            description.setPrefWidth(KINDS - 40);
            description.setMinHeight(USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(OptionKind kind, boolean empty) {
            super.updateItem(kind, empty);
            boolean blank = empty || kind == null;
            setGraphic(blank ? null : both);
            if (!blank) {
                title.setText(kind.title());
                description.setText(kind.description());
            }
        }
    }

    private HBox foot(Runnable onCancelled) {
        Label preview = new Label();
        preview.setId("new-option");
        preview.setWrapText(true);
        preview.setMinHeight(USE_PREF_SIZE);
        preview.setMaxWidth(Double.MAX_VALUE);
        preview.textProperty().bind(model.previewProperty());
        HBox.setHgrow(preview, Priority.ALWAYS);
        Button cancel = new Button("Cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> onCancelled.run());
        Button add = new Button("Add");
        add.setId("add");
        add.setMinWidth(USE_PREF_SIZE);
        add.setDefaultButton(true);
        add.disableProperty().bind(model.readyProperty().not());
        add.setOnAction(_ -> add());
        HBox foot = new HBox(preview, cancel, add);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("buttons");
        return foot;
    }

    private void add() {
        model.add(onAdded);
    }

    /** Begins with the search field. */
    void begin() {
        choices.begin();
    }
}
