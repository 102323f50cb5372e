package org.llmtco.ui.figure;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.llmtco.chart.Axis;
import org.llmtco.chart.Figure;
import org.llmtco.chart.Layout;
import org.llmtco.chart.LineLayout;
import org.llmtco.chart.ShortNumber;
import org.llmtco.chart.TextMeasure;
import org.llmtco.chart.Theme;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;

/**
 * A figure on the screen. Lines can be read with the pointer, zoomed with the wheel, moved by
 * dragging and set back by a double click; a click on a label hides its line or shows it again; the
 * position is dragged, or moved with the arrow keys.
 */
public final class FigureView extends Region {
    private static final double ZOOM_PER_NOTCH = 1.2;
    private static final double STEP_OF_WIDTH = 0.01;

    private final ObjectProperty<@Nullable Figure> figure =
            new SimpleObjectProperty<>(this, "figure");
    private final ObjectProperty<Theme> theme =
            new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final Canvas canvas = new Canvas();
    private final TextMeasure measure = new ScreenMeasure();

    private DoubleConsumer onPosition = _ -> {};
    private Runnable onPositionLeft = () -> {};
    private DoubleFunction<String> valueText = ShortNumber::format;
    private @Nullable Axis zoomedX;
    private @Nullable Axis zoomedY;
    private @Nullable Layout layout;
    private final Set<Integer> hidden = new HashSet<>();
    private OptionalDouble pointer = OptionalDouble.empty();
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
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(200, 120);
        setPrefSize(600, 320);
        figure.subscribe(this::changed);
        theme.subscribe(this::requestLayout);
        setOnMouseMoved(this::point);
        setOnMouseExited(_ -> pointAt(OptionalDouble.empty()));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(_ -> release());
        setOnMouseClicked(this::click);
        setOnScroll(this::zoom);
        setOnKeyPressed(this::step);
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

    /** How values of y are written in the read-out. */
    public void setValueText(DoubleFunction<String> text) {
        valueText = text;
    }

    /** Shows the whole axes and all lines again. */
    public void resetView() {
        hidden.clear();
        zoomedX = null;
        zoomedY = null;
        requestLayout();
    }

    private void changed() {
        Figure shown = figure.get();
        setAccessibleText(shown == null ? "" : shown.description());
        requestLayout();
    }

    /** Drawing here draws once a frame, however often something has changed. */
    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(1, Math.floor(getWidth())));
        canvas.setHeight(Math.max(1, Math.floor(getHeight())));
        draw();
    }

    private void draw() {
        var graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Figure shown = figure.get();
        if (shown == null) {
            layout = null;
            return;
        }
        CanvasPen pen = new CanvasPen(graphics);
        Layout current =
                Layout.of(
                        zoomed(shown), canvas.getWidth(), canvas.getHeight(), theme.get(), measure);
        layout = current;
        current.draw(pen);
        if (zoomed(shown) instanceof Figure.Lines lines
                && current instanceof LineLayout lineLayout
                && pointer.isPresent()
                && drag == Drag.NOTHING) {
            new ReadOut(lines, lineLayout, theme.get(), measure, valueText)
                    .draw(pen, pointer.getAsDouble());
        }
    }

    /** The figure as the user has arranged it: zoomed, some lines hidden. */
    private Figure zoomed(Figure shown) {
        if (!(shown instanceof Figure.Lines lines)) {
            return shown;
        }
        Figure.Lines visible = hidden.isEmpty() ? lines : lines.without(hidden);
        return zoomedX != null && zoomedY != null ? visible.on(zoomedX, zoomedY) : visible;
    }

    /** What is on the screen now, for a copy of it. */
    Optional<Figure> arranged() {
        return Optional.ofNullable(figure.get()).map(this::zoomed);
    }

    private @Nullable LineLayout lines() {
        return layout instanceof LineLayout lineLayout ? lineLayout : null;
    }

    private void point(MouseEvent event) {
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

    private void pointAt(OptionalDouble x) {
        pointer = x;
        requestLayout();
    }

    private void press(MouseEvent event) {
        requestFocus();
        LineLayout lines = lines();
        if (lines == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
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
                double moveX = (dragX - event.getX()) / (lines.right() - lines.left());
                double moveY = (event.getY() - dragY) / (lines.bottom() - lines.top());
                Axis x = zoomedX == null ? shown.x() : zoomedX;
                Axis y = zoomedY == null ? shown.y() : zoomedY;
                zoomedX = x.between(x.value(moveX), x.value(1 + moveX));
                zoomedY = y.between(y.value(moveY), y.value(1 + moveY));
                dragX = event.getX();
                dragY = event.getY();
                requestLayout();
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
        LineLayout lines = lines();
        OptionalInt label =
                lines == null ? OptionalInt.empty() : lines.labelAt(event.getX(), event.getY());
        if (label.isPresent() && event.getButton() == MouseButton.PRIMARY) {
            toggle(label.getAsInt());
        } else if (event.getClickCount() == 2) {
            resetView();
        }
    }

    private void toggle(int color) {
        if (!hidden.remove(color)) {
            hidden.add(color);
        }
        requestLayout();
    }

    private void zoom(ScrollEvent event) {
        LineLayout lines = lines();
        if (lines == null
                || !(figure.get() instanceof Figure.Lines shown)
                || event.getDeltaY() == 0) {
            return;
        }
        double factor = event.getDeltaY() > 0 ? 1 / ZOOM_PER_NOTCH : ZOOM_PER_NOTCH;
        Axis x = zoomedX == null ? shown.x() : zoomedX;
        Axis y = zoomedY == null ? shown.y() : zoomedY;
        zoomedX = around(x, x.share(lines.xValue(event.getX())), factor);
        zoomedY = around(y, y.share(lines.yValue(event.getY())), factor);
        event.consume();
        requestLayout();
    }

    private static Axis around(Axis axis, double share, double factor) {
        return axis.between(
                axis.value(share - share * factor), axis.value(share + (1 - share) * factor));
    }

    private void step(KeyEvent event) {
        LineLayout lines = lines();
        if (lines == null
                || !(figure.get() instanceof Figure.Lines shown)
                || shown.position().isEmpty()) {
            return;
        }
        double direction =
                event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (direction != 0) {
            double pixel = lines.xPixel(shown.position().getAsDouble());
            double by = direction * STEP_OF_WIDTH * (lines.right() - lines.left());
            movePosition(lines, pixel + by);
            event.consume();
        }
    }
}
