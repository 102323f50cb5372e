package org.llmtco.ui.session;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

/**
 * Runs long work, one thing after the other, on all cores but one: that one stays free for what the
 * user does meanwhile.
 */
public final class LongWork implements Executor {
    private final Executor queue =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("long work").factory());
    private final ForkJoinPool cores =
            new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

    @Override
    public void execute(Runnable task) {
        // parallel streams stay in the pool of the thread that starts them
        queue.execute(() -> cores.submit(task).join());
    }
}
