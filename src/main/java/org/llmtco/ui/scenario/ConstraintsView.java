package org.llmtco.ui.scenario;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.llmtco.ui.Tip;
import org.llmtco.ui.choice.ChoiceInputView;
import org.llmtco.ui.choice.Overlay;
import org.llmtco.ui.number.NumberInputView;

/** The constraints below each other, and a menu that adds one. */
final class ConstraintsView extends VBox {
    private final ConstraintsViewModel model;
    private final Overlay overlay;

    ConstraintsView(ConstraintsViewModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
        getStyleClass().add("group");
        VBox list = new VBox();
        list.getStyleClass().add("constraints");
        getChildren().addAll(head(), list);
        model.present().subscribe(() -> fill(list));
        fill(list);
    }

    private Node head() {
        Label title = new Label("Constraints");
        title.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        MenuButton add = new MenuButton("Add", new FontIcon(Feather.PLUS));
        add.setId("add-constraint");
        add.getStyleClass().add(Styles.FLAT);
        add.setAccessibleText("Add a constraint");
        add.setMinWidth(USE_PREF_SIZE);
        model.absent()
                .subscribe(
                        () ->
                                add.getItems()
                                        .setAll(model.absent().stream().map(this::item).toList()));
        add.getItems().setAll(model.absent().stream().map(this::item).toList());
        HBox head = new HBox(title, gap, add);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private MenuItem item(ConstraintKind kind) {
        MenuItem item = new MenuItem(kind.title());
        item.setId("add-" + kind.id());
        item.setOnAction(_ -> model.add(kind));
        return item;
    }

    private void fill(VBox list) {
        list.getChildren().setAll(model.present().stream().map(this::constraint).toList());
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(hint("None: the cheapest option is recommended"));
        }
    }

    private Node constraint(ConstraintKind kind) {
        Label title = new Label(kind.title());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button remove = new Button("", new FontIcon(Feather.X));
        remove.setId("remove-" + kind.id());
        remove.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON);
        Tip.on(remove, "Remove this constraint");
        remove.setAccessibleText("Remove the constraint " + kind.title());
        remove.setOnAction(_ -> model.remove(kind));
        HBox row = new HBox(title, gap, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox inputs = new VBox();
        inputs.getStyleClass().add("inputs");
        model.benchmark(kind)
                .ifPresent(input -> inputs.getChildren().add(new ChoiceInputView(input, overlay)));
        model.numbers(kind).forEach(input -> inputs.getChildren().add(new NumberInputView(input)));
        VBox constraint = new VBox(row, hint(kind.description()), inputs);
        constraint.getStyleClass().add("constraint");
        return constraint;
    }

    private static Label hint(String text) {
        Label hint = new Label(text);
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        return hint;
    }
}
