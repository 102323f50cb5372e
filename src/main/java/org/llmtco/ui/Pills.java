package org.llmtco.ui;

import atlantafx.base.theme.Styles;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** A row of buttons of which one is always chosen. */
public final class Pills extends HBox {
    /**
     * Shows what is chosen, and tells what the user chooses instead.
     *
     * @param prefix of the buttons' ids; the names of the choices follow
     */
    public <E extends Enum<E>> Pills(
            String prefix,
            List<E> choices,
            Function<E, String> label,
            ReadOnlyObjectProperty<E> chosen,
            Consumer<E> onChoice) {
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < choices.size(); i++) {
            E choice = choices.get(i);
            ToggleButton button = new ToggleButton(label.apply(choice));
            button.setId(prefix + choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.getStyleClass()
                    .addAll(
                            Styles.SMALL,
                            i == 0
                                    ? Styles.LEFT_PILL
                                    : i == choices.size() - 1
                                            ? Styles.RIGHT_PILL
                                            : Styles.CENTER_PILL);
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            chosen.subscribe(shown -> button.setSelected(shown == choice));
            // a click on the chosen one would leave none chosen
            button.setOnAction(
                    _ -> {
                        button.setSelected(true);
                        onChoice.accept(choice);
                    });
            getChildren().add(button);
        }
    }

    /** Gives the buttons other names, in the order of the choices. */
    public void setLabels(List<String> labels) {
        for (int i = 0; i < labels.size(); i++) {
            ((ToggleButton) getChildren().get(i)).setText(labels.get(i));
        }
    }
}
