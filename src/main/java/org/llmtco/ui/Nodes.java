package org.llmtco.ui;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What every page does with the things on it. */
public final class Nodes {
    private Nodes() {}

    /** A thing behind its name, which a screen reader says too. */
    public static Node labelled(String text, Node node) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(node);
        HBox box = new HBox(8, label, node);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /**
     * Paints what is scrolled directly. By itself a scroll pane keeps a picture of what is visible
     * of it, and paints all of that anew when a single number changes.
     */
    public static void paintDirectly(ScrollPane pane) {
        pane.skinProperty()
                .subscribe(
                        skin -> {
                            if (skin != null) {
                                pane.lookupAll(".viewport").forEach(node -> node.setCache(false));
                            }
                        });
    }

    /** Shows a thing at times; while it is hidden it takes no room. */
    public static void showWhen(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
