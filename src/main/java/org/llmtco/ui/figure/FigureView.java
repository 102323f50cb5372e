package org.llmtco.ui.figure;

import atlantafx.base.theme.Styles;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.llmtco.chart.CellLayout;
import org.llmtco.chart.Figure;
import org.llmtco.chart.FigureTable;
import org.llmtco.chart.FigureText;
import org.llmtco.chart.Layout;
import org.llmtco.chart.LineLayout;
import org.llmtco.chart.ShortNumber;
import org.llmtco.chart.TextMeasure;
import org.llmtco.chart.Theme;
import org.llmtco.ui.Tip;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.IntConsumer;

/**
 * A figure on the screen, or its numbers as a table. Lines can be read with the pointer, zoomed
 * with the wheel or + and -, moved by dragging or with the arrow keys and set back by a double
 * click or the 0 key; a click on a label hides its line or shows it again; the position is dragged,
 * or moved with the arrow keys, and then Shift and the arrow keys move the part that is shown.
 */
public final class FigureView extends Region {
    private static final double BUTTON = 28;

    private final ObjectProperty<@Nullable Figure> figure =
            new SimpleObjectProperty<>(this, "figure");
    private final ObjectProperty<Theme> theme =
            new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final Canvas canvas = new Canvas();
    private final Scale toScreen = new Scale();
    private final ToggleButton asTable = new ToggleButton("", new FontIcon(Feather.LIST));
    private final FigureTableView table = new FigureTableView();
    private final TextMeasure measure = new ScreenMeasure();
    private final Arrangement arrangement = new Arrangement();
    private final FigureHand hand = new FigureHand(this, arrangement);

    private DoubleFunction<String> valueText = ShortNumber::format;
    private @Nullable Layout layout;

    public FigureView() {
        getStyleClass().add("figure");
        asTable.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON, "as-table");
        asTable.selectedProperty().subscribe(this::showAsTable);
        canvas.getTransforms().add(toScreen);
        getChildren().addAll(canvas, asTable);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(200, 120);
        setPrefSize(600, 320);
        figure.subscribe(this::changed);
        theme.subscribe(this::redraw);
        ContextMenu menu = new FigureMenu(this).menu();
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
    }

    public ObjectProperty<@Nullable Figure> figureProperty() {
        return figure;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Is told the x to which the user moves the position. */
    public void setOnPosition(DoubleConsumer action) {
        hand.setOnPosition(action);
    }

    /** Is told when the user lets go of the position. */
    public void setOnPositionLeft(Runnable action) {
        hand.setOnPositionLeft(action);
    }

    /** Is told the row of spans that the user clicks on. */
    public void setOnRow(IntConsumer action) {
        hand.setOnRow(action);
    }

    /** How values of y are written in the read-out and the table. */
    public void setValueText(DoubleFunction<String> text) {
        valueText = text;
    }

    /** Shows the whole axes and all lines again. */
    public void resetView() {
        arrangement.reset();
        redraw();
    }

    /** Whether the numbers are shown in place of the picture. */
    public boolean isTable() {
        return asTable.isSelected();
    }

    void toggleTable() {
        asTable.fire();
    }

    private void showAsTable(boolean shown) {
        String action = shown ? "Show as figure" : "Show as table";
        Tip.on(asTable, action);
        asTable.setAccessibleText(action);
        asTable.setGraphic(new FontIcon(shown ? Feather.BAR_CHART_2 : Feather.LIST));
        canvas.setVisible(!shown);
        if (shown) {
            getChildren().add(0, table.node());
        } else {
            getChildren().remove(table.node());
        }
        redraw();
    }

    private void changed() {
        Figure shown = figure.get();
        setAccessibleText(shown == null ? "" : shown.description());
        redraw();
    }

    /** The whole text is made when it is asked for: while a figure is dragged nobody reads it. */
    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        Figure shown = figure.get();
        return attribute == AccessibleAttribute.TEXT && shown != null
                ? FigureText.of(shown, valueText)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** Nothing around a figure depends on what it shows. */
    void redraw() {
        setNeedsLayout(true);
    }

    /** Drawing here draws once a frame, however often something has changed. */
    @Override
    protected void layoutChildren() {
        asTable.resizeRelocate(getWidth() - BUTTON, 0, BUTTON, BUTTON);
        Figure shown = figure.get();
        asTable.setVisible(shown != null);
        if (isTable()) {
            layout = null;
            table.node().resizeRelocate(0, 0, Math.max(0, getWidth() - BUTTON - 4), getHeight());
            if (shown != null) {
                table.show(FigureTable.of(shown), valueText);
            }
            return;
        }
        // an enlarged canvas would be blurred: it has the pixels of the screen
        double scale = getLocalToSceneTransform().getMxx();
        canvas.setWidth(Math.max(1, Math.floor(getWidth() * scale)));
        canvas.setHeight(Math.max(1, Math.floor(getHeight() * scale)));
        toScreen.setX(1 / scale);
        toScreen.setY(1 / scale);
        canvas.getGraphicsContext2D().setTransform(scale, 0, 0, scale, 0, 0);
        draw(shown, canvas.getWidth() / scale, canvas.getHeight() / scale);
    }

    private void draw(@Nullable Figure shown, double width, double height) {
        var graphics = canvas.getGraphicsContext2D();
        if (shown == null) {
            graphics.clearRect(0, 0, width, height);
            layout = null;
            return;
        }
        CanvasPen pen = new CanvasPen(graphics);
        Figure arranged = arranged(shown);
        Layout current = Layout.of(arranged, width, height, theme.get(), measure);
        layout = current;
        current.draw(pen);
        if (arranged instanceof Figure.Lines lines
                && current instanceof LineLayout lineLayout
                && hand.readAt().isPresent()) {
            new ReadOut(theme.get(), measure, valueText)
                    .draw(pen, lines, lineLayout, hand.readAt().getAsDouble());
        }
        if (arranged instanceof Figure.Cells cells && current instanceof CellLayout cellLayout) {
            cellLayout
                    .cellAt(hand.x(), hand.y())
                    .ifPresent(
                            cell ->
                                    new ReadOut(theme.get(), measure, valueText)
                                            .draw(pen, cells, cellLayout, cell, hand.x()));
        }
    }

    @Nullable Layout drawn() {
        return layout;
    }

    private Figure arranged(Figure shown) {
        return shown instanceof Figure.Lines lines ? arrangement.of(lines) : shown;
    }

    /** What is on the screen now, for a copy of it. */
    Optional<Figure> arranged() {
        return Optional.ofNullable(figure.get()).map(this::arranged);
    }
}
