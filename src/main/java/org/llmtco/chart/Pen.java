package org.llmtco.chart;

/** What a figure is drawn with; lengths in pixels, y grows downwards. */
public interface Pen {
    /** A line through points. */
    void polyline(double[] x, double[] y, Stroke stroke);

    /** A filled area. */
    void polygon(double[] x, double[] y, Paint paint);

    void rectangle(double x, double y, double width, double height, Paint paint);

    /** A text whose baseline is at y. */
    void text(String text, double x, double y, Anchor anchor, Lettering lettering, Paint paint);

    /** Draws within a rectangle only. */
    void clipped(double x, double y, double width, double height, Runnable drawing);

    default void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        polyline(new double[] {x1, x2}, new double[] {y1, y2}, stroke);
    }

    /** Which point of a text is at its x. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A line's looks. */
    record Stroke(Paint paint, double width, boolean dashed) {}

    /** A text's looks; size in pixels. */
    record Lettering(double size, boolean bold) {}
}
