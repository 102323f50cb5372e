package org.llmtco.report.pdf;

import org.llmtco.chart.Figure;
import org.llmtco.chart.Layout;
import org.llmtco.chart.Paint;
import org.llmtco.chart.Pen;
import org.llmtco.chart.Theme;
import org.llmtco.report.document.Report.Drawing;

import java.util.Arrays;

/** Draws a figure on a page, as lines and letters. */
final class PdfPen implements Pen {
    private final PageContent page;
    private final double left;
    private final double top;
    private final double scale;

    private PdfPen(PageContent page, double left, double top, double scale) {
        this.page = page;
        this.left = left;
        this.top = top;
        this.scale = scale;
    }

    /**
     * Draws a figure.
     *
     * @param width that its {@link Drawing#WIDTH} becomes, points
     */
    static void draw(
            Figure figure, double height, PageContent page, double left, double top, double width) {
        PdfPen pen = new PdfPen(page, left, top, width / Drawing.WIDTH);
        Layout.of(
                        figure,
                        Drawing.WIDTH,
                        height,
                        Theme.LIGHT,
                        (text, lettering) -> page.font().width(text, lettering.size()))
                .draw(pen);
    }

    @Override
    public void polyline(double[] x, double[] y, Stroke stroke) {
        page.line(across(x), down(y), stroke.paint(), stroke.width() * scale, stroke.dashed());
    }

    @Override
    public void polygon(double[] x, double[] y, Paint paint) {
        page.polygon(across(x), down(y), paint);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Paint paint) {
        page.fill(left + x * scale, top + y * scale, width * scale, height * scale, paint);
    }

    @Override
    public void text(
            String text, double x, double y, Anchor anchor, Lettering lettering, Paint paint) {
        double size = lettering.size() * scale;
        double before =
                switch (anchor) {
                    case START -> 0;
                    case MIDDLE -> page.font().width(text, size) / 2;
                    case END -> page.font().width(text, size);
                };
        page.text(text, left + x * scale - before, top + y * scale, size, lettering.bold(), paint);
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        page.clipped(left + x * scale, top + y * scale, width * scale, height * scale, drawing);
    }

    private double[] across(double... x) {
        return Arrays.stream(x).map(value -> left + value * scale).toArray();
    }

    private double[] down(double... y) {
        return Arrays.stream(y).map(value -> top + value * scale).toArray();
    }
}
