package org.llmtco.ui.session;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/** Earlier and later states of something that is replaced as a whole when it changes. */
final class History<T> {
    private static final int MOST = 500;

    private final Deque<T> earlier = new ArrayDeque<>();
    private final Deque<T> later = new ArrayDeque<>();
    private T present;
    private @Nullable Object gesture;

    History(T first) {
        present = first;
    }

    T present() {
        return present;
    }

    /**
     * Goes on to a new state.
     *
     * @param newGesture changes of one gesture, such as a drag, are undone together
     */
    void push(T next, @Nullable Object newGesture) {
        boolean sameGesture = newGesture != null && newGesture.equals(gesture);
        if (!sameGesture) {
            earlier.push(present);
            if (earlier.size() > MOST) {
                earlier.removeLast();
            }
        }
        gesture = newGesture;
        later.clear();
        present = next;
    }

    /** The next change is a gesture of its own, even by the same means. */
    void endGesture() {
        gesture = null;
    }

    boolean canUndo() {
        return !earlier.isEmpty();
    }

    boolean canRedo() {
        return !later.isEmpty();
    }

    void undo() {
        endGesture();
        later.push(present);
        present = earlier.pop();
    }

    void redo() {
        endGesture();
        earlier.push(present);
        present = later.pop();
    }
}
