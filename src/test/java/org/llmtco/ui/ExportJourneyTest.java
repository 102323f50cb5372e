package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.storage.ScenarioFiles;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@ExtendWith(ApplicationExtension.class)
class ExportJourneyTest {
    @TempDir static Path folder;

    private WindowViewModel model;

    @Start
    void start(Stage stage) {
        model = new WindowViewModel(Sessions.live(ScenarioFiles.DEFAULT_ID), Memory.none());
        model.export().setFolder(folder);
        DesktopApplication.show(stage, model);
    }

    private static void eventually(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theKeyboardOpensTheDialogAndEnterWritesWhatWasLookedAt(FxRobot robot)
            throws TimeoutException {
        eventually(() -> model.session().answerProperty().get() != null);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        ImageView page = robot.lookup("#export-page").queryAs(ImageView.class);
        eventually(() -> page.getImage() != null);

        robot.clickOn("#export-html");
        TextField name = robot.lookup("#export-name").queryAs(TextField.class);
        robot.clickOn(name);
        robot.interact(name::selectAll);
        robot.write("mine").type(KeyCode.ENTER);

        eventually(() -> robot.lookup("#export-go").tryQuery().isEmpty());
        assertThat(folder.resolve("mine.html")).content().startsWith("<!DOCTYPE html>");
        Notice notice = model.noticeProperty().get();
        assertThat(notice).isNotNull();
        assertThat(notice.text()).isEqualTo("Wrote " + folder.resolve("mine.html"));
    }

    @Test
    void aNameThatIsNoneIsSaidAndEscapeLeavesEverythingAsItWas(FxRobot robot)
            throws TimeoutException {
        eventually(() -> model.session().answerProperty().get() != null);
        robot.clickOn("#export").clickOn("#export-csv");
        TextField name = robot.lookup("#export-name").queryAs(TextField.class);
        robot.interact(() -> name.setText("a/b"));
        assertThat(robot.lookup("#export-message").queryAs(Label.class).getText())
                .startsWith("The name may have no /");
        assertThat(robot.lookup("#export-go").query().isDisabled()).isTrue();
        robot.push(KeyCode.ESCAPE);
        eventually(() -> robot.lookup("#export-go").tryQuery().isEmpty());
        assertThat(folder.resolve("a")).satisfies(f -> assertThat(Files.exists(f)).isFalse());
    }
}
