package org.llmtco.ui;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Opens the window, looks at each of its pages and closes it again. */
public final class WindowRehearsal extends DesktopApplication {
    private static final Duration PER_PAGE = Duration.millis(700);

    /** Returns when the window is closed. */
    public static void run() {
        prepare();
        launch(WindowRehearsal.class);
    }

    @Override
    public void start(Stage stage) {
        super.start(stage);
        TabPane pages = (TabPane) stage.getScene().lookup("#pages");
        Timeline walk =
                new Timeline(new KeyFrame(PER_PAGE, _ -> pages.getSelectionModel().selectNext()));
        walk.setCycleCount(pages.getTabs().size());
        walk.setOnFinished(_ -> stage.hide());
        walk.play();
    }
}
