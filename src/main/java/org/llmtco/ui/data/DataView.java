package org.llmtco.ui.data;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.llmtco.ui.Choices;
import org.llmtco.ui.Palette;

/** The choice of a table, its rows, and everything about the selected one. */
public final class DataView extends VBox {
    private final DataViewModel model;

    public DataView(DataViewModel model, Palette palette) {
        this.model = model;
        getStyleClass().addAll("page", "data");
        if (!model.problems().isEmpty()) {
            getChildren().add(new ProblemList(model.problems()));
        }
        VBox top = new VBox(head(), new DataTable(model));
        top.getStyleClass().add("section");
        VBox.setVgrow(top.getChildren().getLast(), Priority.ALWAYS);
        SplitPane split = new SplitPane(top, new DetailsPane(model, palette));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.58);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().add(split);
    }

    private Node head() {
        TextField search = new TextField();
        search.setId("data-search");
        search.setPromptText("search all columns");
        search.setPrefWidth(208);
        search.setTooltip(new Tooltip("Rows that have all these words, in any column"));
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
        head.getStyleClass().add("filters");
        return head;
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
