package org.llmtco.ui.whatif;

import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.llmtco.ui.Choices;
import org.llmtco.ui.Palette;
import org.llmtco.ui.Tip;
import org.llmtco.ui.figure.BarsPane;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The scenario beside its variants as a table and as bars, with an editor for one of them. */
final class VariantsView extends VBox {
    private final WhatIfViewModel model;
    private final Supplier<Optional<Path>> askForFile;

    /**
     * The scenario beside its variants.
     *
     * @param askForFile asks the user for another scenario's file
     */
    VariantsView(WhatIfViewModel model, Palette palette, Supplier<Optional<Path>> askForFile) {
        this.model = model;
        this.askForFile = askForFile;
        getStyleClass().add("variants");
        SplitPane bottom =
                new SplitPane(
                        new VariantEditorView(model.editor(), model::apply),
                        new BarsPane("whatif-figure", palette, model.figureProperty()));
        bottom.setDividerPositions(0.52);
        SplitPane split = new SplitPane(new WhatIfTable(model, palette), bottom);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.6);
        split.visibleProperty().bind(model.emptyProperty().not());
        StackPane place = new StackPane(split, nothingYet());
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(actions(), message(), place);
    }

    private Node actions() {
        ComboBox<MeasureChoice> measure =
                Choices.box(
                        "whatif-measure", model.measures(), model.measureProperty(), model::choose);
        measure.setAccessibleText("What the amounts are");
        Button close = new Button("Close the file");
        close.setId("whatif-close");
        close.setOnAction(_ -> model.closeFile());
        close.visibleProperty().bind(model.besideFileProperty());
        close.managedProperty().bind(close.visibleProperty());
        FlowPane actions =
                new FlowPane(
                        8, 8, measure, addVariant("whatif-add"), keepChanges(), compare(), close);
        actions.visibleProperty().bind(model.emptyProperty().not());
        actions.managedProperty().bind(actions.visibleProperty());
        return actions;
    }

    private Button addVariant(String id) {
        Button add = new Button("Add variant");
        add.setId(id);
        add.setOnAction(_ -> model.addVariant());
        return add;
    }

    private Button keepChanges() {
        Button keep = new Button("Keep my changes");
        keep.setId("whatif-keep");
        Tip.on(
                keep,
                "What you changed since the scenario was opened or saved becomes a variant,"
                        + " and the scenario is again as it was");
        keep.disableProperty().bind(model.changedProperty().not());
        keep.setOnAction(_ -> model.keepChanges());
        return keep;
    }

    private Button compare() {
        Button compare = new Button("Compare with file…");
        Tip.on(compare, "Puts another scenario beside this one, for reading");
        compare.setOnAction(_ -> askForFile.get().ifPresent(model::compareWith));
        return compare;
    }

    private Node message() {
        Label message = new Label();
        message.setId("whatif-message");
        message.getStyleClass().add("hint");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.textProperty().bind(model.messageProperty());
        message.visibleProperty().bind(Bindings.isNotEmpty(message.textProperty()));
        message.managedProperty().bind(message.visibleProperty());
        return message;
    }

    private Node nothingYet() {
        Label title = new Label("What if …?");
        title.getStyleClass().add("section-title");
        Label words =
                new Label(
                        "A variant is this scenario with a few inputs at other values: GPUs"
                            + " 30\u00a0% cheaper, three times the volume, one more engineer."
                            + " Variants stand side by side with the scenario, differences marked,"
                            + " and are saved with it.");
        words.setWrapText(true);
        words.setMaxWidth(480);
        words.setMinHeight(USE_PREF_SIZE);
        Button first = addVariant("whatif-first");
        first.setText("Make the first variant");
        first.setDefaultButton(false);
        FlowPane buttons = new FlowPane(8, 8, first, keepChangesWhereEmpty(), compare());
        buttons.setAlignment(Pos.CENTER);
        VBox box = new VBox(16, title, words, buttons);
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(560, Region.USE_PREF_SIZE);
        box.visibleProperty().bind(model.emptyProperty());
        return box;
    }

    private Button keepChangesWhereEmpty() {
        Button keep = keepChanges();
        keep.setId("whatif-keep-first");
        return keep;
    }
}
