package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.llmtco.ui.guide.GuidePages;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Optional;

/** The part of a journey that looks something up. */
final class GuideReader {
    private static final String TITLE = "LLM TCO - Guide";

    private GuideReader() {}

    /** Opens the guide beside the window, reads it by keys and closes it. */
    static void read(FxRobot robot) {
        robot.push(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        Window guide = guide().orElseThrow();
        assertThat(guide.isShowing()).isTrue();
        ListView<GuidePages.Entry> contents =
                robot.from(guide.getScene().getRoot()).lookup("#guide-contents").queryListView();
        robot.interact(() -> contents.getSelectionModel().select(2));
        assertThat(back(guide).isDisabled()).isFalse();
        robot.targetWindow(guide).push(KeyCode.ALT, KeyCode.LEFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(contents.getSelectionModel().getSelectedIndex()).isZero();
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(guide()).isEmpty();
    }

    private static Node back(Window guide) {
        return guide.getScene().lookup("#guide-back");
    }

    private static Optional<Window> guide() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && TITLE.equals(stage.getTitle()))
                .findFirst();
    }
}
