package org.llmtco.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Draws a figure as a self-contained SVG picture. */
public final class SvgPen implements Pen {
    private final StringBuilder out = new StringBuilder();
    private int clips;

    private SvgPen() {}

    /** The picture as text. */
    public static String draw(Figure figure, double width, double height, Theme theme) {
        SvgPen pen = new SvgPen();
        String size = number(width) + "\" height=\"" + number(height);
        pen.out
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"")
                .append(size)
                .append("\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" font-family=\"Inter, 'Segoe UI', 'DejaVu Sans', sans-serif\">\n<desc>")
                .append(escape(figure.description()))
                .append("</desc>\n");
        Layout.of(figure, width, height, theme, TextMeasure.SANS).draw(pen);
        return pen.out.append("</svg>\n").toString();
    }

    @Override
    public void polyline(double[] x, double[] y, Stroke stroke) {
        out.append("<polyline fill=\"none\" stroke=\"")
                .append(stroke.paint().hex())
                .append("\" stroke-opacity=\"")
                .append(number(stroke.paint().opacity()))
                .append("\" stroke-width=\"")
                .append(number(stroke.width()))
                .append(stroke.dashed() ? "\" stroke-dasharray=\"4 3" : "")
                .append("\" stroke-linejoin=\"round\" points=\"");
        points(x, y);
        out.append("\"/>\n");
    }

    @Override
    public void polygon(double[] x, double[] y, Paint paint) {
        out.append("<polygon").append(fill(paint)).append(" points=\"");
        points(x, y);
        out.append("\"/>\n");
    }

    private void points(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            out.append(i == 0 ? "" : " ").append(number(x[i])).append(',').append(number(y[i]));
        }
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Paint paint) {
        out.append("<rect").append(box(x, y, width, height)).append(fill(paint)).append("/>\n");
    }

    @Override
    public void text(
            String text, double x, double y, Anchor anchor, Lettering lettering, Paint paint) {
        String place =
                switch (anchor) {
                    case START -> "start";
                    case MIDDLE -> "middle";
                    case END -> "end";
                };
        out.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" text-anchor=\"")
                .append(place)
                .append("\" font-size=\"")
                .append(number(lettering.size()))
                .append(lettering.bold() ? "\" font-weight=\"600\"" : "\"")
                .append(fill(paint))
                .append('>')
                .append(escape(text))
                .append("</text>\n");
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        String id = "clip" + clips++;
        out.append("<clipPath id=\"")
                .append(id)
                .append("\"><rect")
                .append(box(x, y, width, height))
                .append("/></clipPath>\n<g clip-path=\"url(#")
                .append(id)
                .append(")\">\n");
        drawing.run();
        out.append("</g>\n");
    }

    private static String box(double x, double y, double width, double height) {
        return " x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
                .formatted(number(x), number(y), number(width), number(height));
    }

    private static String fill(Paint paint) {
        return " fill=\""
                + paint.hex()
                + (paint.opacity() < 1 ? "\" fill-opacity=\"" + number(paint.opacity()) : "")
                + '"';
    }

    /** A hundredth of a pixel is enough; the same text everywhere. */
    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Text for XML, without the control characters that XML cannot hold. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF)
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                default -> escaped.appendCodePoint(c);
                            }
                        });
        return escaped.toString();
    }
}
