package org.llmtco.ui;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.feather.Feather;
import org.llmtco.ui.session.Session;

import java.util.ArrayList;
import java.util.List;

/** Everything the user can do that is not tied to a page, entered once. */
final class Commands {
    private static final KeyCode[] DIGITS = {
        KeyCode.DIGIT1,
        KeyCode.DIGIT2,
        KeyCode.DIGIT3,
        KeyCode.DIGIT4,
        KeyCode.DIGIT5,
        KeyCode.DIGIT6,
        KeyCode.DIGIT7,
        KeyCode.DIGIT8,
        KeyCode.DIGIT9
    };

    final Command open;
    final Command save;
    final Command saveAs;
    final Command undo;
    final Command redo;
    final Command importing;
    final Command export;
    final Command find;
    final Command guide;
    final Command shortcuts;
    final Command tour;
    final Command theme;
    final Command panel;
    final Command larger;
    final Command smaller;
    final Command ordinary;

    Commands(
            WindowViewModel model,
            FileDialogs dialogs,
            Appearance appearance,
            BooleanProperty panelShown,
            Runnable showImport,
            Runnable showExport,
            Runnable showFinder,
            Runnable showGuide,
            Runnable showShortcuts,
            Runnable showTour) {
        Session session = model.session();
        open =
                new Command(
                        "open",
                        "Open",
                        Feather.FOLDER,
                        shortcut(KeyCode.O),
                        () -> dialogs.afterSaving(dialogs::open));
        save = new Command("save", "Save", Feather.SAVE, shortcut(KeyCode.S), dialogs::save);
        saveAs =
                new Command(
                        "save-as",
                        "Save as",
                        Feather.SAVE,
                        new KeyCodeCombination(
                                KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        dialogs::saveAs);
        undo =
                new Command(
                        "undo",
                        "Undo",
                        Feather.CORNER_UP_LEFT,
                        shortcut(KeyCode.Z),
                        session.canUndoProperty(),
                        session::undo);
        redo =
                new Command(
                        "redo",
                        "Redo",
                        Feather.CORNER_UP_RIGHT,
                        shortcut(KeyCode.Y),
                        session.canRedoProperty(),
                        session::redo);
        importing =
                new Command("import", "Import", Feather.DOWNLOAD, shortcut(KeyCode.I), showImport);
        export = new Command("export", "Export", Feather.SHARE, shortcut(KeyCode.E), showExport);
        find = new Command("find", "Search", Feather.SEARCH, shortcut(KeyCode.K), showFinder);
        guide =
                new Command(
                        "guide",
                        "Guide",
                        Feather.BOOK_OPEN,
                        new KeyCodeCombination(KeyCode.F1),
                        showGuide);
        shortcuts =
                new Command(
                        "shortcuts",
                        "Keyboard shortcuts",
                        Feather.COMMAND,
                        shortcut(KeyCode.F1),
                        showShortcuts);
        tour =
                new Command(
                        "tour",
                        "Tour of the window",
                        Feather.MAP,
                        new KeyCodeCombination(KeyCode.F1, KeyCombination.SHIFT_DOWN),
                        showTour);
        theme =
                new Command(
                        "theme",
                        "Dark or light",
                        Feather.MOON,
                        shortcut(KeyCode.D),
                        () -> appearance.darkProperty().set(!appearance.darkProperty().get()));
        panel =
                new Command(
                        "panel",
                        "Show or hide the inputs",
                        Feather.SIDEBAR,
                        shortcut(KeyCode.B),
                        () -> panelShown.set(!panelShown.get()));
        TextSize size = appearance.textSize();
        larger =
                new Command(
                        "larger", "Larger", Feather.ZOOM_IN, shortcut(KeyCode.PLUS), size::enlarge);
        smaller =
                new Command(
                        "smaller",
                        "Smaller",
                        Feather.ZOOM_OUT,
                        shortcut(KeyCode.MINUS),
                        size::reduce);
        ordinary =
                new Command(
                        "ordinary-size",
                        "Ordinary size",
                        Feather.MAXIMIZE,
                        shortcut(KeyCode.DIGIT0),
                        () -> size.set(TextSize.ORDINARY));
    }

    private static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    List<Command> all() {
        return List.of(
                open, save, saveAs, undo, redo, importing, export, find, panel, larger, smaller,
                ordinary, theme, guide, shortcuts, tour);
    }

    /** Going to a page, by the digit of its place. */
    static List<Command> of(TabPane pages) {
        List<Command> commands = new ArrayList<>();
        for (int page = 0; page < Math.min(pages.getTabs().size(), DIGITS.length); page++) {
            int index = page;
            String title = pages.getTabs().get(page).getText();
            commands.add(
                    new Command(
                            "page-" + title,
                            title,
                            Feather.LAYOUT,
                            shortcut(DIGITS[page]),
                            () -> pages.getSelectionModel().select(index)));
        }
        return commands;
    }

    /** Lets the shortcuts work wherever the focus is. */
    static void install(Scene scene, List<Command> commands) {
        commands.forEach(command -> scene.getAccelerators().put(command.shortcut(), command::fire));
    }

    /** The key of + has another name on every keyboard. */
    void installPlus(Scene scene) {
        for (KeyCode key : List.of(KeyCode.EQUALS, KeyCode.ADD)) {
            scene.getAccelerators().put(shortcut(key), larger::fire);
        }
        scene.getAccelerators()
                .put(
                        new KeyCodeCombination(
                                KeyCode.EQUALS,
                                KeyCombination.SHORTCUT_DOWN,
                                KeyCombination.SHIFT_DOWN),
                        larger::fire);
        scene.getAccelerators().put(shortcut(KeyCode.SUBTRACT), smaller::fire);
        scene.getAccelerators().put(shortcut(KeyCode.NUMPAD0), ordinary::fire);
    }
}
