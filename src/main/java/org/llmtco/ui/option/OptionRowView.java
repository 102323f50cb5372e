package org.llmtco.ui.option;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.llmtco.ui.Palette;
import org.llmtco.ui.Tip;
import org.llmtco.ui.choice.Overlay;

import java.util.Map;

/** An option: on or off, its menu, and its inputs when they are asked for. */
final class OptionRowView extends VBox {
    private static final DataFormat OPTION = new DataFormat("application/x-llm-tco-option");
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final String id;
    private final OptionsViewModel model;
    private final Palette palette;
    private final Overlay overlay;
    private final CheckBox box = new CheckBox();
    private final Label baseline = new Label("baseline");
    private final Label message = new Label();
    private final ToggleButton inputs = new ToggleButton("", new FontIcon(Feather.SLIDERS));
    private final MenuItem hold = new MenuItem("Hold the others against this one");

    OptionRowView(String id, OptionsViewModel model, Palette palette, Overlay overlay) {
        this.id = id;
        this.model = model;
        this.palette = palette;
        this.overlay = overlay;
        getStyleClass().add("option");
        getChildren().addAll(head(), message);
        message.getStyleClass().add("message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        drag();
    }

    private HBox head() {
        // a dot in an id would be a style class in a selector
        String plain = id.replace('.', '-');
        box.setId("option-" + plain);
        box.setOnAction(_ -> model.setEnabled(id, box.isSelected()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        baseline.getStyleClass().add("badge");
        baseline.setMinWidth(USE_PREF_SIZE);
        baseline.managedProperty().bind(baseline.visibleProperty());
        inputs.setId("inputs-of-" + plain);
        inputs.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON);
        inputs.setMinWidth(USE_PREF_SIZE);
        inputs.selectedProperty().subscribe(this::showInputs);
        HBox row = new HBox(box, gap, baseline, inputs, menu(plain));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("option-head");
        row.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        return row;
    }

    private MenuButton menu(String plain) {
        MenuButton menu = new MenuButton("", new FontIcon(Feather.MORE_VERTICAL));
        menu.setId("menu-of-" + plain);
        menu.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON, Tweaks.NO_ARROW);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.accessibleTextProperty().bind(box.textProperty().map(label -> "Menu of " + label));
        hold.setOnAction(_ -> model.setBaseline(id));
        menu.getItems()
                .addAll(
                        item("Rename (F2)", this::edit),
                        item("Duplicate", () -> model.duplicate(id)),
                        item("Move up (Alt+Up)", () -> model.move(id, -1)),
                        item("Move down (Alt+Down)", () -> model.move(id, 1)),
                        hold,
                        item("Remove (Delete)", () -> model.remove(id)));
        return menu;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isAltDown() && (code == KeyCode.UP || code == KeyCode.DOWN)) {
            model.move(id, code == KeyCode.UP ? -1 : 1);
        } else if (code == KeyCode.F2) {
            edit();
        } else if (code == KeyCode.DELETE) {
            model.remove(id);
        } else {
            return;
        }
        event.consume();
    }

    /** A row that is dropped on another one takes its place. */
    private void drag() {
        setOnDragDetected(
                event -> {
                    Dragboard board = startDragAndDrop(TransferMode.MOVE);
                    ClipboardContent content = new ClipboardContent();
                    content.putAll(Map.of(OPTION, id));
                    board.setContent(content);
                    board.setDragView(snapshot(null, null));
                    event.consume();
                });
        setOnDragOver(
                event -> {
                    boolean other =
                            event.getDragboard().hasContent(OPTION)
                                    && !id.equals(event.getDragboard().getContent(OPTION));
                    pseudoClassStateChanged(DROP, other);
                    if (other) {
                        event.acceptTransferModes(TransferMode.MOVE);
                        event.consume();
                    }
                });
        setOnDragExited(_ -> pseudoClassStateChanged(DROP, false));
        setOnDragDropped(
                event -> {
                    if (event.getDragboard().getContent(OPTION) instanceof String moved) {
                        model.moveOnto(moved, id);
                        event.setDropCompleted(true);
                        event.consume();
                    }
                });
    }

    void show(OptionItem item) {
        box.setText(item.label());
        box.setGraphic(palette.swatch(item.color()));
        box.setSelected(item.enabled());
        Tip.on(box, item.label());
        pseudoClassStateChanged(OFF, !item.enabled());
        baseline.setVisible(item.baseline());
        hold.setDisable(item.baseline());
        Tip.on(inputs, "Inputs of " + item.label());
        inputs.setAccessibleText("Inputs of " + item.label());
        message.setText(item.message());
    }

    private void showInputs(boolean open) {
        getChildren().removeIf(OptionEditorView.class::isInstance);
        if (open) {
            getChildren().add(new OptionEditorView(model.editor(id), palette, overlay));
        }
    }

    /** Shows the inputs and begins with the name. */
    void edit() {
        inputs.setSelected(true);
        getChildren().stream()
                .filter(OptionEditorView.class::isInstance)
                .map(OptionEditorView.class::cast)
                .forEach(OptionEditorView::begin);
    }
}
