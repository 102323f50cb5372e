package org.llmtco.ui;

import atlantafx.base.theme.Styles;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.llmtco.storage.ScenarioFiles;

import java.nio.file.Path;
import java.util.List;

/** The bar above the window: files, undo, import, export, search, help, theme. */
final class WindowToolBar extends ToolBar {
    private static final double ROOM_FOR_WORDS = 1040;

    private final WindowViewModel model;
    private final FileDialogs dialogs;
    private final Commands commands;

    WindowToolBar(
            WindowViewModel model, FileDialogs dialogs, Commands commands, Appearance appearance) {
        this.model = model;
        this.dialogs = dialogs;
        this.commands = commands;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getItems()
                .addAll(
                        icon(commands.panel),
                        start(),
                        open(),
                        button(commands.save),
                        parted(),
                        button(commands.undo),
                        button(commands.redo),
                        parted(),
                        button(commands.importing),
                        button(commands.export),
                        gap,
                        button(commands.find),
                        menu(
                                "size",
                                "Size of the text",
                                Feather.TYPE,
                                List.of(commands.larger, commands.smaller, commands.ordinary)),
                        menu(
                                "help",
                                "Help",
                                Feather.HELP_CIRCLE,
                                List.of(commands.guide, commands.tour, commands.shortcuts)),
                        theme(appearance));
    }

    /** A line between groups, where there is room for it. */
    private Separator parted() {
        Separator line = new Separator(Orientation.VERTICAL);
        line.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(ROOM_FOR_WORDS));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private MenuButton start() {
        MenuButton start = new MenuButton("New", new FontIcon(Feather.FILE_PLUS));
        start.setId("new");
        // the scenarios are read when the menu is first shown, not while the window opens
        start.setOnShowing(
                _ -> {
                    if (start.getItems().isEmpty()) {
                        Menu article = new Menu("The article of March 2026");
                        article.getItems().setAll(templates(ScenarioFiles.OF_THE_ARTICLE));
                        start.getItems().setAll(templates(ScenarioFiles.TYPICAL));
                        start.getItems().addAll(new SeparatorMenuItem(), article);
                    }
                });
        return shortened(start);
    }

    private List<MenuItem> templates(List<String> ids) {
        return model.templates(ids).stream()
                .map(
                        template -> {
                            MenuItem item = new MenuItem(template.title());
                            item.setOnAction(_ -> dialogs.afterSaving(() -> model.start(template)));
                            return item;
                        })
                .toList();
    }

    private SplitMenuButton open() {
        SplitMenuButton open = new SplitMenuButton();
        open.setText(commands.open.title());
        open.setGraphic(new FontIcon(commands.open.icon()));
        open.setId(commands.open.id());
        Tip.on(open, tip(commands.open));
        open.setOnAction(_ -> commands.open.fire());
        open.setOnShowing(_ -> open.getItems().setAll(recent()));
        // a menu without items is not shown at all
        open.getItems().setAll(recent());
        return shortened(open);
    }

    private List<MenuItem> recent() {
        List<MenuItem> items =
                model.memory().recentFiles().stream()
                        .map(Path::of)
                        .map(
                                path -> {
                                    MenuItem item = new MenuItem(path.toString());
                                    item.setMnemonicParsing(false);
                                    item.setOnAction(
                                            _ -> dialogs.afterSaving(() -> model.open(path)));
                                    return item;
                                })
                        .toList();
        if (!items.isEmpty()) {
            return items;
        }
        MenuItem none = new MenuItem("No file was opened yet");
        none.setDisable(true);
        return List.of(none);
    }

    private static MenuButton menu(String id, String name, Ikon icon, List<Command> commands) {
        MenuButton menu = new MenuButton("", new FontIcon(icon));
        menu.setId(id);
        menu.getStyleClass().add(Styles.FLAT);
        Tip.on(menu, name);
        menu.setAccessibleText(name);
        for (Command command : commands) {
            MenuItem item = new MenuItem(command.title(), new FontIcon(command.icon()));
            item.setOnAction(_ -> command.fire());
            menu.getItems().add(item);
        }
        return menu;
    }

    /** A button without its name, which its tool tip has. */
    private static Button icon(Command command) {
        Button button = new Button(command.title(), new FontIcon(command.icon()));
        button.setId(command.id());
        button.getStyleClass().add(Styles.FLAT);
        button.setOnAction(_ -> command.fire());
        command.enabled().subscribe(enabled -> button.setDisable(!enabled));
        Tip.on(button, tip(command));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(command.title());
        return button;
    }

    /** In a narrow window icons alone, so that nothing of the bar has to hide. */
    private <B extends Labeled> B shortened(B button) {
        button.setAccessibleText(button.getText());
        button.contentDisplayProperty()
                .bind(
                        widthProperty()
                                .map(
                                        width ->
                                                width.doubleValue() < ROOM_FOR_WORDS
                                                        ? ContentDisplay.GRAPHIC_ONLY
                                                        : ContentDisplay.LEFT));
        return button;
    }

    private static ToggleButton theme(Appearance appearance) {
        ToggleButton dark = new ToggleButton("Dark", new FontIcon(Feather.MOON));
        dark.setId("dark");
        dark.setSelected(appearance.darkProperty().get());
        dark.selectedProperty().bindBidirectional(appearance.darkProperty());
        Tip.on(dark, "Dark or light");
        dark.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        dark.setAccessibleText("Dark");
        return dark;
    }

    private Button button(Command command) {
        return shortened(icon(command));
    }

    private static String tip(Command command) {
        return command.title() + " (" + command.shortcut().getDisplayText() + ")";
    }
}
