package org.llmtco.ui.choice;

import atlantafx.base.controls.ModalPane;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** A place over the window for one thing at a time; the focus goes back to where it was. */
public final class Overlay extends ModalPane {
    private static final double MOST_WIDTH = 1040;
    private static final double MOST_HEIGHT = 640;
    private static final double MARGIN = 32;

    private @Nullable Node before;
    private Runnable onHidden = () -> {};

    public Overlay() {
        setAlignment(Pos.CENTER);
        setInTransitionFactory(null);
        setOutTransitionFactory(null);
        // it waits behind the window, where it would be painted with every frame
        visibleProperty().bind(displayProperty());
        displayProperty()
                .subscribe(
                        (was, is) -> {
                            if (was && !is) {
                                leave();
                            }
                        });
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && isDisplay()) {
                        hide();
                        event.consume();
                    }
                });
    }

    private void leave() {
        // what is out of sight must not take the Enter key
        setContent(null);
        Runnable told = onHidden;
        onHidden = () -> {};
        told.run();
        if (before != null) {
            before.requestFocus();
        }
    }

    /** Shows something of its own size and looks. */
    public void showCard(Region card) {
        before = getScene() == null ? null : getScene().getFocusOwner();
        show(card);
        // keys go to what is in front, such as Esc
        card.requestFocus();
    }

    /** Runs an action once, when what is shown now is hidden. */
    public void whenHidden(Runnable action) {
        onHidden = action;
    }

    /** Shows something below a title. */
    public void show(String title, Region content) {
        Label head = new Label(title);
        head.getStyleClass().add("overlay-title");
        VBox box = new VBox(head, content);
        box.getStyleClass().add("overlay");
        VBox.setVgrow(content, Priority.ALWAYS);
        box.maxWidthProperty()
                .bind(
                        widthProperty()
                                .subtract(MARGIN)
                                .map(w -> Math.min(MOST_WIDTH, w.doubleValue())));
        box.maxHeightProperty()
                .bind(
                        heightProperty()
                                .subtract(MARGIN)
                                .map(h -> Math.min(MOST_HEIGHT, h.doubleValue())));
        box.prefWidthProperty().bind(box.maxWidthProperty());
        box.prefHeightProperty().bind(box.maxHeightProperty());
        showCard(box);
    }
}
