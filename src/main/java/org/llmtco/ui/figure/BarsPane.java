package org.llmtco.ui.figure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ScrollPane;

import org.jspecify.annotations.Nullable;
import org.llmtco.chart.Figure;
import org.llmtco.ui.Palette;

/** Bars as high as they need to be; what the page has no room for is scrolled to. */
public final class BarsPane extends ScrollPane {
    private static final double BAR_HEIGHT = 20;

    /** Room for the legend. */
    private static final double AROUND = 2 * BAR_HEIGHT;

    private final FigureView figure = new FigureView();

    /**
     * Shows bars, and those that come after them.
     *
     * @param id of the figure
     */
    public BarsPane(
            String id, Palette palette, ReadOnlyObjectProperty<? extends @Nullable Figure> bars) {
        figure.setId(id);
        figure.themeProperty().bind(palette.themeProperty());
        figure.figureProperty().bind(bars);
        bars.subscribe(
                shown -> {
                    if (shown instanceof Figure.Bars these) {
                        figure.setMinHeight(BAR_HEIGHT * these.bars().size() + AROUND);
                    } else if (shown instanceof Figure.Spans these) {
                        figure.setMinHeight(BAR_HEIGHT * these.spans().size() + 2 * AROUND);
                    }
                });
        setContent(figure);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("edge-to-edge");
    }

    /** What is scrolled. */
    public FigureView figure() {
        return figure;
    }
}
