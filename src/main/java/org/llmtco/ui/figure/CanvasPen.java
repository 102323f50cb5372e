package org.llmtco.ui.figure;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;
import org.llmtco.chart.ClipRectangle;
import org.llmtco.chart.Paint;
import org.llmtco.chart.Pen;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Draws on a canvas. */
final class CanvasPen implements Pen {
    /** Few are used, again and again in every frame. */
    private static final Map<Paint, Color> COLORS = new ConcurrentHashMap<>();

    private static final Map<Lettering, Font> FONTS = new ConcurrentHashMap<>();

    private final GraphicsContext graphics;

    /** Lines and areas are cut by hand: a canvas that is painted by software clips slowly. */
    private @Nullable ClipRectangle clip;

    CanvasPen(GraphicsContext graphics) {
        this.graphics = graphics;
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
    }

    static Color color(Paint paint) {
        return COLORS.computeIfAbsent(paint, p -> Color.web(p.hex(), p.opacity()));
    }

    static Font font(Lettering lettering) {
        return FONTS.computeIfAbsent(
                lettering,
                wanted ->
                        Font.font(
                                Font.getDefault().getFamily(),
                                wanted.bold() ? FontWeight.SEMI_BOLD : FontWeight.NORMAL,
                                wanted.size()));
    }

    @Override
    public void polyline(double[] x, double[] y, Stroke stroke) {
        graphics.setStroke(color(stroke.paint()));
        graphics.setLineWidth(stroke.width());
        if (stroke.dashed()) {
            graphics.setLineDashes(4, 3);
        } else {
            graphics.setLineDashes();
        }
        for (ClipRectangle.Path piece :
                clip == null ? List.of(new ClipRectangle.Path(x, y)) : clip.line(x, y)) {
            graphics.strokePolyline(piece.x(), piece.y(), piece.x().length);
        }
    }

    @Override
    public void polygon(double[] x, double[] y, Paint paint) {
        graphics.setFill(color(paint));
        ClipRectangle.Path area = clip == null ? new ClipRectangle.Path(x, y) : clip.area(x, y);
        graphics.fillPolygon(area.x(), area.y(), area.x().length);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Paint paint) {
        graphics.setFill(color(paint));
        graphics.fillRect(x, y, width, height);
    }

    @Override
    public void text(
            String text, double x, double y, Anchor anchor, Lettering lettering, Paint paint) {
        graphics.setFill(color(paint));
        graphics.setFont(font(lettering));
        graphics.setTextAlign(
                switch (anchor) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        graphics.fillText(text, x, y);
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        clip = new ClipRectangle(x, y, x + width, y + height);
        drawing.run();
        clip = null;
    }
}
