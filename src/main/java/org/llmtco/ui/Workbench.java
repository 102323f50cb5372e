package org.llmtco.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The panel of inputs beside the pages. Where there is no room for both, the pages have all of it,
 * and the panel comes over them when it is asked for.
 */
final class Workbench extends StackPane {
    private static final double PANEL = 336;

    private static final double SHADED_EDGE = 8;

    /** Less than this is too little for the panel and a page. */
    private static final double ROOM_FOR_BOTH = 960;

    private final Region panel;
    private final Region pages;
    private final SplitPane split = new SplitPane();
    private final BooleanProperty panelShown = new SimpleBooleanProperty(this, "panelShown", true);
    private boolean narrow;

    Workbench(Region panel, Region pages) {
        this.panel = panel;
        this.pages = pages;
        panel.setMinWidth(PANEL);
        SplitPane.setResizableWithParent(panel, false);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().add(split);
        arrange();
        panelShown.subscribe(this::arrange);
        widthProperty().subscribe(width -> measure(width.doubleValue()));
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && narrow && panelShown.get()) {
                        panelShown.set(false);
                        event.consume();
                    }
                });
    }

    BooleanProperty panelShownProperty() {
        return panelShown;
    }

    private void measure(double width) {
        boolean nowNarrow = width > 0 && width < ROOM_FOR_BOTH;
        if (nowNarrow == narrow) {
            return;
        }
        narrow = nowNarrow;
        if (panelShown.get() == narrow) {
            panelShown.set(!narrow);
        } else {
            arrange();
        }
    }

    private void arrange() {
        getChildren().remove(panel);
        if (narrow || !panelShown.get()) {
            split.getItems().setAll(pages);
        } else {
            split.getItems().setAll(panel, pages);
            split.setDividerPositions(0);
        }
        boolean over = narrow && panelShown.get();
        panel.setMaxWidth(over ? PANEL + SHADED_EDGE : Double.MAX_VALUE);
        panel.getStyleClass().remove("drawer");
        if (over) {
            panel.getStyleClass().add("drawer");
            getChildren().add(panel);
        }
    }
}
