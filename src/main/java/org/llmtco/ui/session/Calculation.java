package org.llmtco.ui.session;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Answers questions in the background, one at a time. A question that is asked while another is
 * being answered waits; if a third one comes, the waiting one is forgotten.
 */
public final class Calculation<Q, A> {
    private final Function<Q, A> compute;
    private final Executor background;
    private final Executor foreground;
    private final Consumer<A> onAnswer;
    private final Consumer<RuntimeException> onFailure;
    private final AtomicReference<@Nullable Q> waiting = new AtomicReference<>();

    /**
     * Nothing is asked yet.
     *
     * @param foreground runs what touches the screen: both answers and failures
     */
    public Calculation(
            Function<Q, A> compute,
            Executor background,
            Executor foreground,
            Consumer<A> onAnswer,
            Consumer<RuntimeException> onFailure) {
        this.compute = compute;
        this.background = background;
        this.foreground = foreground;
        this.onAnswer = onAnswer;
        this.onFailure = onFailure;
    }

    /** Asks; the answer comes unless another question comes before it. */
    public void ask(Q question) {
        if (waiting.getAndSet(question) == null) {
            background.execute(this::answerNext);
        }
    }

    private void answerNext() {
        Q question = waiting.getAndSet(null);
        if (question == null) {
            return;
        }
        try {
            A answer = compute.apply(question);
            // an answer to an outdated question is dropped
            if (waiting.get() == null) {
                foreground.execute(() -> onAnswer.accept(answer));
            }
        } catch (RuntimeException e) {
            foreground.execute(() -> onFailure.accept(e));
        }
    }
}
