package org.llmtco.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Function;

/**
 * A cell that can follow a part of its row by itself: a table that is told of another value in one
 * cell lays all its rows out again.
 */
abstract class QuietCell<R, T> extends TableCell<R, T> {
    private final Optional<Function<R, ObservableValue<T>>> part;
    private Subscription following = Subscription.EMPTY;

    /** A cell that shows what its column says, and follows nothing. */
    QuietCell() {
        part = Optional.empty();
    }

    /** A cell that follows the part of its row; its column never tells of another value. */
    QuietCell(Function<R, ObservableValue<T>> part) {
        this.part = Optional.of(part);
    }

    /** Shows a value without asking for a layout; null for nothing. */
    abstract void show(@Nullable T value);

    @Override
    protected final void updateItem(@Nullable T value, boolean empty) {
        super.updateItem(value, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (empty) {
            show(null);
        } else if (part.isPresent()) {
            R row = getTableView().getItems().get(getIndex());
            following = part.get().apply(row).subscribe(now -> show(now));
        } else {
            show(value);
        }
    }
}
