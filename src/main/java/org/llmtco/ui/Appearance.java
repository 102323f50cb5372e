package org.llmtco.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;

import org.llmtco.chart.Theme;

/** Light or dark: the controls' stylesheet and the figures' colours change together. */
public final class Appearance {
    private static final String OWN = "/org/llmtco/ui/llm-tco.css";

    private final BooleanProperty dark = new SimpleBooleanProperty(false);
    private final Palette palette = new Palette();

    public Appearance() {
        dark.subscribe(this::apply);
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    public Palette palette() {
        return palette;
    }

    private void apply(boolean isDark) {
        Application.setUserAgentStylesheet(
                isDark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        palette.setTheme(isDark ? Theme.DARK : Theme.LIGHT);
    }

    /** Adds what the program's own controls need. */
    public void dress(Scene scene) {
        scene.getStylesheets().add(String.valueOf(Appearance.class.getResource(OWN)));
    }
}
