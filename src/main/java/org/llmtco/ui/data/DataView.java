package org.llmtco.ui.data;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.llmtco.ui.Choices;
import org.llmtco.ui.Palette;
import org.llmtco.ui.Tip;

import java.util.List;

/** The choice of a table, its rows, and everything about the selected one. */
public final class DataView extends VBox {
    /** Shares of the height that the rows have. */
    private static final double READING = 0.58;

    private static final double EDITING = 0.28;

    private final DataViewModel model;

    /**
     * The page.
     *
     * @param showImport begins to import a file
     */
    public DataView(DataViewModel model, Palette palette, Runnable showImport) {
        this.model = model;
        getStyleClass().addAll("page", "data");
        VBox problems = new VBox();
        model.problemsProperty()
                .subscribe(
                        all ->
                                problems.getChildren()
                                        .setAll(
                                                all.isEmpty()
                                                        ? List.of()
                                                        : List.of(new ProblemList(all))));
        getChildren().add(problems);
        model.edits().ifPresent(edits -> getChildren().add(refusal(edits)));
        VBox top = new VBox(head(showImport), new DataTable(model));
        top.getStyleClass().add("section");
        VBox.setVgrow(top.getChildren().getLast(), Priority.ALWAYS);
        SplitPane split = new SplitPane(top, new DetailsPane(model, palette));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(READING);
        model.editing()
                .editorProperty()
                .subscribe(
                        (before, now) -> {
                            if ((before == null) != (now == null)) {
                                split.setDividerPositions(now == null ? READING : EDITING);
                            }
                        });
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().add(split);
    }

    private Node head(Runnable showImport) {
        TextField search = new TextField();
        search.setId("data-search");
        search.setPromptText("search all columns");
        search.setPrefWidth(208);
        Tip.on(search, "Rows that have all these words, in any column");
        search.textProperty().bindBidirectional(model.filterProperty());
        Label summary = new Label();
        summary.setId("data-summary");
        summary.getStyleClass().add("hint");
        summary.textProperty().bind(model.summaryProperty());
        Label note = new Label();
        note.getStyleClass().add("hint");
        note.textProperty().bind(model.noteProperty());
        FlowPane head =
                new FlowPane(
                        labelled(
                                "Table",
                                Choices.box(
                                        "data-table",
                                        model.choices(),
                                        model.chosenProperty(),
                                        model::choose)),
                        labelled("Search", search),
                        row(summary, note));
        model.edits().ifPresent(edits -> head.getChildren().add(2, buttons(edits, showImport)));
        head.getStyleClass().add("filters");
        return head;
    }

    private static Node buttons(TableEdits edits, Runnable showImport) {
        Button undo = button("data-undo", "Undo edit", edits::undo);
        Tip.on(undo, "Takes the latest change of a table back");
        undo.disableProperty().bind(edits.canUndoProperty().not().or(edits.busyProperty()));
        Button redo = button("data-redo", "Redo edit", edits::redo);
        redo.disableProperty().bind(edits.canRedoProperty().not().or(edits.busyProperty()));
        Button reload = button("data-reload", "Reload", edits::reload);
        Tip.on(reload, "Reads the tables again: somebody may have changed them");
        reload.disableProperty().bind(edits.busyProperty());
        Button importing = button("data-import", "Import …", showImport);
        Tip.on(importing, "Takes over prices, offers, models or measurements from a file");
        return row(importing, undo, redo, reload);
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** Why the latest edit was not made. */
    private static Node refusal(TableEdits edits) {
        Label message = new Label();
        message.setId("data-refused");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.getStyleClass().add("message");
        message.textProperty().bind(edits.problemProperty());
        message.visibleProperty().bind(edits.problemProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        return message;
    }

    private static Node labelled(String text, Node field) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        return row(label, field);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }
}
