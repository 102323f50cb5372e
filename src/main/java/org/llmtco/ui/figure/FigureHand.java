package org.llmtco.ui.figure;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;
import org.llmtco.chart.CellLayout;
import org.llmtco.chart.Figure;
import org.llmtco.chart.LineLayout;
import org.llmtco.chart.SpanLayout;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;

/**
 * What the pointer and the keys do with a figure: read it, zoom and move it, hide lines, drag the
 * position.
 */
final class FigureHand {
    private static final double ZOOM_PER_NOTCH = 1.2;
    private static final double STEP_OF_WIDTH = 0.01;
    private static final double PAN_OF_WIDTH = 0.1;

    private final FigureView view;
    private final Arrangement arrangement;

    private DoubleConsumer onPosition = _ -> {};
    private Runnable onPositionLeft = () -> {};
    private IntConsumer onRow = _ -> {};
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

    FigureHand(FigureView view, Arrangement arrangement) {
        this.view = view;
        this.arrangement = arrangement;
        view.setOnMouseMoved(this::point);
        view.setOnMouseExited(_ -> leave());
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(_ -> release());
        view.setOnMouseClicked(this::click);
        view.setOnScroll(this::zoom);
        view.setOnKeyPressed(this::key);
    }

    void setOnPosition(DoubleConsumer action) {
        onPosition = action;
    }

    void setOnPositionLeft(Runnable action) {
        onPositionLeft = action;
    }

    void setOnRow(IntConsumer action) {
        onRow = action;
    }

    /** The x of lines that the pointer is at, unless it drags something. */
    OptionalDouble readAt() {
        return drag == Drag.NOTHING ? pointer : OptionalDouble.empty();
    }

    double x() {
        return pointerX;
    }

    double y() {
        return pointerY;
    }

    private @Nullable LineLayout lines() {
        return view.drawn() instanceof LineLayout lines ? lines : null;
    }

    private @Nullable Figure figure() {
        return view.figureProperty().get();
    }

    private void point(MouseEvent event) {
        if (view.drawn() instanceof CellLayout) {
            pointerX = event.getX();
            pointerY = event.getY();
            view.redraw();
            return;
        }
        LineLayout lines = lines();
        if (lines == null) {
            return;
        }
        view.setCursor(
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
        view.redraw();
    }

    private void press(MouseEvent event) {
        LineLayout lines = lines();
        if (lines == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        view.requestFocus();
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
        if (lines == null || !(figure() instanceof Figure.Lines shown)) {
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
                view.redraw();
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
        if (view.drawn() instanceof SpanLayout spans && event.getButton() == MouseButton.PRIMARY) {
            spans.rowAt(event.getY()).ifPresent(onRow);
            return;
        }
        LineLayout lines = lines();
        OptionalInt label =
                lines == null ? OptionalInt.empty() : lines.labelAt(event.getX(), event.getY());
        if (label.isPresent() && event.getButton() == MouseButton.PRIMARY) {
            arrangement.toggle(label.getAsInt());
            view.redraw();
        } else if (event.getClickCount() == 2) {
            view.resetView();
        }
    }

    private void zoom(ScrollEvent event) {
        LineLayout lines = lines();
        if (lines == null || !(figure() instanceof Figure.Lines shown) || event.getDeltaY() == 0) {
            return;
        }
        arrangement.zoom(
                shown,
                lines.xValue(event.getX()),
                lines.yValue(event.getY()),
                event.getDeltaY() > 0 ? 1 / ZOOM_PER_NOTCH : ZOOM_PER_NOTCH);
        event.consume();
        view.redraw();
    }

    private void key(KeyEvent event) {
        LineLayout lines = lines();
        if (lines == null || !(figure() instanceof Figure.Lines shown) || event.isShortcutDown()) {
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
        view.redraw();
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
