package org.llmtco.report.pdf;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.llmtco.chart.Paint;
import org.llmtco.report.Paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What is drawn on a page, in points from its upper left corner. */
final class PageContent {
    private static final COSName FONT = COSName.getPDFName("F");

    /** A heavier letter is the same letter with a line around it, in shares of the size. */
    private static final double BOLD_LINE = 0.028;

    private final PDPage page;
    private final double height;
    private final PdfFont font;
    private final StringBuilder out = new StringBuilder();
    private final Map<Double, String> opacities = new TreeMap<>();
    private double opacity = 1;

    PageContent(Paper paper, PdfFont font) {
        page = new PDPage(new PDRectangle(paper.width(), paper.height()));
        height = paper.height();
        this.font = font;
    }

    PDPage page() {
        return page;
    }

    PdfFont font() {
        return font;
    }

    void text(String text, double x, double baseline, double size, boolean bold, Paint paint) {
        if (text.isEmpty()) {
            return;
        }
        translucent(paint.opacity());
        color(paint, "rg");
        out.append("BT /F ");
        number(size);
        out.append("Tf ");
        if (bold) {
            color(paint, "RG");
            number(size * BOLD_LINE);
            out.append("w 2 Tr ");
        }
        number(x);
        number(height - baseline);
        out.append("Td <").append(font.hex(text)).append("> Tj ");
        out.append(bold ? "0 Tr ET\n" : "ET\n");
    }

    void fill(double x, double y, double width, double tall, Paint paint) {
        translucent(paint.opacity());
        color(paint, "rg");
        box(x, y, width, tall);
        out.append("f\n");
    }

    void line(double[] x, double[] y, Paint paint, double width, boolean dashed) {
        translucent(paint.opacity());
        color(paint, "RG");
        number(width);
        out.append("w 1 j ");
        if (dashed) {
            out.append("[4 3] 0 d ");
        }
        path(x, y);
        out.append(dashed ? "S [] 0 d\n" : "S\n");
    }

    void polygon(double[] x, double[] y, Paint paint) {
        translucent(paint.opacity());
        color(paint, "rg");
        path(x, y);
        out.append("f\n");
    }

    private void path(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            number(x[i]);
            number(height - y[i]);
            out.append(i == 0 ? "m " : "l ");
        }
    }

    void clipped(double x, double y, double width, double tall, Runnable drawing) {
        double before = opacity;
        out.append("q ");
        box(x, y, width, tall);
        out.append("W n\n");
        drawing.run();
        out.append("Q\n");
        opacity = before;
    }

    private void box(double x, double y, double width, double tall) {
        number(x);
        number(height - y - tall);
        number(width);
        number(tall);
        out.append("re ");
    }

    private void color(Paint paint, String operator) {
        int rgb = Integer.parseInt(paint.hex().substring(1), 16);
        for (int shift = 16; shift >= 0; shift -= 8) {
            number((rgb >> shift & 0xff) / 255.0);
        }
        out.append(operator).append(' ');
    }

    private void translucent(double wanted) {
        if (wanted != opacity) {
            String name = opacities.computeIfAbsent(wanted, _ -> "G" + opacities.size());
            out.append('/').append(name).append(" gs ");
            opacity = wanted;
        }
    }

    /** A thousandth of a point is enough; the same text everywhere. */
    private void number(double value) {
        long thousandths = Math.round(value * 1000);
        if (thousandths < 0) {
            out.append('-');
            thousandths = -thousandths;
        }
        out.append(thousandths / 1000);
        long rest = thousandths % 1000;
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 100)).append((char) ('0' + rest / 10 % 10));
            out.append((char) ('0' + rest % 10));
        }
        out.append(' ');
    }

    /** Puts the drawing on its page, and the page into the document. */
    void close(PDDocument document) throws IOException {
        PDResources resources = new PDResources();
        resources.put(FONT, font.font());
        for (Map.Entry<Double, String> named : opacities.entrySet()) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(named.getKey().floatValue());
            state.setStrokingAlphaConstant(named.getKey().floatValue());
            resources.put(COSName.getPDFName(named.getValue()), state);
        }
        page.setResources(resources);
        page.setContents(
                new PDStream(
                        document,
                        new ByteArrayInputStream(
                                out.toString().getBytes(StandardCharsets.US_ASCII)),
                        COSName.FLATE_DECODE));
        document.addPage(page);
    }
}
