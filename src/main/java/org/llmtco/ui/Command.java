package org.llmtco.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.Ikon;

/**
 * Something the user can do: on the tool bar, by a shortcut, and by its name in the search.
 *
 * @param id of its button
 * @param enabled whether it can be done now
 */
record Command(
        String id,
        String title,
        Ikon icon,
        KeyCombination shortcut,
        ObservableBooleanValue enabled,
        Runnable run) {
    /** A command that can always be done. */
    Command(String id, String title, Ikon icon, KeyCombination shortcut, Runnable run) {
        this(id, title, icon, shortcut, Bindings.createBooleanBinding(() -> true), run);
    }

    /** Does it, if it can be done now. */
    void fire() {
        if (enabled.get()) {
            run.run();
        }
    }
}
