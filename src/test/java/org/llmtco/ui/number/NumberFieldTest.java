package org.llmtco.ui.number;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.TimeoutException;

class NumberFieldTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aNumberStandsAtTheRightAsInAColumn() {
        assertThat(alignment("500", 120)).isEqualTo(Pos.CENTER_RIGHT);
    }

    /** From the right the toolkit moves it to and fro at every frame, which costs half a core. */
    @Test
    void aNumberWiderThanItsFieldBeginsAtTheLeft() {
        assertThat(alignment("5".repeat(40), 120)).isEqualTo(Pos.CENTER_LEFT);
    }

    @Test
    void whatStandsBesideTheNumberTakesOfItsRoom() {
        String number = "500,000,000";
        assertThat(alignment(number, 140)).isEqualTo(Pos.CENTER_RIGHT);
        assertThat(alignment(number, 140, new Label("default and more")))
                .isEqualTo(Pos.CENTER_LEFT);
    }

    private static Pos alignment(String text, double width, Label... beside) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    NumberField field = new NumberField();
                    field.setMinWidth(width);
                    field.setMaxWidth(width);
                    for (Label label : beside) {
                        field.setLeft(label);
                    }
                    Scene scene = new Scene(new HBox(field), 300, 100);
                    scene.snapshot(null);
                    field.setText(text);
                    scene.snapshot(null);
                    return field.getAlignment();
                });
    }
}
