package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSizeTest {
    private final TextSize size = new TextSize();

    @Test
    void growsAndShrinksInTheSameSteps() {
        size.enlarge();
        size.enlarge();
        assertThat(percent()).isEqualTo(125);
        size.reduce();
        size.reduce();
        assertThat(percent()).isEqualTo(100);
    }

    @Test
    void staysWithinWhatCanBeUsed() {
        for (int i = 0; i < 20; i++) {
            size.enlarge();
        }
        assertThat(percent()).isEqualTo(200);
        for (int i = 0; i < 20; i++) {
            size.reduce();
        }
        assertThat(percent()).isEqualTo(80);
    }

    @Test
    void whatWasRememberedIsTakenToTheNextStep() {
        size.set(149);
        assertThat(percent()).isEqualTo(125);
        size.set(-1);
        assertThat(percent()).isEqualTo(80);
        size.set(100_000);
        assertThat(percent()).isEqualTo(200);
    }

    private int percent() {
        return size.percentProperty().get();
    }
}
