package org.llmtco.ui;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/**
 * A word of help at a node: shown where the pointer rests, read out by a screen reader. All nodes
 * share one tool tip, which is made when a pointer first comes: each is a window with a scene of
 * its own, and a page has hundreds of cells with one.
 */
public final class Tip {
    private static final EventHandler<MouseEvent> COMES = Tip::comes;

    private Tip() {}

    /** The toolkit is there when this is first used. */
    private static final class Shown {
        static final Tooltip TIP = new Tooltip();
    }

    /**
     * Gives a node its help, in place of what it had.
     *
     * @param text none if empty or null
     */
    public static void on(Node node, @Nullable String text) {
        boolean none = text == null || text.isEmpty();
        node.setAccessibleHelp(none ? null : text);
        if (!none) {
            // the same one does not stand twice
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, COMES);
        }
    }

    /** The same, with a text that changes. */
    public static void on(Node node, ObservableValue<String> text) {
        text.subscribe(now -> on(node, now));
    }

    private static void comes(MouseEvent event) {
        if (event.getSource() instanceof Node node) {
            String text = node.getAccessibleHelp();
            if (text == null) {
                Tooltip.uninstall(node, Shown.TIP);
            } else {
                Shown.TIP.setText(text);
                Tooltip.install(node, Shown.TIP);
            }
        }
    }
}
