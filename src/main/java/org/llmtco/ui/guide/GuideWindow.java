package org.llmtco.ui.guide;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;
import org.llmtco.ui.Appearance;
import org.llmtco.ui.Zoom;

/** The guide in a window of its own, so that it can be followed beside the program's. */
public final class GuideWindow {
    private static final double WIDTH = 1120;
    private static final double HEIGHT = 760;

    private final Appearance appearance;
    private @Nullable Stage stage;

    public GuideWindow(Appearance appearance) {
        this.appearance = appearance;
    }

    /**
     * Opens it, or brings it to the front where it is open.
     *
     * @param inProgram a part of the program's window, with which it closes
     */
    public void show(Node inProgram) {
        if (stage == null) {
            stage = open(inProgram);
        }
        stage.show();
        stage.toFront();
    }

    private Stage open(Node inProgram) {
        GuideView view = new GuideView(new GuideViewModel(), appearance.darkProperty().get());
        appearance.darkProperty().subscribe((_, dark) -> view.setDark(dark));
        Scene scene = new Scene(Zoom.like(inProgram, view), WIDTH, HEIGHT);
        appearance.dress(scene);
        Stage opened = new Stage();
        opened.setTitle("LLM TCO - Guide");
        opened.setScene(scene);
        // the list of contents would keep the key for itself
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        opened.hide();
                        event.consume();
                    }
                });
        inProgram
                .getScene()
                .getWindow()
                .addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> opened.hide());
        return opened;
    }
}
