package org.llmtco.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.List;

/** All shortcuts in a table. */
final class ShortcutsView extends VBox {
    private record Shortcut(String keys, String what) {}

    /** Keys of single controls, which no command has. */
    private static final List<Shortcut> OF_CONTROLS =
            List.of(
                    new Shortcut("Tab, Shift+Tab", "next and previous control"),
                    new Shortcut("Enter", "take a typed number; explain a selected row"),
                    new Shortcut("Esc", "give up a typed number; close what is in front"),
                    new Shortcut("F1 in a number field", "where the tables have its value from"),
                    new Shortcut("Left, Right", "move a slider, or the marker of a chart"));

    ShortcutsView(List<Command> commands) {
        getStyleClass().addAll("card", "shortcuts");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label("Keyboard shortcuts");
        title.getStyleClass().add("section-title");
        GridPane grid = new GridPane(24, 6);
        commands.forEach(
                command ->
                        add(
                                grid,
                                new Shortcut(
                                        command.shortcut().getDisplayText(), command.title())));
        OF_CONTROLS.forEach(shortcut -> add(grid, shortcut));
        getChildren().addAll(title, grid);
    }

    private static void add(GridPane grid, Shortcut shortcut) {
        Label keys = new Label(shortcut.keys());
        keys.getStyleClass().add("keys");
        grid.addRow(grid.getRowCount(), keys, new Label(shortcut.what()));
    }
}
