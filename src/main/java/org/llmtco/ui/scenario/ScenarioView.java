package org.llmtco.ui.scenario;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.llmtco.ui.Palette;
import org.llmtco.ui.number.NumberInputView;

/** The panel at the left: title, options, and the inputs in groups. */
public final class ScenarioView extends ScrollPane {
    private final ScenarioViewModel model;
    private final Palette palette;

    public ScenarioView(ScenarioViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
        getStyleClass().addAll("edge-to-edge", "scenario");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox content = new VBox(head(), options());
        content.getStyleClass().add("content");
        model.groups().forEach(group -> content.getChildren().add(group(group)));
        setContent(content);
    }

    private Node head() {
        Label title = wrapped("scenario-title");
        title.textProperty().bind(model.titleProperty());
        Label description = wrapped("hint");
        description.textProperty().bind(model.descriptionProperty());
        description.managedProperty().bind(description.textProperty().isNotEmpty());
        return new VBox(title, description);
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private Node options() {
        VBox list = new VBox();
        list.getStyleClass().add("options");
        model.options().subscribe(() -> fill(list));
        fill(list);
        return titled("Options", list);
    }

    private void fill(VBox list) {
        list.getChildren().setAll(model.options().stream().map(this::option).toList());
    }

    private Node option(OptionItem item) {
        CheckBox box = new CheckBox(item.label());
        // a dot in an id would be a style class in a selector
        box.setId("option-" + item.id().replace('.', '-'));
        box.setGraphic(palette.swatch(item.color()));
        box.setSelected(item.enabled());
        box.setOnAction(_ -> model.setEnabled(item.id(), box.isSelected()));
        box.setTooltip(new Tooltip(item.label()));
        MenuItem baseline = new MenuItem("Hold the others against this one");
        baseline.setOnAction(_ -> model.setBaseline(item.id()));
        baseline.setDisable(item.baseline());
        box.setContextMenu(new ContextMenu(baseline));
        HBox row = new HBox(box);
        HBox.setHgrow(box, Priority.ALWAYS);
        if (item.baseline()) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label mark = new Label("baseline");
            mark.getStyleClass().add("badge");
            mark.setMinWidth(USE_PREF_SIZE);
            row.getChildren().addAll(gap, mark);
        }
        return row;
    }

    private Node group(InputGroup group) {
        VBox inputs = new VBox();
        inputs.getStyleClass().add("inputs");
        group.inputs()
                .forEach(
                        input -> {
                            inputs.getChildren().add(new NumberInputView(input));
                            if (input.key().equals("tokensPerDay")) {
                                Label volume = wrapped("hint");
                                volume.textProperty().bind(model.volumeProperty());
                                inputs.getChildren().add(volume);
                            }
                        });
        return titled(group.title(), inputs);
    }

    private static Node titled(String text, Node content) {
        Label title = new Label(text);
        title.getStyleClass().add("section-title");
        VBox box = new VBox(title, content);
        box.getStyleClass().add("group");
        return box;
    }
}
