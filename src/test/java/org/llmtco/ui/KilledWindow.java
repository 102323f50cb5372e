package org.llmtco.ui;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.llmtco.storage.RecoveryFiles;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.session.Autosave;
import org.llmtco.ui.session.Session;

import java.nio.file.Path;
import java.util.Optional;

/** A program with a window in which something is edited, and which then waits to be killed. */
final class KilledWindow {
    static final String BASELINE = "gemini-3.1-pro";

    private KilledWindow() {}

    public static void main(String[] arguments) {
        RecoveryFiles recovery = new RecoveryFiles(Path.of(arguments[0]));
        Platform.startup(
                () -> {
                    Session session = Sessions.live(ScenarioFiles.DEFAULT_ID);
                    DesktopApplication.show(new Stage(), new WindowViewModel(session));
                    Autosave autosave =
                            new Autosave(
                                    session,
                                    recovery,
                                    problem -> {
                                        throw problem;
                                    });
                    Runtime.getRuntime().addShutdownHook(new Thread(autosave::close));
                    session.edit(session.scenario().withBaseline(Optional.of(BASELINE)));
                });
    }
}
