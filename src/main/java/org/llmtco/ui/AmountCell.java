package org.llmtco.ui;

import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;

import org.llmtco.ui.explain.ExplanationView;
import org.llmtco.ui.number.Amount;

/**
 * A number at the right of its cell; a click explains it. Another number changes the text alone: a
 * table lays all its rows out again when one of its cells asks for it.
 */
final class AmountCell<R> extends TableCell<R, Amount> {
    private final Text number = new Text();

    AmountCell() {
        number.getStyleClass().add("amount-text");
        number.setManaged(false);
        number.layoutBoundsProperty().subscribe(_ -> place());
        setOnMouseClicked(_ -> explain());
    }

    @Override
    protected void updateItem(Amount amount, boolean empty) {
        super.updateItem(amount, empty);
        boolean blank = empty || amount == null;
        number.setText(blank ? "" : amount.text());
        setAccessibleText(number.getText());
        boolean explained = !blank && amount.explanation().isPresent();
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
        if (getItem() != null) {
            getItem().explanation().ifPresent(why -> ExplanationView.show(why, this));
        }
    }
}
