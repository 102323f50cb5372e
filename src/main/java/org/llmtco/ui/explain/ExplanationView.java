package org.llmtco.ui.explain;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.llmtco.ui.Zoom;

import java.util.Optional;

/** An explanation as a pop-over beside the number that was clicked. */
public final class ExplanationView extends VBox {
    private static final double WIDTH = 440;

    /** An explanation whose sources lead to the rows that the opener knows. */
    public ExplanationView(Explanation explanation, Optional<SourceOpener> opener) {
        getStyleClass().add("explanation");
        setPrefWidth(WIDTH);
        getChildren()
                .addAll(
                        label(explanation.title(), "title"),
                        label(explanation.amount(), "amount"),
                        label("= " + explanation.formula(), "formula"));
        for (Explanation.Part part : explanation.parts()) {
            getChildren().add(label(part.value(), "part"));
            part.source().ifPresent(source -> add(source, opener));
        }
    }

    private void add(Explanation.Source source, Optional<SourceOpener> opener) {
        getChildren().add(label(source.text() + " (" + source.status() + ")", "source"));
        opener.filter(window -> window.knows(source))
                .ifPresent(window -> getChildren().add(link(source, window)));
    }

    private static Hyperlink link(Explanation.Source source, SourceOpener window) {
        Hyperlink link = new Hyperlink("Show in the table");
        link.getStyleClass().add("row-link");
        link.setAccessibleText("Show " + source.text() + " in the table");
        link.setOnAction(
                _ -> {
                    window.open(source);
                    link.getScene().getWindow().hide();
                });
        return link;
    }

    /** Opens the pop-over; it closes when the user goes on elsewhere. */
    public static PopOver show(Explanation explanation, Node beside) {
        PopOver popOver =
                new PopOver(
                        Zoom.like(beside, new ExplanationView(explanation, openerAround(beside))));
        // a pop-over is a window of its own, which knows nothing of its owner's stylesheets
        popOver.getRoot().getStylesheets().setAll(beside.getScene().getStylesheets());
        popOver.setArrowLocation(ArrowLocation.TOP_CENTER);
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        popOver.show(beside);
        return popOver;
    }

    private static Optional<SourceOpener> openerAround(Node node) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (around instanceof SourceOpener opener) {
                return Optional.of(opener);
            }
        }
        return Optional.empty();
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
