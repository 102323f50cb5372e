package org.llmtco.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.llmtco.report.Paper;
import org.llmtco.report.document.HtmlPage;
import org.llmtco.report.document.Report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A report as a PDF: numbered pages, table heads repeated, figures as vectors. */
public final class PdfReport {
    /** Has the signs that the fonts of every reader lack, such as minus and ceiling brackets. */
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private PdfReport() {}

    /**
     * The file.
     *
     * @param checkpoint runs between pages; what it throws ends the work
     * @throws UncheckedIOException if the document cannot be made
     */
    public static byte[] of(Report report, Paper paper, Runnable checkpoint) {
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BatikSVGDrawer drawings = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useSVGDrawer(drawings);
            builder.useFont(PdfReport::font, "Liberation", 400, FontStyle.NORMAL, true);
            builder.withProducer("LLM TCO");
            builder.withHtmlContent(HtmlPage.of(report, style(paper)), null);
            builder.toStream(bytes);
            checkpoint.run();
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
            return new Picture(
                    width, height, image.getRGB(0, 0, width, height, null, 0, width));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String style(Paper paper) {
        return """
        @page { size: %s; margin: 16mm 14mm 18mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; color: #59636e; font-family: Helvetica, Liberation; } }
        body { font-family: Helvetica, Liberation; font-size: 9pt; line-height: 1.4; color: #1c2024; margin: 0; }
        h1 { font-size: 17pt; margin: 0; }
        h2 { font-size: 12pt; margin: 7mm 0 2mm 0; page-break-after: avoid; }
        ul { padding-left: 5mm; }
        .answer { font-size: 11pt; border-left: 1mm solid #0a66c2; padding-left: 3mm; }
        table { border-collapse: collapse; width: 100%%; margin: 2mm 0; -fs-table-paginate: paginate; font-size: 7.5pt; }
        table.many { font-size: 6pt; }
        caption { text-align: left; font-weight: bold; padding: 1mm 0; }
        th, td { padding: .7mm 2mm .7mm 0; border-bottom: .2mm solid #d8dee4; text-align: left; vertical-align: top; }
        li, td { word-wrap: break-word; }
        tr { page-break-inside: avoid; }
        th { font-weight: bold; }
        .number { text-align: right; }
        td.number, td.short { white-space: nowrap; }
        .drawing { margin: 3mm 0; page-break-inside: avoid; }
        svg { width: 180mm; }
        """
                .formatted(paper == Paper.A4 ? "A4 portrait" : "letter portrait");
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
    }
}
