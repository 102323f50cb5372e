package org.llmtco.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** A text, cut off with an ellipsis where its column is too narrow; the whole is its tool tip. */
final class WordsCell<R> extends QuietCell<R, String> {
    /** Shorter ones are never cut off. */
    private static final int WORTH_A_TIP = 24;

    private final Label words = new Label();

    WordsCell() {
        prepare();
    }

    WordsCell(Function<R, ObservableValue<String>> part) {
        super(part);
        prepare();
    }

    private void prepare() {
        words.getStyleClass().add("words");
        words.setManaged(false);
    }

    @Override
    void show(@Nullable String value) {
        String shown = value == null ? "" : value;
        words.setText(shown);
        Tip.on(words, shown.length() < WORTH_A_TIP ? "" : shown);
        setAccessibleText(shown);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        // the skin knows its own children only
        if (words.getParent() == null) {
            getChildren().add(words);
        }
        words.resizeRelocate(
                snappedLeftInset(),
                0,
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight());
    }
}
