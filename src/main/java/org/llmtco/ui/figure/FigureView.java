package org.llmtco.ui.figure;

import atlantafx.base.theme.Styles;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

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
import org.llmtco.chart.SpanLayout;
import org.llmtco.chart.TextMeasure;
import org.llmtco.chart.Theme;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
    private static final double ZOOM_PER_NOTCH = 1.2;
    private static final double STEP_OF_WIDTH = 0.01;
    private static final double PAN_OF_WIDTH = 0.1;
    private static final double BUTTON = 28;

    private final ObjectProperty<@Nullable Figure> figure =
            new SimpleObjectProperty<>(this, "figure");
    private final ObjectProperty<Theme> theme =
            new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final Canvas canvas = new Canvas();
    private final ToggleButton asTable = new ToggleButton("", new FontIcon(Feather.LIST));
    private final FigureTableView table = new FigureTableView();
    private final TextMeasure measure = new ScreenMeasure();
    private final Arrangement arrangement = new Arrangement();

    private DoubleConsumer onPosition = _ -> {};
    private Runnable onPositionLeft = () -> {};
    private IntConsumer onRow = _ -> {};
    private DoubleFunction<String> valueText = ShortNumber::format;
    private @Nullable Layout layout;
    private OptionalDouble pointer = OptionalDouble.empty();

    /** Where the pointer is over a map; outside it when it is elsewhere. */
    private double pointerX = -1;

    private double pointerY = -1;
    private Drag drag = Drag.NOTHING;
    private double dragX;
    private double dragY;

    /** What the pointer has hold of. */
    private enum Drag {
        NOTHING,
        POSITION,
        VIEW
    }

    public FigureView() {
        getStyleClass().add("figure");
        asTable.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON, "as-table");
        asTable.selectedProperty().subscribe(this::showAsTable);
        getChildren().addAll(canvas, asTable);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(200, 120);
        setPrefSize(600, 320);
        figure.subscribe(this::changed);
        theme.subscribe(this::redraw);
        setOnMouseMoved(this::point);
        setOnMouseExited(_ -> leave());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(_ -> release());
        setOnMouseClicked(this::click);
        setOnScroll(this::zoom);
        setOnKeyPressed(this::key);
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
        onPosition = action;
    }

    /** Is told when the user lets go of the position. */
    public void setOnPositionLeft(Runnable action) {
        onPositionLeft = action;
    }

    /** Is told the row of spans that the user clicks on. */
    public void setOnRow(IntConsumer action) {
        onRow = action;
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
        asTable.setTooltip(new Tooltip(action));
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
    private void redraw() {
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
        canvas.setWidth(Math.max(1, Math.floor(getWidth())));
        canvas.setHeight(Math.max(1, Math.floor(getHeight())));
        draw(shown);
    }

    private void draw(@Nullable Figure shown) {
        var graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (shown == null) {
            layout = null;
            return;
        }
        CanvasPen pen = new CanvasPen(graphics);
        Figure arranged = arranged(shown);
        Layout current =
                Layout.of(arranged, canvas.getWidth(), canvas.getHeight(), theme.get(), measure);
        layout = current;
        current.draw(pen);
        if (arranged instanceof Figure.Lines lines
                && current instanceof LineLayout lineLayout
                && pointer.isPresent()
                && drag == Drag.NOTHING) {
            new ReadOut(theme.get(), measure, valueText)
                    .draw(pen, lines, lineLayout, pointer.getAsDouble());
        }
        if (arranged instanceof Figure.Cells cells && current instanceof CellLayout cellLayout) {
            cellLayout
                    .cellAt(pointerX, pointerY)
                    .ifPresent(
                            cell ->
                                    new ReadOut(theme.get(), measure, valueText)
                                            .draw(pen, cells, cellLayout, cell, pointerX));
        }
    }

    private Figure arranged(Figure shown) {
        return shown instanceof Figure.Lines lines ? arrangement.of(lines) : shown;
    }

    /** What is on the screen now, for a copy of it. */
    Optional<Figure> arranged() {
        return Optional.ofNullable(figure.get()).map(this::arranged);
    }

    private @Nullable LineLayout lines() {
        return layout instanceof LineLayout lineLayout ? lineLayout : null;
    }

    private void point(MouseEvent event) {
        if (layout instanceof CellLayout) {
            pointerX = event.getX();
            pointerY = event.getY();
            redraw();
            return;
        }
        LineLayout lines = lines();
        if (lines == null) {
            return;
        }
        setCursor(
                lines.grabsPosition(event.getX())
                        ? Cursor.H_RESIZE
                        : lines.labelAt(event.getX(), event.getY()).isPresent()
                                ? Cursor.HAND
                                : Cursor.DEFAULT);
        pointAt(
                lines.contains(event.getX(), event.getY())
                        ? OptionalDouble.of(lines.xValue(event.getX()))
                        : OptionalDouble.empty());
    }

    private void leave() {
        pointerX = -1;
        pointerY = -1;
        pointAt(OptionalDouble.empty());
    }

    private void pointAt(OptionalDouble x) {
        pointer = x;
        redraw();
    }

    private void press(MouseEvent event) {
        LineLayout lines = lines();
        if (lines == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        dragX = event.getX();
        dragY = event.getY();
        if (lines.grabsPosition(dragX)) {
            drag = Drag.POSITION;
        } else if (lines.contains(dragX, dragY)) {
            drag = Drag.VIEW;
        }
    }

    private void drag(MouseEvent event) {
        LineLayout lines = lines();
        if (lines == null || !(figure.get() instanceof Figure.Lines shown)) {
            return;
        }
        switch (drag) {
            case NOTHING -> {}
            case POSITION -> movePosition(lines, event.getX());
            case VIEW -> {
                arrangement.pan(
                        shown,
                        (dragX - event.getX()) / (lines.right() - lines.left()),
                        (event.getY() - dragY) / (lines.bottom() - lines.top()));
                dragX = event.getX();
                dragY = event.getY();
                redraw();
            }
        }
    }

    private void release() {
        if (drag == Drag.POSITION) {
            onPositionLeft.run();
        }
        drag = Drag.NOTHING;
    }

    private void movePosition(LineLayout lines, double pixel) {
        double within = Math.max(lines.left(), Math.min(lines.right(), pixel));
        onPosition.accept(lines.xValue(within));
    }

    private void click(MouseEvent event) {
        if (layout instanceof SpanLayout spans && event.getButton() == MouseButton.PRIMARY) {
            spans.rowAt(event.getY()).ifPresent(onRow);
            return;
        }
        LineLayout lines = lines();
        OptionalInt label =
                lines == null ? OptionalInt.empty() : lines.labelAt(event.getX(), event.getY());
        if (label.isPresent() && event.getButton() == MouseButton.PRIMARY) {
            arrangement.toggle(label.getAsInt());
            redraw();
        } else if (event.getClickCount() == 2) {
            resetView();
        }
    }

    private void zoom(ScrollEvent event) {
        LineLayout lines = lines();
        if (lines == null
                || !(figure.get() instanceof Figure.Lines shown)
                || event.getDeltaY() == 0) {
            return;
        }
        arrangement.zoom(
                shown,
                lines.xValue(event.getX()),
                lines.yValue(event.getY()),
                event.getDeltaY() > 0 ? 1 / ZOOM_PER_NOTCH : ZOOM_PER_NOTCH);
        event.consume();
        redraw();
    }

    private void key(KeyEvent event) {
        LineLayout lines = lines();
        if (lines == null
                || !(figure.get() instanceof Figure.Lines shown)
                || event.isShortcutDown()) {
            return;
        }
        boolean moves = shown.position().isPresent() && !event.isShiftDown();
        switch (event.getCode()) {
            case LEFT, RIGHT -> {
                double direction = event.getCode() == KeyCode.LEFT ? -1 : 1;
                if (moves) {
                    stepPosition(lines, shown.position().getAsDouble(), direction);
                } else {
                    arrangement.pan(shown, direction * PAN_OF_WIDTH, 0);
                }
            }
            case UP -> arrangement.pan(shown, 0, PAN_OF_WIDTH);
            case DOWN -> arrangement.pan(shown, 0, -PAN_OF_WIDTH);
            case PLUS, ADD, EQUALS -> zoomAround(shown, 1 / ZOOM_PER_NOTCH);
            case MINUS, SUBTRACT -> zoomAround(shown, ZOOM_PER_NOTCH);
            case DIGIT0, NUMPAD0, HOME -> arrangement.reset();
            default -> {
                return;
            }
        }
        event.consume();
        redraw();
    }

    private void stepPosition(LineLayout lines, double position, double direction) {
        double by = direction * STEP_OF_WIDTH * (lines.right() - lines.left());
        movePosition(lines, lines.xPixel(position) + by);
    }

    private void zoomAround(Figure.Lines shown, double factor) {
        Figure.Lines part = arrangement.of(shown);
        arrangement.zoom(shown, part.x().value(0.5), part.y().value(0.5), factor);
    }
}
