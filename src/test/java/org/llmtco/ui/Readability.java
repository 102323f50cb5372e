package org.llmtco.ui;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What keeps a person from reading or hearing a window. */
final class Readability {
    private static final double LEAST_CONTRAST = 4.5;

    private Readability() {}

    /**
     * Texts that stand out too little from what is behind them, by the contrast ratio of the Web
     * Content Accessibility Guidelines. Disabled controls are exempt, as they are there.
     */
    static List<String> tooFaint(Parent root) {
        List<String> found = new ArrayList<>();
        visit(
                root,
                node -> {
                    if (node instanceof Text text
                            && !text.getText().isBlank()
                            && text.getFill() instanceof Color color
                            && !text.isDisabled()) {
                        Color behind = behind(text);
                        double contrast = contrast(over(color, behind, opacity(text)), behind);
                        if (contrast < LEAST_CONTRAST) {
                            found.add(
                                    String.format(
                                            Locale.ROOT,
                                            "%s: %.2f (%s on %s)",
                                            text.getText(),
                                            contrast,
                                            color,
                                            behind));
                        }
                    }
                });
        return found;
    }

    /** Controls of which a screen reader could not say what they are. */
    static List<String> nameless(Parent root) {
        List<String> found = new ArrayList<>();
        visit(
                root,
                node -> {
                    boolean control =
                            node instanceof ButtonBase
                                    || node instanceof TextInputControl
                                    || node instanceof ComboBoxBase
                                    || node instanceof Slider;
                    if (control && node.isFocusTraversable() && name(node).isBlank()) {
                        found.add(node + " in " + node.getParent());
                    }
                });
        return found;
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        return node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY)
                        instanceof Labeled label
                ? label.getText()
                : "";
    }

    private interface Visitor {
        void visit(Node node);
    }

    private static void visit(Node node, Visitor visitor) {
        if (!node.isVisible()) {
            return;
        }
        visitor.visit(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, visitor));
        }
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    /** The colour behind a node: backgrounds of the nodes around it, down to an opaque one. */
    private static Color behind(Node node) {
        List<Color> layers = new ArrayList<>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills().reversed()) {
                    Paint paint = fill.getFill();
                    if (paint instanceof Color color && color.getOpacity() > 0) {
                        layers.addFirst(color);
                    }
                    if (layers.size() > 0 && layers.getFirst().isOpaque()) {
                        return flat(layers);
                    }
                }
            }
        }
        layers.addFirst(Color.WHITE);
        return flat(layers);
    }

    private static Color flat(List<Color> layers) {
        Color color = layers.getFirst();
        for (Color layer : layers.subList(1, layers.size())) {
            color = over(layer, color, 1);
        }
        return color;
    }

    private static Color over(Color top, Color below, double opacity) {
        return below.interpolate(
                Color.color(top.getRed(), top.getGreen(), top.getBlue()),
                top.getOpacity() * opacity);
    }

    static double contrast(String one, String other) {
        return contrast(Color.web(one), Color.web(other));
    }

    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
