package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.guide.GuidePages;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Optional;

@ExtendWith(ApplicationExtension.class)
class GuideJourneyTest {
    private static final String TITLE = "LLM TCO - Guide";

    @Start
    void start(Stage stage) {
        DesktopApplication.show(
                stage, new WindowViewModel(Sessions.live(ScenarioFiles.DEFAULT_ID)));
    }

    @Test
    void theGuideOpensBesideTheWindowIsReadByKeysAndCloses(FxRobot robot) {
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
