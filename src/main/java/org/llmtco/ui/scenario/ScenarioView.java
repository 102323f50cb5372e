package org.llmtco.ui.scenario;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.llmtco.ui.Nodes;
import org.llmtco.ui.Palette;
import org.llmtco.ui.Steady;
import org.llmtco.ui.choice.Overlay;
import org.llmtco.ui.number.NumberInput;
import org.llmtco.ui.number.NumberInputView;
import org.llmtco.ui.option.OptionsView;

import java.util.List;
import java.util.Locale;

/** The panel at the left: title, options, and the inputs in groups. */
public final class ScenarioView extends ScrollPane {
    /** Pixels left free above an input that is brought into view. */
    private static final double ABOVE = 96;

    private final ScenarioViewModel model;

    private final TextField search = search();

    /**
     * The panel.
     *
     * @param overlay where its choices are shown
     */
    public ScenarioView(ScenarioViewModel model, Palette palette, Overlay overlay) {
        this.model = model;
        getStyleClass().addAll("edge-to-edge", "scenario");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox content =
                new VBox(
                        head(),
                        search,
                        new OptionsView(model.options(), palette, overlay),
                        new ConstraintsView(model.constraints(), overlay));
        content.getStyleClass().add("content");
        model.groups().forEach(group -> content.getChildren().add(group(group)));
        content.getChildren().add(new ScopeView(model.scope(), overlay));
        setContent(content);
        Nodes.paintDirectly(this);
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

    private Node group(InputGroup group) {
        VBox inputs = new VBox();
        inputs.getStyleClass().add("inputs");
        group.inputs()
                .forEach(
                        input -> {
                            Node view = new Steady(new NumberInputView(input));
                            inputs.getChildren().add(view);
                            narrow(view, input.label());
                            if (input.key().equals("tokensPerDay")) {
                                Label volume = wrapped("hint");
                                volume.textProperty().bind(model.volumeProperty());
                                Node below = new Steady(volume);
                                inputs.getChildren().add(below);
                                narrow(below, input.label());
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
