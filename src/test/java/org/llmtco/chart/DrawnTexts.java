package org.llmtco.chart;

import java.util.ArrayList;
import java.util.List;

/** Draws nothing and remembers where texts would stand. */
final class DrawnTexts implements Pen {
    private static final double DESCENT = 4;

    private final List<Text> texts = new ArrayList<>();

    /** A text and its box. */
    record Text(String text, double left, double top, double right, double bottom) {
        boolean covers(Text other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }
    }

    static List<Text> of(Figure figure, double width, double height) {
        DrawnTexts pen = new DrawnTexts();
        Layout.of(figure, width, height, Theme.LIGHT, TextMeasure.SANS).draw(pen);
        return pen.texts;
    }

    @Override
    public void text(
            String text, double x, double y, Anchor anchor, Lettering lettering, Paint paint) {
        double width = TextMeasure.SANS.width(text, lettering);
        double left =
                switch (anchor) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                };
        double top = y + DESCENT - lettering.size();
        texts.add(new Text(text, left, top, left + width, y + DESCENT));
    }

    @Override
    public void polyline(double[] x, double[] y, Stroke stroke) {}

    @Override
    public void polygon(double[] x, double[] y, Paint paint) {}

    @Override
    public void rectangle(double x, double y, double width, double height, Paint paint) {}

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        drawing.run();
    }
}
