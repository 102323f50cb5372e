package org.llmtco.report.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.llmtco.chart.Paint;
import org.llmtco.report.Paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Pages that are filled from top to bottom. */
final class PdfPages {
    static final Paint INK = Paint.of("#1f2328");
    static final Paint MUTED = Paint.of("#59636e");
    static final Paint RULE = Paint.of("#d0d7de");

    private static final double SIDE = 40;
    private static final double TOP = 48;
    private static final double BOTTOM = 50;
    private static final double LEADING = 1.4;
    private static final double SMALL = 7;

    private final Paper paper;
    private final PdfFont font;
    private final Runnable checkpoint;
    private final List<PageContent> pages = new ArrayList<>();
    private double y;

    /**
     * Pages of which the first one is empty.
     *
     * @param checkpoint runs before each page
     */
    PdfPages(Paper paper, PdfFont font, Runnable checkpoint) {
        this.paper = paper;
        this.font = font;
        this.checkpoint = checkpoint;
        turn();
    }

    PdfFont font() {
        return font;
    }

    double margin() {
        return SIDE;
    }

    /** Room between the margins. */
    double width() {
        return paper.width() - 2 * SIDE;
    }

    double bodyHeight() {
        return paper.height() - TOP - BOTTOM;
    }

    /** Where the next thing begins. */
    double y() {
        return y;
    }

    /** What is left of the page. */
    double left() {
        return paper.height() - BOTTOM - y;
    }

    PageContent content() {
        return pages.getLast();
    }

    PDPage page() {
        return content().page();
    }

    /** Begins a page. */
    void turn() {
        checkpoint.run();
        pages.add(new PageContent(paper, font));
        y = TOP;
    }

    /** Begins a page unless this much is left of the present one, or it is empty. */
    void need(double height) {
        if (height > left() && y > TOP) {
            turn();
        }
    }

    /** Leaves room, and begins a page only where the next thing needs one. */
    void gap(double height) {
        y += height;
    }

    /** Lines of text over the whole width. */
    void text(String text, double size, boolean bold) {
        text(text, size, bold, 0, INK);
    }

    void text(String text, double size, boolean bold, double indent, Paint paint) {
        List<String> lines = new Lines(font, size).of(text, width() - indent);
        for (int i = 0; i < lines.size(); i++) {
            // the last line does not stand alone on a page, nor does the first one
            boolean two = lines.size() > 1 && (i == 0 || i == lines.size() - 2);
            need((two ? 2 : 1) * size * LEADING);
            content().text(lines.get(i), SIDE + indent, y + size, size, bold, paint);
            y += size * LEADING;
        }
    }

    /** How high lines of text will be. */
    double textHeight(String text, double size, double indent) {
        return new Lines(font, size).of(text, width() - indent).size() * size * LEADING;
    }

    /** Numbers the pages, names them after the report, and puts them into the document. */
    void close(PDDocument document, String title) throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            PageContent page = pages.get(i);
            String number = (i + 1) + " / " + pages.size();
            page.text(
                    number,
                    paper.width() - SIDE - font.width(number, SMALL),
                    paper.height() - BOTTOM / 2,
                    SMALL,
                    false,
                    MUTED);
            if (i > 0) {
                String first = new Lines(font, SMALL).of(title, width()).getFirst();
                page.text(first, SIDE, TOP / 2 + SMALL, SMALL, false, MUTED);
            }
            page.close(document);
        }
        font.close();
    }
}
