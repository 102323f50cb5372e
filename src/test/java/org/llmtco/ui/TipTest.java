package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

class TipTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void isToldToAScreenReader() {
        Label label = new Label();
        Tip.on(label, "What this is");
        assertThat(label.getAccessibleHelp()).isEqualTo("What this is");
        Tip.on(label, "");
        assertThat(label.getAccessibleHelp()).isNull();
    }

    @Test
    void followsATextThatChanges() {
        Label label = new Label();
        SimpleStringProperty text = new SimpleStringProperty("a");
        Tip.on(label, text);
        text.set("b");
        assertThat(label.getAccessibleHelp()).isEqualTo("b");
    }

    @Test
    void oneToolTipServesEveryNodeThatThePointerComesTo() {
        List<String> shown = new ArrayList<>();
        OnScreen.run(
                () -> {
                    Label first = new Label();
                    Label second = new Label();
                    Tip.on(first, "first");
                    Tip.on(second, "second");
                    enter(first);
                    shown.add(tip(first).getText());
                    enter(second);
                    shown.add(tip(second).getText());
                    assertThat(tip(first)).isSameAs(tip(second));
                    Tip.on(second, "");
                    enter(second);
                    assertThat(second.getProperties().values())
                            .noneMatch(Tooltip.class::isInstance);
                });
        assertThat(shown).containsExactly("first", "second");
    }

    private static Tooltip tip(Node node) {
        return node.getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .map(Tooltip.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void enter(Node node) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }
}
