package org.llmtco.ui.scenario;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.llmtco.ui.Palette;
import org.llmtco.ui.number.NumberInput;
import org.llmtco.ui.number.NumberInputView;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The panel at the left: title, options, and the inputs in groups. */
public final class ScenarioView extends ScrollPane {
    /** Pixels left free above an input that is brought into view. */
    private static final double ABOVE = 96;

    private final ScenarioViewModel model;
    private final Palette palette;

    private final TextField search = search();

    /** Ids of the options whose inputs are shown. */
    private final Set<String> opened = new HashSet<>();

    public ScenarioView(ScenarioViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
        getStyleClass().addAll("edge-to-edge", "scenario");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox content = new VBox(head(), search, options());
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

    /** The inputs that every scenario has. */
    public List<NumberInput> inputs() {
        return model.groups().stream().flatMap(group -> group.inputs().stream()).toList();
    }

    /** Brings an input into view, ready to be typed over. */
    public void show(NumberInput input) {
        search.clear();
        if (lookup("#" + input.key()) instanceof TextField field) {
            layout();
            double hidden =
                    getContent().getBoundsInLocal().getHeight() - getViewportBounds().getHeight();
            double top =
                    getContent()
                            .sceneToLocal(field.localToScene(field.getBoundsInLocal()))
                            .getMinY();
            setVvalue(Math.clamp((top - ABOVE) / Math.max(hidden, 1), 0, 1));
            field.requestFocus();
            field.selectAll();
        }
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /** Narrows the inputs to those whose name has the typed words. */
    private static TextField search() {
        TextField search = new TextField();
        search.setId("find-input");
        search.setPromptText("Find an input");
        search.setAccessibleText("Find an input");
        return search;
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
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(box, gap);
        row.setAlignment(Pos.CENTER_LEFT);
        if (item.baseline()) {
            Label mark = new Label("baseline");
            mark.getStyleClass().add("badge");
            mark.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(mark);
        }
        VBox all = new VBox(row);
        row.getChildren().add(inputsToggle(item, all));
        return all;
    }

    /** Shows or hides the option's own inputs; they are made when they are first shown. */
    private ToggleButton inputsToggle(OptionItem item, VBox all) {
        ToggleButton toggle = new ToggleButton("", new FontIcon(Feather.SLIDERS));
        toggle.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON);
        toggle.setTooltip(new Tooltip("Inputs of " + item.label()));
        toggle.setAccessibleText("Inputs of " + item.label());
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setSelected(opened.contains(item.id()));
        toggle.selectedProperty()
                .subscribe(
                        open -> {
                            if (open) {
                                opened.add(item.id());
                                VBox inputs = new VBox();
                                inputs.getStyleClass().addAll("inputs", "option-inputs");
                                model.inputsOf(item.id())
                                        .forEach(
                                                input ->
                                                        inputs.getChildren()
                                                                .add(new NumberInputView(input)));
                                all.getChildren().add(inputs);
                            } else {
                                opened.remove(item.id());
                                all.getChildren().removeIf(VBox.class::isInstance);
                            }
                        });
        return toggle;
    }

    private Node group(InputGroup group) {
        VBox inputs = new VBox();
        inputs.getStyleClass().add("inputs");
        group.inputs()
                .forEach(
                        input -> {
                            NumberInputView view = new NumberInputView(input);
                            inputs.getChildren().add(view);
                            narrow(view, input.label());
                            if (input.key().equals("tokensPerDay")) {
                                Label volume = wrapped("hint");
                                volume.textProperty().bind(model.volumeProperty());
                                inputs.getChildren().add(volume);
                                narrow(volume, input.label());
                            }
                        });
        return titled(group.title(), inputs);
    }

    private void narrow(Node node, String name) {
        node.visibleProperty()
                .bind(
                        search.textProperty()
                                .map(
                                        words ->
                                                name.toLowerCase(Locale.ROOT)
                                                        .contains(
                                                                words.strip()
                                                                        .toLowerCase(
                                                                                Locale.ROOT))));
        node.managedProperty().bind(node.visibleProperty());
    }

    private static Node titled(String text, Node content) {
        Label title = new Label(text);
        title.getStyleClass().add("section-title");
        VBox box = new VBox(title, content);
        box.getStyleClass().add("group");
        return box;
    }
}
