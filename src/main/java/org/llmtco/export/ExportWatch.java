package org.llmtco.export;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Follows an export from another thread, and can end it before its file is there. */
public final class ExportWatch {
    private final Consumer<ExportStep> onStep;
    private volatile boolean cancelled;

    /**
     * A watch on an export that has not begun.
     *
     * @param onStep is told each step when it begins, on the thread of the export
     */
    public ExportWatch(Consumer<ExportStep> onStep) {
        this.onStep = onStep;
    }

    /** Nobody looks, and nobody cancels. */
    public static ExportWatch none() {
        return new ExportWatch(_ -> {});
    }

    /** Nobody wants the export any more: it ends at its next checkpoint and leaves nothing. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Begins a step.
     *
     * @throws CancellationException if the export was cancelled
     */
    public void begin(ExportStep step) {
        checkpoint();
        onStep.accept(step);
    }

    /**
     * A moment at which the export may end.
     *
     * @throws CancellationException if it was cancelled
     */
    void checkpoint() {
        if (cancelled) {
            throw new CancellationException("the export was cancelled");
        }
    }
}
