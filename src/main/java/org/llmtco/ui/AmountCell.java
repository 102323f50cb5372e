package org.llmtco.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.llmtco.ui.explain.ExplanationView;
import org.llmtco.ui.number.Amount;

import java.util.function.Function;

/** A number at the right of its cell; a click explains it. */
final class AmountCell<R> extends QuietCell<R, Amount> {
    private final Text number = new Text();
    private @Nullable Amount amount;

    AmountCell() {
        prepare();
    }

    AmountCell(Function<R, ObservableValue<Amount>> part) {
        super(part);
        prepare();
    }

    private void prepare() {
        number.getStyleClass().add("amount-text");
        number.setManaged(false);
        number.layoutBoundsProperty().subscribe(_ -> place());
        setOnMouseClicked(_ -> explain());
    }

    @Override
    void show(@Nullable Amount value) {
        amount = value;
        number.setText(value == null ? "" : value.text());
        setAccessibleText(number.getText());
        boolean explained = value != null && value.why().isPresent();
        setCursor(explained ? Cursor.HAND : Cursor.DEFAULT);
    }

    /** Whether all of the number is within the cell. */
    boolean isWhole() {
        return getLayoutBounds()
                .contains(sceneToLocal(number.localToScene(number.getLayoutBounds())));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        // the skin knows its own children only
        if (number.getParent() == null) {
            getChildren().add(number);
        }
        place();
    }

    private void place() {
        Bounds needed = number.getLayoutBounds();
        number.relocate(
                getWidth() - snappedRightInset() - needed.getWidth(),
                Math.ceil((getHeight() - needed.getHeight()) / 2));
    }

    private void explain() {
        if (amount != null) {
            amount.explanation().ifPresent(why -> ExplanationView.show(why, this));
        }
    }
}
