package org.llmtco.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Long work in the background, cut into slices between which other work gets its turn. What was
 * started last counts: an earlier run ends within its slice, and nothing more is heard of it.
 */
public final class SlicedRun<S, A> {
    private final Executor background;
    private final Executor foreground;
    private final Consumer<List<A>> onDone;
    private final IntConsumer onProgress;
    private final Consumer<RuntimeException> onFailure;
    private final AtomicInteger latest = new AtomicInteger();

    /**
     * Work on nothing yet.
     *
     * @param onProgress is told how many slices are done
     */
    public SlicedRun(
            Executor background,
            Executor foreground,
            IntConsumer onProgress,
            Consumer<List<A>> onDone,
            Consumer<RuntimeException> onFailure) {
        this.background = background;
        this.foreground = foreground;
        this.onProgress = onProgress;
        this.onDone = onDone;
        this.onFailure = onFailure;
    }

    /**
     * Starts a run in place of the one that is under way.
     *
     * @param work answers for one slice; may ask whether the run is no longer wanted
     */
    public void start(List<S> slices, BiFunction<S, BooleanSupplier, List<A>> work) {
        next(new Run(latest.incrementAndGet(), List.copyOf(slices), work), 0);
    }

    public void cancel() {
        latest.incrementAndGet();
    }

    private final class Run {
        final int number;
        final List<S> slices;
        final BiFunction<S, BooleanSupplier, List<A>> work;
        final List<A> answers = new ArrayList<>();

        Run(int number, List<S> slices, BiFunction<S, BooleanSupplier, List<A>> work) {
            this.number = number;
            this.slices = slices;
            this.work = work;
        }

        boolean unwanted() {
            return number != latest.get();
        }
    }

    private void next(Run run, int slice) {
        if (slice == run.slices.size()) {
            tell(run, () -> onDone.accept(run.answers));
            return;
        }
        background.execute(
                () -> {
                    if (run.unwanted()) {
                        return;
                    }
                    try {
                        run.answers.addAll(run.work.apply(run.slices.get(slice), run::unwanted));
                    } catch (RuntimeException e) {
                        tell(run, () -> onFailure.accept(e));
                        return;
                    }
                    tell(run, () -> onProgress.accept(slice + 1));
                    next(run, slice + 1);
                });
    }

    private void tell(Run run, Runnable news) {
        foreground.execute(
                () -> {
                    if (!run.unwanted()) {
                        news.run();
                    }
                });
    }
}
