package org.llmtco.report.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.llmtco.chart.Theme;
import org.llmtco.report.Paper;
import org.llmtco.report.document.Report;
import org.llmtco.report.document.Report.Answer;
import org.llmtco.report.document.Report.Block;
import org.llmtco.report.document.Report.Drawing;
import org.llmtco.report.document.Report.Paragraph;
import org.llmtco.report.document.Report.Points;
import org.llmtco.report.document.Report.Section;
import org.llmtco.report.document.Report.Table;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A report as a PDF: numbered pages, table heads repeated, figures as vectors, sections as
 * bookmarks. The same report gives the same bytes.
 */
public final class PdfReport {
    private static final double TITLE = 17;
    private static final double HEADING = 12;
    private static final double ANSWER = 11;
    private static final double TEXT = 9;
    private static final double INDENT = 12;
    private static final int MOST_NAMED = 6;

    private final PdfPages pages;
    private final PDDocumentOutline outline = new PDDocumentOutline();

    private PdfReport(PdfPages pages) {
        this.pages = pages;
    }

    /**
     * The file.
     *
     * @param checkpoint runs between pages; what it throws ends the work
     * @throws UncheckedIOException if the document cannot be made
     */
    public static byte[] of(Report report, Paper paper, Runnable checkpoint) {
        try (PDDocument document = new PDDocument()) {
            // otherwise the clock would be in it
            document.setDocumentId(1L);
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(report.title());
            information.setProducer("LLM TCO");
            document.setDocumentInformation(information);
            document.getDocumentCatalog().setLanguage("en");
            PdfPages pages = new PdfPages(paper, new PdfFont(document), checkpoint);
            PdfReport pdf = new PdfReport(pages);
            pdf.write(report);
            pages.close(document, report.title());
            document.getDocumentCatalog().setDocumentOutline(pdf.outline);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Report report) {
        pages.text(report.title(), TITLE, true);
        pages.gap(2);
        pages.text(report.subtitle(), TEXT, false, 0, PdfPages.MUTED);
        Set<Integer> lacking = new TreeSet<>();
        report.texts().forEach(text -> lacking.addAll(pages.font().lacking(text)));
        if (!lacking.isEmpty()) {
            pages.gap(2);
            pages.text(lackingWords(lacking), TEXT, false);
        }
        for (Section section : report.sections()) {
            section(section);
        }
    }

    private static String lackingWords(Set<Integer> lacking) {
        String named =
                lacking.stream()
                        .limit(MOST_NAMED)
                        .map("U+%04X"::formatted)
                        .collect(Collectors.joining(", "));
        int more = lacking.size() - MOST_NAMED;
        return "The typeface of this document lacks %s of the characters in it (%s%s): a question mark stands in their place. The report as a page (.html) shows them."
                .formatted(lacking.size(), named, more > 0 ? " and " + more + " more" : "");
    }

    private void section(Section section) {
        List<Block> blocks = section.blocks();
        pages.gap(16);
        double first = blocks.isEmpty() ? 0 : beginning(blocks.getFirst());
        pages.need(pages.textHeight(section.title(), HEADING, 0) + 6 + first);
        bookmark(section.title());
        pages.text(section.title(), HEADING, true);
        pages.gap(6);
        for (int i = 0; i < blocks.size(); i++) {
            if (i + 1 < blocks.size() && blocks.get(i) instanceof Paragraph paragraph) {
                // a sentence that leads to a table stays with it
                double next = blocks.get(i + 1) instanceof Table t ? beginning(t) : 0;
                pages.need(pages.textHeight(paragraph.text(), TEXT, 0) + 3 + next);
            }
            block(blocks.get(i));
        }
    }

    private void bookmark(String title) {
        PDPageFitWidthDestination place = new PDPageFitWidthDestination();
        place.setPage(pages.page());
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(place);
        outline.addLast(item);
    }

    /** How much of a block must stand below what leads to it. */
    private double beginning(Block block) {
        return switch (block) {
            case Answer answer -> pages.textHeight(answer.text(), ANSWER, INDENT);
            case Paragraph _, Points _ -> 2 * TEXT * 1.4;
            case Table table -> table(table).beginning();
            case Drawing drawing -> height(drawing);
        };
    }

    private PdfTable table(Table table) {
        return new PdfTable(pages, table);
    }

    private double height(Drawing drawing) {
        return drawing.height() * pages.width() / Drawing.WIDTH;
    }

    private void block(Block block) {
        switch (block) {
            case Answer answer -> answer(answer.text());
            case Paragraph paragraph -> {
                pages.text(paragraph.text(), TEXT, false);
                pages.gap(3);
            }
            case Points points -> points.texts().forEach(this::point);
            case Table table -> table(table).draw();
            case Drawing drawing -> {
                pages.gap(4);
                pages.need(height(drawing));
                PdfPen.draw(
                        drawing.figure(),
                        drawing.height(),
                        pages.content(),
                        pages.margin(),
                        pages.y(),
                        pages.width());
                pages.gap(height(drawing) + 6);
            }
        }
    }

    private void answer(String text) {
        double height = pages.textHeight(text, ANSWER, INDENT);
        boolean whole = height <= pages.bodyHeight();
        if (whole) {
            pages.need(height);
            pages.content().fill(pages.margin(), pages.y(), 3, height, Theme.LIGHT.accent());
        }
        pages.text(text, ANSWER, false, INDENT, PdfPages.INK);
        pages.gap(6);
    }

    private void point(String text) {
        pages.need(Math.min(2, pages.textHeight(text, TEXT, INDENT) / TEXT / 1.4) * TEXT * 1.4);
        pages.content().text("•", pages.margin() + 3, pages.y() + TEXT, TEXT, false, PdfPages.INK);
        pages.text(text, TEXT, false, INDENT, PdfPages.INK);
        pages.gap(2);
    }

    /**
     * A picture of the first page of a document made here.
     *
     * @param dotsPerInch at which it is drawn
     */
    public static Picture firstPage(byte[] pdf, float dotsPerInch) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
            int width = image.getWidth();
            int height = image.getHeight();
            return new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
