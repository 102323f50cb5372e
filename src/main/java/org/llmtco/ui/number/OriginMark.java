package org.llmtco.ui.number;

import atlantafx.base.theme.Styles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.llmtco.ui.Tip;
import org.llmtco.ui.explain.Explanation;
import org.llmtco.ui.explain.ExplanationView;

import java.util.Optional;

/**
 * Beside a number: that it is the default, that the tables decide it, or a way back to the default.
 * The keyboard has its own ways: F1 asks the tables, and an emptied field is the default.
 */
final class OriginMark extends StackPane {
    private final NumberInput input;
    private final Node beside;

    OriginMark(NumberInput input, Node beside) {
        this.input = input;
        this.beside = beside;
        getStyleClass().add("origin");
        input.originProperty().subscribe(this::show);
    }

    private void show(NumberInput.Origin origin) {
        switch (origin) {
            case OWN -> getChildren().clear();
            case DEFAULT -> getChildren().setAll(standard());
            case TABLES ->
                    getChildren()
                            .setAll(
                                    button(
                                            "tables",
                                            Feather.INFO,
                                            "Where the value of the tables comes from (F1)",
                                            () -> explain()));
            case CHANGED ->
                    getChildren()
                            .setAll(
                                    button(
                                            "reset",
                                            Feather.ROTATE_CCW,
                                            "Back to the default (empty the field)",
                                            input::toDefault));
        }
    }

    private static Node standard() {
        Label word = new Label("default");
        word.setMinWidth(USE_PREF_SIZE);
        return word;
    }

    private Button button(String style, Feather icon, String words, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, style);
        button.setFocusTraversable(false);
        Tip.on(button, words);
        button.setAccessibleText(input.label() + ": " + words);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** Shows the tables' figure with its source, if there is one; tells whether there is. */
    boolean explain() {
        Optional<Explanation> explanation = input.explanation();
        explanation.ifPresent(found -> ExplanationView.show(found, beside));
        return explanation.isPresent();
    }
}
