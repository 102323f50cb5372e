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
import org.llmtco.ui.explain.Explanation;
import org.llmtco.ui.explain.SourceOpener;
import org.llmtco.ui.export.ExportView;
import org.llmtco.ui.export.ExportViewModel;
import org.llmtco.ui.guide.GuideWindow;
import org.llmtco.ui.hardware.HardwareView;
import org.llmtco.ui.hardware.HardwareViewModel;
import org.llmtco.ui.scenario.ScenarioView;
import org.llmtco.ui.scenario.ScenarioViewModel;
import org.llmtco.ui.uncertainty.UncertaintyView;
import org.llmtco.ui.uncertainty.UncertaintyViewModel;
import org.llmtco.ui.whatif.WhatIfView;
import org.llmtco.ui.whatif.WhatIfViewModel;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The whole window: tool bar, scenario at the left, answer and pages, status bar. */
public final class WindowView extends StackPane implements SourceOpener {
    private final WindowViewModel model;
    private final FileDialogs dialogs;
    private final Commands commands;
    private final ScenarioView scenario;
    private final TabPane pages;
    private final Overlay overlay = new Overlay();
    private final Tour tour = new Tour(this);
    private final GuideWindow guide;
    private final Tab data;

    public WindowView(WindowViewModel model, Appearance appearance) {
        this.model = model;
        dialogs = new FileDialogs(model, this);
        guide = new GuideWindow(appearance);
        getStyleClass().add("window");
        Palette palette = appearance.palette();
        scenario = new ScenarioView(new ScenarioViewModel(model.session()), palette, overlay);
        scenario.setMinWidth(336);
        SplitPane.setResizableWithParent(scenario, false);
        data = data(palette);
        pages =
                new TabPane(
                        compare(palette),
                        breakeven(palette),
                        hardware(palette),
                        cashFlow(palette),
                        uncertainty(palette),
                        whatIf(palette),
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
                        () -> guide.show(getScene().getWindow()),
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

    private Tab compare(Palette palette) {
        return page(
                "Compare",
                () -> {
                    CompareViewModel compare =
                            new CompareViewModel(model.session(), model.simulation());
                    return new Page(new CompareView(compare, palette), compare::setShown);
                });
    }

    private Tab breakeven(Palette palette) {
        return page(
                "Breakeven",
                () -> {
                    BreakevenViewModel breakeven =
                            new BreakevenViewModel(model.session(), model.simulation());
                    return new Page(new BreakevenView(breakeven, palette), breakeven::setShown);
                });
    }

    private Tab hardware(Palette palette) {
        return page(
                "Hardware",
                () -> {
                    HardwareViewModel hardware = new HardwareViewModel(model.session());
                    return new Page(new HardwareView(hardware, palette), hardware::setShown);
                });
    }

    private Tab cashFlow(Palette palette) {
        return page(
                "Cash flow",
                () -> {
                    CashFlowViewModel cashFlow = new CashFlowViewModel(model.session());
                    return new Page(new CashFlowView(cashFlow, palette), cashFlow::setShown);
                });
    }

    private Tab uncertainty(Palette palette) {
        return page(
                "Uncertainty",
                () -> {
                    UncertaintyViewModel uncertainty =
                            new UncertaintyViewModel(model.session(), model.simulation());
                    return new Page(
                            new UncertaintyView(uncertainty, palette), uncertainty::setShown);
                });
    }

    private Tab whatIf(Palette palette) {
        return page(
                "What-if",
                () -> {
                    WhatIfViewModel whatIf = new WhatIfViewModel(model.session());
                    return new Page(
                            new WhatIfView(
                                    whatIf,
                                    palette,
                                    () -> dialogs.scenario("Compare with another scenario")),
                            whatIf::setShown);
                });
    }

    private Tab data(Palette palette) {
        return page(
                "Data",
                () -> new Page(new DataView(model.data(), palette), model.data()::setShown));
    }

    /** What a tab shows, and who is told whether it is looked at and may rest while it is not. */
    private record Page(Node content, Consumer<Boolean> shown) {}

    /** A page is made when it is first looked at. */
    private static Tab page(String title, Supplier<Page> make) {
        Tab tab = new Tab(title);
        tab.selectedProperty()
                .subscribe(
                        selected -> {
                            if (selected && tab.getContent() == null) {
                                Page page = make.get();
                                tab.setContent(page.content());
                                tab.selectedProperty().subscribe(page.shown());
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
