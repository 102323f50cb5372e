package org.llmtco.ui;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Keeps a change within a part of the window to that part: what is around it is laid out again only
 * when the part needs another height. Without this, one number that changes has every row of a long
 * panel measured.
 */
public final class Steady extends Region {
    private final Region content;

    public Steady(Region content) {
        this.content = content;
        // makes it the root of its own layout
        content.setManaged(false);
        getChildren().add(content);
        content.needsLayoutProperty()
                .subscribe(
                        needed -> {
                            if (!needed && content.prefHeight(getWidth()) != getHeight()) {
                                requestLayout();
                            }
                        });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
