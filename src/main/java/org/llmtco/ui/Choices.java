package org.llmtco.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** Boxes in which one of a few things is chosen. */
public final class Choices {
    private Choices() {}

    /** Shows what is chosen, and tells what the user chooses instead. */
    public static <T> ComboBox<T> box(
            String id,
            ObservableList<T> choices,
            ReadOnlyObjectProperty<@Nullable T> chosen,
            Consumer<T> onChoice) {
        return bound(new ComboBox<>(choices), id, chosen, onChoice);
    }

    /** The same for many things, which are searched by their names. */
    public static <T> ComboBox<T> searchable(
            String id,
            ObservableList<T> choices,
            ReadOnlyObjectProperty<@Nullable T> chosen,
            Consumer<T> onChoice) {
        SearchableComboBox<T> box = new SearchableComboBox<>();
        box.setItems(choices);
        box.setButtonCell(new WholeTextCell<>());
        return bound(box, id, chosen, onChoice);
    }

    private static <T> ComboBox<T> bound(
            ComboBox<T> box,
            String id,
            ReadOnlyObjectProperty<@Nullable T> chosen,
            Consumer<T> onChoice) {
        box.setId(id);
        bind(box, chosen, onChoice);
        return box;
    }

    /** As {@link #box}, for a box of another kind. */
    public static <T> void bind(
            ComboBox<T> box, ReadOnlyObjectProperty<@Nullable T> chosen, Consumer<T> onChoice) {
        chosen.subscribe(box::setValue);
        box.valueProperty()
                .subscribe(
                        choice -> {
                            if (choice != null && !choice.equals(chosen.get())) {
                                onChoice.accept(choice);
                            }
                        });
    }

    /** Long names show whole in a tool tip. */
    private static final class WholeTextCell<T> extends ListCell<T> {
        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            String text = empty || item == null ? "" : item.toString();
            setText(text);
            Tip.on(this, text.isEmpty() ? "" : text);
        }
    }
}
