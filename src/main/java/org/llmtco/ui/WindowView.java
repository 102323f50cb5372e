package org.llmtco.ui;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.llmtco.report.Digits;
import org.llmtco.ui.breakeven.BreakevenView;
import org.llmtco.ui.breakeven.BreakevenViewModel;
import org.llmtco.ui.cashflow.CashFlowView;
import org.llmtco.ui.cashflow.CashFlowViewModel;
import org.llmtco.ui.compare.CompareView;
import org.llmtco.ui.compare.CompareViewModel;
import org.llmtco.ui.hardware.HardwareView;
import org.llmtco.ui.hardware.HardwareViewModel;
import org.llmtco.ui.scenario.ScenarioView;
import org.llmtco.ui.scenario.ScenarioViewModel;
import org.llmtco.ui.session.Session;

import java.util.Locale;

/** The whole window: tool bar, scenario at the left, answer and pages, status bar. */
public final class WindowView extends BorderPane {
    private final WindowViewModel model;
    private final FileDialogs dialogs;
    private final Appearance appearance;
    private final TabPane pages;

    public WindowView(WindowViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        dialogs = new FileDialogs(model, this);
        getStyleClass().add("window");
        Session session = model.session();
        Palette palette = appearance.palette();
        ScenarioView scenario = new ScenarioView(new ScenarioViewModel(session), palette);
        scenario.setMinWidth(336);
        SplitPane.setResizableWithParent(scenario, false);
        pages =
                new TabPane(
                        page("Compare", new CompareView(new CompareViewModel(session), palette)),
                        breakeven(session, palette),
                        hardware(session, palette),
                        cashFlow(session, palette));
        pages.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        pages.setId("pages");
        VBox.setVgrow(pages, Priority.ALWAYS);
        VBox centre = new VBox(notice(), answer(), pages);
        centre.getStyleClass().add("centre");
        SplitPane split = new SplitPane(scenario, centre);
        split.setDividerPositions(0);
        setTop(toolBar());
        setCenter(split);
        setBottom(statusBar());
    }

    private static Tab page(String title, Node content) {
        return new Tab(title, content);
    }

    private static Tab breakeven(Session session, Palette palette) {
        BreakevenViewModel breakeven = new BreakevenViewModel(session);
        Tab tab = page("Breakeven", new BreakevenView(breakeven, palette));
        tab.selectedProperty().subscribe(breakeven::setShown);
        return tab;
    }

    private static Tab hardware(Session session, Palette palette) {
        HardwareViewModel hardware = new HardwareViewModel(session);
        Tab tab = page("Hardware", new HardwareView(hardware, palette));
        tab.selectedProperty().subscribe(hardware::setShown);
        return tab;
    }

    private static Tab cashFlow(Session session, Palette palette) {
        CashFlowViewModel cashFlow = new CashFlowViewModel(session);
        Tab tab = page("Cash flow", new CashFlowView(cashFlow, palette));
        tab.selectedProperty().subscribe(cashFlow::setShown);
        return tab;
    }

    private ToolBar toolBar() {
        MenuButton start = new MenuButton("New", new FontIcon(Feather.FILE_PLUS));
        model.templates()
                .forEach(
                        template -> {
                            MenuItem item = new MenuItem(template.title());
                            item.setOnAction(_ -> dialogs.afterSaving(() -> model.start(template)));
                            start.getItems().add(item);
                        });
        Button open =
                button("Open", Feather.FOLDER, KeyCode.O, () -> dialogs.afterSaving(dialogs::open));
        Button save = button("Save", Feather.SAVE, KeyCode.S, dialogs::save);
        Session session = model.session();
        Button undo = button("Undo", Feather.CORNER_UP_LEFT, KeyCode.Z, session::undo);
        undo.disableProperty().bind(session.canUndoProperty().not());
        Button redo = button("Redo", Feather.CORNER_UP_RIGHT, KeyCode.Y, session::redo);
        redo.disableProperty().bind(session.canRedoProperty().not());
        Button export = button("Export", Feather.SHARE, KeyCode.E, dialogs::export);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleButton dark = new ToggleButton("Dark", new FontIcon(Feather.MOON));
        dark.setId("dark");
        dark.setSelected(appearance.darkProperty().get());
        dark.selectedProperty().bindBidirectional(appearance.darkProperty());
        dark.setTooltip(new Tooltip("Dark or light"));
        return new ToolBar(
                start,
                open,
                save,
                new Separator(Orientation.VERTICAL),
                undo,
                redo,
                new Separator(Orientation.VERTICAL),
                export,
                gap,
                dark);
    }

    private Button button(String text, Feather icon, KeyCode key, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(text.toLowerCase(Locale.ROOT));
        button.getStyleClass().add(Styles.FLAT);
        button.setOnAction(_ -> action.run());
        KeyCombination shortcut = new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
        button.setTooltip(new Tooltip(text + " (" + shortcut.getDisplayText() + ")"));
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                scene.getAccelerators().put(shortcut, button::fire);
                            }
                        });
        return button;
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

    private Node notice() {
        VBox place = new VBox();
        place.setId("notice");
        model.noticeProperty()
                .subscribe(
                        notice -> {
                            place.getChildren().clear();
                            if (notice != null) {
                                place.getChildren().add(message(notice));
                            }
                        });
        return place;
    }

    private Notification message(Notice notice) {
        Notification message = new Notification();
        message.setMessage(notice.title() + "\n" + notice.text());
        message.setGraphic(
                new FontIcon(
                        switch (notice.kind()) {
                            case DONE -> Feather.CHECK_CIRCLE;
                            case QUESTION -> Feather.HELP_CIRCLE;
                            case PROBLEM -> Feather.ALERT_TRIANGLE;
                        }));
        message.getStyleClass()
                .add(
                        switch (notice.kind()) {
                            case DONE -> Styles.SUCCESS;
                            case QUESTION -> Styles.ACCENT;
                            case PROBLEM -> Styles.DANGER;
                        });
        notice.actions()
                .forEach(
                        action -> {
                            Button button = new Button(action.label());
                            button.setOnAction(
                                    _ -> {
                                        model.dismissNotice();
                                        action.run().run();
                                    });
                            message.getPrimaryActions().add(button);
                        });
        message.setMaxWidth(Double.MAX_VALUE);
        message.setOnClose(_ -> model.dismissNotice());
        return message;
    }

    private Node statusBar() {
        Label tables = new Label(model.tablesText());
        tables.setId("tables-state");
        if (!model.tableProblems().isEmpty()) {
            tables.setTooltip(new Tooltip(String.join("\n", model.tableProblems())));
            tables.getStyleClass().add("message");
        }
        Label month = new Label();
        model.session()
                .scenarioProperty()
                .subscribe(
                        scenario ->
                                month.setText(
                                        "Prices of %s; a month has %s hours"
                                                .formatted(
                                                        scenario.pricedOn(),
                                                        Digits.whole(scenario.hoursPerMonth()))));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(tables, gap, month);
        bar.getStyleClass().add("status");
        return bar;
    }

    TabPane pages() {
        return pages;
    }

    /** Asks whether to save; answers whether the window may close. */
    boolean mayClose() {
        return dialogs.mayGoOn();
    }
}
