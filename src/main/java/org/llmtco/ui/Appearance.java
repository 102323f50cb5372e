package org.llmtco.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;

import org.llmtco.chart.Theme;

/**
 * Light or dark: the controls' stylesheet and the figures' colours change together. And how large
 * everything is.
 */
public final class Appearance {
    /** That of the theme, in pixels. */
    private static final double FONT_SIZE = 14;

    private static final String OWN = "/org/llmtco/ui/llm-tco.css";

    private final BooleanProperty dark = new SimpleBooleanProperty(false);
    private final Palette palette = new Palette();
    private final TextSize textSize = new TextSize();

    public Appearance() {
        dark.subscribe(this::apply);
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    public Palette palette() {
        return palette;
    }

    public TextSize textSize() {
        return textSize;
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
        String own = String.valueOf(Appearance.class.getResource(OWN));
        textSize.percentProperty()
                .subscribe(
                        percent -> scene.getStylesheets().setAll(own, beside(percent.intValue())));
    }

    /** Menus and tool tips are windows of their own, out of reach of what enlarges this one. */
    private static String beside(int percent) {
        return "data:text/css,.context-menu,.tooltip,.combo-box-popup{-fx-font-size:%spx}"
                .formatted(FONT_SIZE * percent / 100);
    }
}
