package org.llmtco.ui.guide;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;
import org.llmtco.ui.Appearance;

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
     * @param program with whose window it closes
     */
    public void show(Window program) {
        if (stage == null) {
            stage = open(program);
        }
        stage.show();
        stage.toFront();
    }

    private Stage open(Window program) {
        GuideView view = new GuideView(new GuideViewModel(), appearance.darkProperty().get());
        appearance.darkProperty().subscribe((_, dark) -> view.setDark(dark));
        Scene scene = new Scene(view, WIDTH, HEIGHT);
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
        program.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> opened.hide());
        return opened;
    }
}
