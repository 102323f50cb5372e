package org.llmtco.ui.option;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.llmtco.ui.Palette;
import org.llmtco.ui.Tip;
import org.llmtco.ui.choice.Overlay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options below each other, and a button that adds one. */
public final class OptionsView extends VBox {
    private final OptionsViewModel model;
    private final Palette palette;
    private final Overlay overlay;
    private final VBox list = new VBox();

    /** Rows by the id of their option; a row keeps its state wherever it moves. */
    private final Map<String, OptionRowView> rows = new HashMap<>();

    public OptionsView(OptionsViewModel model, Palette palette, Overlay overlay) {
        this.model = model;
        this.palette = palette;
        this.overlay = overlay;
        getStyleClass().add("group");
        list.getStyleClass().add("options");
        getChildren().addAll(head(), list);
        model.items().subscribe(this::fill);
        fill();
    }

    private Node head() {
        Label title = new Label("Options");
        title.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button add = new Button("Add", new FontIcon(Feather.PLUS));
        add.setId("add-option");
        add.getStyleClass().add(Styles.FLAT);
        Tip.on(add, "Add an option");
        add.setAccessibleText("Add an option");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> choose());
        HBox head = new HBox(title, gap, add);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void choose() {
        OptionChooserView chooser =
                new OptionChooserView(
                        model.chooser(),
                        overlay::hide,
                        id -> {
                            overlay.hide();
                            row(id).edit();
                        });
        overlay.show("Add an option", chooser);
        chooser.begin();
    }

    private void fill() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        List<OptionRowView> wanted =
                model.items().stream()
                        .map(
                                item -> {
                                    OptionRowView row = row(item.id());
                                    row.show(item);
                                    return row;
                                })
                        .toList();
        if (!list.getChildren().equals(wanted)) {
            list.getChildren().setAll(wanted);
            if (focused != null && focused.getScene() != null) {
                // moving a row takes the focus from it
                focused.requestFocus();
            }
        }
        rows.values().retainAll(wanted);
    }

    private OptionRowView row(String id) {
        return rows.computeIfAbsent(id, _ -> new OptionRowView(id, model, palette, overlay));
    }
}
