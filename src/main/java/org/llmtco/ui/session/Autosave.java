package org.llmtco.ui.session;

import org.jspecify.annotations.Nullable;
import org.llmtco.model.Scenario;
import org.llmtco.storage.RecoveryFiles;
import org.llmtco.storage.RecoveryFiles.Work;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Keeps unsaved work on the disk, so that it survives the end of the program, however it ends. */
public final class Autosave implements AutoCloseable {
    /** Long enough for a drag to end, short enough to lose nothing worth mentioning. */
    private static final long DELAY_MILLIS = 400;

    private final Session session;
    private final RecoveryFiles files;
    private final Consumer<UncheckedIOException> onFailure;
    private final long process = ProcessHandle.current().pid();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private @Nullable ScheduledFuture<?> planned;

    /** Begins to keep the work of a session. */
    public Autosave(
            Session session, RecoveryFiles files, Consumer<UncheckedIOException> onFailure) {
        this.session = session;
        this.files = files;
        this.onFailure = onFailure;
        session.scenarioProperty().subscribe((_, _) -> plan());
        session.dirtyProperty().subscribe((_, _) -> plan());
    }

    private void plan() {
        if (planned != null) {
            planned.cancel(false);
        }
        boolean dirty = session.dirtyProperty().get();
        Scenario scenario = session.scenario();
        Optional<String> file = session.file().map(Path::toString);
        planned =
                timer.schedule(
                        () -> write(dirty, new Work(file, scenario)),
                        DELAY_MILLIS,
                        TimeUnit.MILLISECONDS);
    }

    private void write(boolean dirty, Work work) {
        try {
            if (dirty) {
                files.keep(process, work);
            } else {
                files.forget(process);
            }
        } catch (UncheckedIOException e) {
            onFailure.accept(e);
        }
    }

    /** The window closes by the user's will: nothing is left to recover. */
    @Override
    public void close() {
        timer.shutdownNow();
        files.forget(process);
    }
}
