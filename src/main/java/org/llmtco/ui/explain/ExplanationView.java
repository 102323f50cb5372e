package org.llmtco.ui.explain;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/** An explanation as a pop-over beside the number that was clicked. */
public final class ExplanationView extends VBox {
    private static final double WIDTH = 440;

    public ExplanationView(Explanation explanation) {
        getStyleClass().add("explanation");
        setPrefWidth(WIDTH);
        getChildren()
                .addAll(
                        label(explanation.title(), "title"),
                        label(explanation.amount(), "amount"),
                        label("= " + explanation.formula(), "formula"));
        for (Explanation.Part part : explanation.parts()) {
            getChildren().add(label(part.value(), "part"));
            part.source()
                    .ifPresent(
                            source ->
                                    getChildren()
                                            .add(
                                                    label(
                                                            source.text()
                                                                    + " ("
                                                                    + source.status()
                                                                    + ")",
                                                            "source")));
        }
    }

    /** Opens the pop-over; it closes when the user goes on elsewhere. */
    public static PopOver show(Explanation explanation, Node beside) {
        PopOver popOver = new PopOver(new ExplanationView(explanation));
        // a pop-over is a window of its own, which knows nothing of its owner's stylesheets
        popOver.getRoot().getStylesheets().setAll(beside.getScene().getStylesheets());
        popOver.setArrowLocation(ArrowLocation.TOP_CENTER);
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        popOver.show(beside);
        return popOver;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
