package org.llmtco.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;

import org.llmtco.ui.breakeven.BreakevenView;
import org.llmtco.ui.breakeven.BreakevenViewModel;
import org.llmtco.ui.cashflow.CashFlowView;
import org.llmtco.ui.cashflow.CashFlowViewModel;
import org.llmtco.ui.compare.CompareView;
import org.llmtco.ui.compare.CompareViewModel;
import org.llmtco.ui.data.DataView;
import org.llmtco.ui.hardware.HardwareView;
import org.llmtco.ui.hardware.HardwareViewModel;
import org.llmtco.ui.uncertainty.UncertaintyView;
import org.llmtco.ui.uncertainty.UncertaintyViewModel;
import org.llmtco.ui.whatif.WhatIfView;
import org.llmtco.ui.whatif.WhatIfViewModel;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** The pages of the window, each made when it is first looked at. */
final class Pages extends TabPane {
    private static final double LEAST_HEIGHT = 520;
    private static final double LEAST_WIDTH = 624;

    private final WindowViewModel model;
    private final FileDialogs dialogs;
    private final Runnable showImport;
    private final Tab data;

    Pages(WindowViewModel model, Palette palette, FileDialogs dialogs, Runnable showImport) {
        this.model = model;
        this.dialogs = dialogs;
        this.showImport = showImport;
        data = data(palette);
        getTabs()
                .addAll(
                        compare(palette),
                        breakeven(palette),
                        hardware(palette),
                        cashFlow(palette),
                        uncertainty(palette),
                        whatIf(palette),
                        data);
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setId("pages");
    }

    /** Goes to the page of the tables. */
    void showData() {
        getSelectionModel().select(data);
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
                () ->
                        new Page(
                                new DataView(model.data(), palette, showImport),
                                model.data()::setShown));
    }

    /** What a tab shows, and who is told whether it is looked at and may rest while it is not. */
    private record Page(Region content, Consumer<Boolean> shown) {}

    private static Tab page(String title, Supplier<Page> make) {
        Tab tab = new Tab(title);
        tab.selectedProperty()
                .subscribe(
                        selected -> {
                            if (selected && tab.getContent() == null) {
                                Page page = make.get();
                                tab.setContent(scrolled(page.content()));
                                tab.selectedProperty().subscribe(page.shown());
                            }
                        });
        return tab;
    }

    /** In a low window a page is scrolled rather than squeezed. */
    private static Node scrolled(Region page) {
        page.setMinHeight(LEAST_HEIGHT);
        page.setMinWidth(LEAST_WIDTH);
        ScrollPane scroll = new ScrollPane(page);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        Nodes.paintDirectly(scroll);
        return scroll;
    }
}
