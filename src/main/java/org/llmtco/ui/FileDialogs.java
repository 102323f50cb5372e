package org.llmtco.ui;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** Asks for files, and whether to save before what would lose changes. */
final class FileDialogs {
    private static final ButtonType SAVE = new ButtonType("Save", ButtonData.YES);
    private static final ButtonType DISCARD = new ButtonType("Discard", ButtonData.NO);

    /** Desktops know such a file as a scenario of this program, and not just any JSON. */
    private static final String SCENARIO = ".llmtco.json";

    private final WindowViewModel model;
    private final Node owner;
    private Optional<File> folder = Optional.empty();

    FileDialogs(WindowViewModel model, Node owner) {
        this.model = model;
        this.owner = owner;
    }

    void open() {
        scenario("Open a scenario").ifPresent(model::open);
    }

    /** Asks for a scenario file. */
    Optional<Path> scenario(String title) {
        FileChooser chooser = chooser(title, "Scenario", "*.json", "*.zip");
        return chosen(chooser.showOpenDialog(window()));
    }

    /** Asks for a file of another program. */
    Optional<Path> importable() {
        FileChooser chooser =
                chooser(
                        "Import a file",
                        "Prices, offers, models, measurements, logs",
                        "*.json",
                        "*.jsonl",
                        "*.ndjson",
                        "*.csv");
        chooser.getExtensionFilters().add(new ExtensionFilter("Any file", "*.*"));
        return chosen(chooser.showOpenDialog(window()));
    }

    /** Saves to the scenario's file, or asks for one; answers whether it was saved. */
    boolean save() {
        return model.session().file().or(this::askWhere).map(model::save).orElse(false);
    }

    /** Saves to a file that is asked for; answers whether it was saved. */
    boolean saveAs() {
        return askWhere().map(model::save).orElse(false);
    }

    private Optional<Path> askWhere() {
        FileChooser chooser = chooser("Save the scenario", "Scenario", "*.json");
        chooser.setInitialFileName(model.session().scenario().id() + SCENARIO);
        return chosen(chooser.showSaveDialog(window()));
    }

    /** Goes on when nothing is unsaved, or the user has saved or given up the changes. */
    void afterSaving(Runnable action) {
        if (mayGoOn()) {
            action.run();
        }
    }

    boolean mayGoOn() {
        if (!model.session().dirtyProperty().get()) {
            return true;
        }
        Alert alert =
                new Alert(
                        Alert.AlertType.CONFIRMATION,
                        "The changes to \"%s\" are not saved."
                                .formatted(model.session().scenario().title()),
                        SAVE,
                        DISCARD,
                        ButtonType.CANCEL);
        alert.setHeaderText("Save the changes?");
        alert.initOwner(window());
        Optional<ButtonType> choice = alert.showAndWait();
        return choice.filter(c -> c == DISCARD || (c == SAVE && save())).isPresent();
    }

    private FileChooser chooser(String title, String name, String... patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new ExtensionFilter(name, patterns));
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        folder = Optional.ofNullable(file.getParentFile());
        return Optional.of(file.toPath());
    }

    private Window window() {
        return owner.getScene().getWindow();
    }
}
