package org.llmtco.ui;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content larger or smaller, as a browser does: texts, controls and figures alike. */
public final class Zoom extends Region {
    private final Region content;
    private final Scale scale = new Scale();
    private final ReadOnlyIntegerProperty percent;

    Zoom(Region content, ReadOnlyIntegerProperty percent) {
        this.content = content;
        this.percent = percent;
        getChildren().add(content);
        percent.subscribe(_ -> resize());
    }

    /** The content in the size of the window that a node stands in: for a window beside it. */
    public static Region like(Node inWindow, Region content) {
        for (Node around = inWindow; around != null; around = around.getParent()) {
            if (around instanceof Zoom zoom) {
                return new Zoom(content, zoom.percent);
            }
        }
        return content;
    }

    private void resize() {
        double factor = factor();
        scale.setX(factor);
        scale.setY(factor);
        // in the ordinary size nothing is transformed when it is painted
        if (factor == 1) {
            content.getTransforms().clear();
        } else if (content.getTransforms().isEmpty()) {
            content.getTransforms().add(scale);
        }
        requestLayout();
    }

    private double factor() {
        return percent.get() / 100.0;
    }

    @Override
    public Orientation getContentBias() {
        return content.getContentBias();
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(within(height)) * factor();
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(within(width)) * factor();
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(within(height)) * factor();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(within(width)) * factor();
    }

    private double within(double length) {
        return length == -1 ? -1 : length / factor();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor(), getHeight() / factor());
    }
}
