package org.llmtco.ui.option;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.llmtco.ui.Palette;
import org.llmtco.ui.Tip;
import org.llmtco.ui.choice.ChoiceInputView;
import org.llmtco.ui.choice.Overlay;
import org.llmtco.ui.option.RouterViewModel.RouterPart;

/** The kind of router, and the options that it leads to. */
final class RouterView extends VBox {
    private final RouterViewModel model;
    private final Palette palette;

    RouterView(RouterViewModel model, Palette palette, Overlay overlay) {
        this.model = model;
        this.palette = palette;
        getStyleClass().add("inputs");
        VBox parts = new VBox();
        model.parts().subscribe(() -> fill(parts));
        fill(parts);
        Label message = new Label();
        message.getStyleClass().add("message");
        message.setWrapText(true);
        message.textProperty().bind(model.messageProperty());
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        getChildren()
                .addAll(
                        new ChoiceInputView(model.kind(), overlay),
                        parts,
                        message,
                        new ChoiceInputView(model.more(), overlay));
    }

    private void fill(VBox parts) {
        parts.getChildren().setAll(model.parts().stream().map(this::part).toList());
    }

    private Node part(RouterPart part) {
        Label label = new Label(part.label(), palette.swatch(part.color()));
        Tip.on(label, part.label());
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Label share = new Label(part.share());
        share.setMinWidth(USE_PREF_SIZE);
        share.getStyleClass().add("unit");
        HBox row =
                new HBox(
                        label,
                        share,
                        button(
                                Feather.ARROW_UP,
                                "Earlier: " + part.label(),
                                () -> model.moveUp(part.option())),
                        button(
                                Feather.X,
                                "No longer lead to " + part.label(),
                                () -> model.remove(part.option())));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("router-part");
        return row;
    }

    private static Button button(Feather icon, String words, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON);
        Tip.on(button, words);
        button.setAccessibleText(words);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
