package org.llmtco.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
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
import org.llmtco.ui.breakeven.BreakevenView;
import org.llmtco.ui.breakeven.BreakevenViewModel;
import org.llmtco.ui.cashflow.CashFlowView;
import org.llmtco.ui.cashflow.CashFlowViewModel;
import org.llmtco.ui.choice.Overlay;
import org.llmtco.ui.compare.CompareView;
import org.llmtco.ui.compare.CompareViewModel;
import org.llmtco.ui.data.DataView;
import org.llmtco.ui.data.DataViewModel;
import org.llmtco.ui.explain.Explanation;
import org.llmtco.ui.explain.SourceOpener;
import org.llmtco.ui.export.ExportView;
import org.llmtco.ui.export.ExportViewModel;
import org.llmtco.ui.hardware.HardwareView;
import org.llmtco.ui.hardware.HardwareViewModel;
import org.llmtco.ui.scenario.ScenarioView;
import org.llmtco.ui.scenario.ScenarioViewModel;
import org.llmtco.ui.session.Session;
import org.llmtco.ui.uncertainty.UncertaintyView;
import org.llmtco.ui.uncertainty.UncertaintyViewModel;
import org.llmtco.ui.whatif.WhatIfView;
import org.llmtco.ui.whatif.WhatIfViewModel;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The whole window: tool bar, scenario at the left, answer and pages, status bar. */
public final class WindowView extends StackPane implements SourceOpener {
    private final WindowViewModel model;
    private final FileDialogs dialogs;
    private final Commands commands;
    private final ScenarioView scenario;
    private final TabPane pages;
    private final Overlay overlay = new Overlay();
    private final Tour tour = new Tour(this);
    private final Tab data;

    public WindowView(WindowViewModel model, Appearance appearance) {
        this.model = model;
        dialogs = new FileDialogs(model, this);
        getStyleClass().add("window");
        Session session = model.session();
        Palette palette = appearance.palette();
        scenario = new ScenarioView(new ScenarioViewModel(session), palette, overlay);
        scenario.setMinWidth(336);
        SplitPane.setResizableWithParent(scenario, false);
        data = data(model.data(), palette);
        pages =
                new TabPane(
                        compare(model, palette),
                        breakeven(model, palette),
                        hardware(session, palette),
                        cashFlow(session, palette),
                        uncertainty(model, palette),
                        whatIf(session, palette),
                        data);
        pages.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        pages.setId("pages");
        VBox.setVgrow(pages, Priority.ALWAYS);
        VBox centre = new VBox(new NoticeView(model), answer(), pages);
        centre.getStyleClass().add("centre");
        SplitPane split = new SplitPane(scenario, centre);
        split.setDividerPositions(0);
        commands =
                new Commands(
                        model,
                        dialogs,
                        appearance,
                        this::showExport,
                        this::showFinder,
                        this::showShortcuts,
                        this::showTour);
        BorderPane frame = new BorderPane(split);
        frame.setTop(new WindowToolBar(model, dialogs, commands, appearance));
        frame.setBottom(new StatusBar(model));
        getChildren().addAll(frame, overlay);
        takeDroppedFiles();
        undoInNumberFields();
        sceneProperty().subscribe(this::install);
    }

    private void install(Scene scene) {
        if (scene != null) {
            Commands.install(scene, allCommands());
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
                                                () -> scenario.show(input))));
        commands.all().forEach(command -> entries.add(entry(command, "command")));
        return entries;
    }

    private static Entry entry(Command command, String kind) {
        return new Entry(command.title(), kind, command.shortcut().getDisplayText(), command::fire);
    }

    /** Walks through the window. */
    void showTour() {
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
                        dialogs.afterSaving(() -> model.open(files.getFirst().toPath()));
                    }
                });
    }

    private static Tab compare(WindowViewModel model, Palette palette) {
        CompareViewModel compare = new CompareViewModel(model.session(), model.simulation());
        return page("Compare", new CompareView(compare, palette), compare::setShown);
    }

    private static Tab breakeven(WindowViewModel model, Palette palette) {
        BreakevenViewModel breakeven = new BreakevenViewModel(model.session(), model.simulation());
        return page("Breakeven", new BreakevenView(breakeven, palette), breakeven::setShown);
    }

    private static Tab hardware(Session session, Palette palette) {
        HardwareViewModel hardware = new HardwareViewModel(session);
        return page("Hardware", new HardwareView(hardware, palette), hardware::setShown);
    }

    private static Tab cashFlow(Session session, Palette palette) {
        CashFlowViewModel cashFlow = new CashFlowViewModel(session);
        return page("Cash flow", new CashFlowView(cashFlow, palette), cashFlow::setShown);
    }

    private static Tab uncertainty(WindowViewModel model, Palette palette) {
        UncertaintyViewModel uncertainty =
                new UncertaintyViewModel(model.session(), model.simulation());
        return page(
                "Uncertainty", new UncertaintyView(uncertainty, palette), uncertainty::setShown);
    }

    private Tab whatIf(Session session, Palette palette) {
        WhatIfViewModel whatIf = new WhatIfViewModel(session);
        WhatIfView view =
                new WhatIfView(
                        whatIf, palette, () -> dialogs.scenario("Compare with another scenario"));
        return page("What-if", view, whatIf::setShown);
    }

    /** A page that is told when it is looked at, and may rest while it is not. */
    private static Tab page(String title, Node content, Consumer<Boolean> shown) {
        Tab tab = new Tab(title, content);
        tab.selectedProperty().subscribe(shown);
        return tab;
    }

    /** Its tables are large, so the page is made when it is first looked at. */
    private static Tab data(DataViewModel model, Palette palette) {
        Tab tab = new Tab("Data");
        tab.selectedProperty()
                .subscribe(
                        selected -> {
                            if (selected && tab.getContent() == null) {
                                tab.setContent(new DataView(model, palette));
                            }
                        });
        return tab;
    }

    @Override
    public boolean knows(Explanation.Source source) {
        return model.data().knows(source);
    }

    @Override
    public void open(Explanation.Source source) {
        model.data().show(source);
        pages.getSelectionModel().select(data);
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
        return box;
    }

    TabPane pages() {
        return pages;
    }

    /** Asks whether to save; answers whether the window may close. */
    boolean mayClose() {
        return dialogs.mayGoOn();
    }
}
