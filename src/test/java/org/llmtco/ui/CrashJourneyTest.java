package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.storage.RecoveryFiles;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.session.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The program is killed while there is unsaved work; the next start offers it. */
@ExtendWith({ApplicationExtension.class, ThreadWatch.class})
class CrashJourneyTest {
    @TempDir static Path folder;

    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);

    @Start
    void start(Stage stage) {
        RecoveryFiles recovery = new RecoveryFiles(folder);
        WindowViewModel model = new WindowViewModel(session);
        DesktopApplication.show(stage, model);
        model.offer(recovery);
    }

    @BeforeAll
    static void killAWindowWithUnsavedWork()
            throws IOException, InterruptedException, TimeoutException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-Djava.awt.headless=true",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledWindow.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.DISCARD)
                        .start();
        Path kept = folder.resolve("recovery").resolve(process.pid() + ".json");
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> kept.toFile().isFile());
        process.destroyForcibly().waitFor();
    }

    @Test
    void theWorkOfAKilledProgramComesBack(FxRobot robot) {
        Button restore =
                robot.lookup("#notice .button").queryAllAs(Button.class).stream()
                        .filter(button -> button.getText().equals("Restore"))
                        .findFirst()
                        .orElseThrow();
        robot.clickOn(restore);
        assertThat(session.scenario().baseline()).hasValue(KilledWindow.BASELINE);
        assertThat(session.dirtyProperty().get()).isTrue();
        assertThat(new RecoveryFiles(folder).leftBehind()).isEmpty();
    }
}
