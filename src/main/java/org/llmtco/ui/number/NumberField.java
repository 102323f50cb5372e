package org.llmtco.ui.number;

import atlantafx.base.controls.CustomTextField;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.text.Text;

/**
 * A text field with its number at the right, as in a column. A number that is wider than the field
 * begins at the left instead: laid out from the right, the toolkit moves it to and fro at every
 * frame for as long as the window is open.
 */
public final class NumberField extends CustomTextField {
    /** The caret and the rounding of either side. */
    private static final double SPARE = 6;

    private final Text measure = new Text();

    public NumberField() {
        measure.fontProperty().bind(fontProperty());
        measure.textProperty().bind(textProperty());
        measure.layoutBoundsProperty().subscribe(this::align);
        widthProperty().subscribe(this::align);
        insetsProperty().subscribe(this::align);
        leftProperty().flatMap(Node::layoutBoundsProperty).subscribe(this::align);
        align();
    }

    private void align() {
        double beside = getLeft() == null ? 0 : getLeft().prefWidth(-1);
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight() - beside - SPARE;
        boolean fits = measure.getLayoutBounds().getWidth() <= room;
        setAlignment(fits ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }
}
