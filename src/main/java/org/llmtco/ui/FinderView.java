package org.llmtco.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.llmtco.ui.FinderViewModel.Entry;

/** A field and what has the typed words; Enter or a click goes there. */
final class FinderView extends VBox {
    private final TextField field = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private final Runnable close;

    FinderView(FinderViewModel model, Runnable close) {
        this.close = close;
        getStyleClass().addAll("card", "finder");
        setMaxSize(560, 420);
        field.setId("finder");
        field.setPromptText("Find a page, an input or a command");
        field.setAccessibleText("Find a page, an input or a command");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        field.setOnAction(_ -> go());
        list.setId("found");
        list.setAccessibleText("Found");
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label("Nothing has that name."));
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(_ -> go());
        VBox.setVgrow(list, Priority.ALWAYS);
        field.textProperty()
                .subscribe(
                        typed -> {
                            list.getItems().setAll(model.find(typed));
                            list.getSelectionModel().selectFirst();
                        });
        getChildren().addAll(field, list);
    }

    void focus() {
        field.requestFocus();
    }

    private void steer(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case DOWN -> 1;
                    case UP -> -1;
                    default -> 0;
                };
        if (step != 0) {
            int target = list.getSelectionModel().getSelectedIndex() + step;
            list.getSelectionModel()
                    .select(Math.clamp(target, 0, Math.max(0, list.getItems().size() - 1)));
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
            event.consume();
        }
    }

    private void go() {
        Entry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.go().run();
        }
    }

    private static final class Cell extends ListCell<Entry> {
        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Label kind = new Label(entry.kind());
            kind.getStyleClass().add("hint");
            Label hint = new Label(entry.hint());
            hint.getStyleClass().add("hint");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(new Label(entry.title()), kind, gap, hint);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("row");
            setGraphic(row);
        }
    }
}
