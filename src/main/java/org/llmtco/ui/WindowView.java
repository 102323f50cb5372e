package org.llmtco.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.llmtco.ui.FinderViewModel.Entry;
import org.llmtco.ui.choice.Overlay;
import org.llmtco.ui.explain.Explanation;
import org.llmtco.ui.explain.SourceOpener;
import org.llmtco.ui.export.ExportView;
import org.llmtco.ui.export.ExportViewModel;
import org.llmtco.ui.guide.GuideWindow;
import org.llmtco.ui.imports.ImportView;
import org.llmtco.ui.imports.ImportViewModel;
import org.llmtco.ui.number.NumberInput;
import org.llmtco.ui.scenario.ScenarioView;
import org.llmtco.ui.scenario.ScenarioViewModel;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The whole window: tool bar, scenario at the left, answer and pages, status bar. */
public final class WindowView extends StackPane implements SourceOpener {
    private final WindowViewModel model;
    private final FileDialogs dialogs;
    private final Commands commands;
    private final ScenarioView scenario;
    private final Pages pages;
    private final Workbench workbench;
    private final Overlay overlay = new Overlay();
    private final Tour tour = new Tour(this);
    private final GuideWindow guide;

    public WindowView(WindowViewModel model, Appearance appearance) {
        this.model = model;
        dialogs = new FileDialogs(model, this);
        guide = new GuideWindow(appearance);
        getStyleClass().add("window");
        Palette palette = appearance.palette();
        scenario = new ScenarioView(new ScenarioViewModel(model.session()), palette, overlay);
        pages = new Pages(model, palette, dialogs, this::showImport);
        VBox.setVgrow(pages, Priority.ALWAYS);
        VBox centre = new VBox(new NoticeView(model), answer(), pages);
        centre.getStyleClass().add("centre");
        workbench = new Workbench(scenario, centre);
        commands =
                new Commands(
                        model,
                        dialogs,
                        appearance,
                        workbench.panelShownProperty(),
                        this::showImport,
                        this::showExport,
                        this::showFinder,
                        () -> guide.show(pages),
                        this::showShortcuts,
                        this::showTour);
        BorderPane frame = new BorderPane(workbench);
        frame.setTop(new WindowToolBar(model, dialogs, commands, appearance));
        frame.setBottom(new StatusBar(model));
        getChildren()
                .add(
                        new Zoom(
                                new StackPane(frame, overlay),
                                appearance.textSize().percentProperty()));
        takeDroppedFiles();
        undoInNumberFields();
        sceneProperty().subscribe(this::install);
    }

    private void install(Scene scene) {
        if (scene != null) {
            Commands.install(scene, allCommands());
            commands.installPlus(scene);
        }
    }

    /** A number field would take back letters; what was typed is already in the scenario. */
    private void undoInNumberFields() {
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getTarget() instanceof TextField field
                            && field.getParent().getStyleClass().contains("row")) {
                        for (Command command : List.of(commands.undo, commands.redo)) {
                            if (command.shortcut().match(event)) {
                                command.fire();
                                event.consume();
                            }
                        }
                    }
                });
    }

    private List<Command> allCommands() {
        List<Command> all = new ArrayList<>(commands.all());
        all.addAll(Commands.of(pages));
        return all;
    }

    private void showExport() {
        ExportViewModel export = model.export();
        export.setShown(true);
        overlay.show("Export a report", new ExportView(export, overlay::hide));
        overlay.whenHidden(() -> export.setShown(false));
    }

    private void showImport() {
        ImportViewModel importing = model.importing();
        overlay.show("Import", new ImportView(importing, dialogs::importable, overlay::hide));
        overlay.whenHidden(importing::clear);
    }

    private void showFinder() {
        FinderView finder = new FinderView(new FinderViewModel(this::findable), overlay::hide);
        overlay.showCard(finder);
        finder.focus();
    }

    private List<Entry> findable() {
        List<Entry> entries = new ArrayList<>();
        Commands.of(pages).forEach(page -> entries.add(entry(page, "page")));
        scenario.inputs()
                .forEach(
                        input ->
                                entries.add(
                                        new Entry(
                                                input.label(),
                                                "input",
                                                input.unit(),
                                                () -> show(input))));
        commands.all().forEach(command -> entries.add(entry(command, "command")));
        return entries;
    }

    private void show(NumberInput input) {
        workbench.panelShownProperty().set(true);
        scenario.show(input);
    }

    private static Entry entry(Command command, String kind) {
        return new Entry(command.title(), kind, command.shortcut().getDisplayText(), command::fire);
    }

    /** Walks through the window. */
    void showTour() {
        workbench.panelShownProperty().set(true);
        tour.start();
    }

    private void showShortcuts() {
        overlay.showCard(new ShortcutsView(allCommands()));
    }

    private void takeDroppedFiles() {
        setOnDragOver(
                event -> {
                    if (event.getDragboard().hasFiles()) {
                        event.acceptTransferModes(TransferMode.COPY);
                    }
                    event.consume();
                });
        setOnDragDropped(
                event -> {
                    List<File> files = event.getDragboard().getFiles();
                    event.setDropCompleted(!files.isEmpty());
                    event.consume();
                    if (!files.isEmpty()) {
                        take(files.getFirst().toPath());
                    }
                });
    }

    /** Opens a scenario; imports anything else. */
    void take(Path file) {
        if (DroppedFile.isScenario(file)) {
            overlay.hide();
            dialogs.afterSaving(() -> model.open(file));
        } else {
            showImport();
            model.importing().begin(file);
        }
    }

    @Override
    public boolean knows(Explanation.Source source) {
        return model.data().knows(source);
    }

    @Override
    public void open(Explanation.Source source) {
        model.data().show(source);
        pages.showData();
    }

    private Node answer() {
        Label text = new Label();
        text.setId("answer");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.textProperty().bind(model.answerProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox box = new HBox(text);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("answer");
        return new Steady(box);
    }

    TabPane pages() {
        return pages;
    }

    /** Asks whether to save; answers whether the window may close. */
    boolean mayClose() {
        return dialogs.mayGoOn();
    }
}
