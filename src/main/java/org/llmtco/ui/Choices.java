package org.llmtco.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;

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
        ComboBox<T> box = new ComboBox<>(choices);
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
}
