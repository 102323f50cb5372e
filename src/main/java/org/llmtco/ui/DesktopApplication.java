package org.llmtco.ui;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.RecoveryFiles;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.storage.TableFolders;
import org.llmtco.storage.UserFolder;
import org.llmtco.ui.data.DataViewModel;
import org.llmtco.ui.data.TableEdits;
import org.llmtco.ui.session.Autosave;
import org.llmtco.ui.session.LongWork;
import org.llmtco.ui.session.Session;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The program with a window. */
public class DesktopApplication extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    /** Says that JavaFX is on the class path, where this program puts it. */
    private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

    /** Folders of a team, between the shipped tables and the user's own. */
    private static volatile List<Path> shared = List.of();

    private static Runnable whenStarted = () -> {};

    /** Read while the toolkit starts, which leaves a processor free. */
    private static final CompletableFuture<CatalogReading> TABLES = new CompletableFuture<>();

    /**
     * Opens the window and returns when it is closed.
     *
     * @param scenario a file to open in it; the default scenario if empty
     * @param folders of a team's tables, the one that counts most last
     * @param started told when the toolkit has started
     * @throws UnsupportedOperationException if the display cannot be reached
     */
    public static void open(Optional<String> scenario, List<Path> folders, Runnable started) {
        shared = List.copyOf(folders);
        prepare();
        whenStarted = started;
        launch(DesktopApplication.class, scenario.stream().toArray(String[]::new));
    }

    /** What must be begun, and set, before the toolkit starts. */
    static void prepare() {
        TABLES.completeAsync(() -> CatalogReader.read(TableFolders.over(shared)));
        TOOLKIT_LOG.setLevel(Level.SEVERE);
        paintFast();
    }

    /**
     * Painting by software, a background that is stretched from a cached picture takes several
     * times as long as the same background filled anew. And a number changes in many places at
     * once: more of them are painted each by itself, rather than all that lies between two.
     */
    private static void paintFast() {
        setUnlessSet("prism.disableRegionCaching", "true");
        setUnlessSet("prism.dirtyregioncount", "12");
        // what was moved waits half as long for the next frame as at 60 a second
        setUnlessSet("javafx.animation.pulse", "120");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    @Override
    public void start(Stage stage) {
        whenStarted.run();
        Executor background =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        CompletableFuture<Void> shown = new CompletableFuture<>();
        Executor beside = new LongWork();
        // on two cores a simulation would hold the window up
        beside.execute(shown::join);
        secondFrame(() -> shown.complete(null));
        Session session =
                new Session(
                        TABLES.join(),
                        ScenarioFiles.read(ScenarioFiles.DEFAULT_ID).orThrow(),
                        background,
                        beside,
                        Platform::runLater);
        Path userFolder = UserFolder.find();
        WindowViewModel model =
                new WindowViewModel(
                        session,
                        Memory.in(userFolder, Memory.besideTheWindow()),
                        new DataViewModel(
                                session,
                                Optional.of(new TableEdits(session, shared, userFolder)),
                                LocalDate::now));
        RecoveryFiles recovery = new RecoveryFiles(userFolder);
        Autosave autosave =
                new Autosave(
                        session,
                        recovery,
                        problem -> Platform.runLater(() -> model.report(problem)));
        stage.setOnHidden(_ -> autosave.close());
        WindowView view = show(stage, model);
        getParameters().getRaw().stream().map(Path::of).forEach(model::open);
        if (model.noticeProperty().get() == null) {
            model.offer(recovery);
        }
        model.offerTour(view::showTour);
    }

    /** Runs something when the first frame is on its way to the screen. */
    private static void secondFrame(Runnable action) {
        new AnimationTimer() {
            private boolean first = true;

            @Override
            public void handle(long now) {
                if (!first) {
                    stop();
                    action.run();
                }
                first = false;
            }
        }.start();
    }

    /** Fills a stage with the window. */
    static WindowView show(Stage stage, WindowViewModel model) {
        Appearance appearance = new Appearance();
        appearance.darkProperty().set(model.memory().dark());
        appearance.darkProperty().subscribe((_, dark) -> model.memory().setDark(dark));
        appearance.textSize().set(model.memory().textSize());
        appearance
                .textSize()
                .percentProperty()
                .subscribe((_, percent) -> model.memory().setTextSize(percent.intValue()));
        Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> model.report(problem));
        WindowView view = new WindowView(model, appearance);
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        appearance.dress(scene);
        stage.titleProperty().bind(model.titleBinding());
        stage.setMinWidth(1000);
        stage.setMinHeight(700);
        stage.setOnCloseRequest(
                event -> {
                    if (!view.mayClose()) {
                        event.consume();
                    }
                });
        stage.setScene(scene);
        stage.show();
        return view;
    }
}
