package org.llmtco.export;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.report.document.Report;
import org.llmtco.report.pdf.PdfReport;
import org.llmtco.report.pdf.Picture;
import org.llmtco.report.workbook.WorkbookReport;
import org.llmtco.whatif.uncertainty.Verdict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a report will be, before it becomes a file.
 *
 * @param parts sections, sheets or columns, in their order
 * @param page the first page, of forms that have pages
 * @param text the first lines, of forms that are lines
 * @param file what the file will be, where it had to be made to look at it
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are written and never compared
public record ReportPreview(
        List<Part> parts, Optional<Picture> page, String text, Optional<byte[]> file) {
    private static final float DOTS_PER_INCH = 80;
    private static final int LINES = 24;

    public ReportPreview {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a report.
     *
     * @param content how much is in it, in words
     */
    public record Part(String title, String content) {}

    /** A look at the report of a comparison; see {@link ReportFile#bytes}. */
    public static ReportPreview of(
            Comparison comparison,
            Catalog catalog,
            ReportOrder order,
            Optional<Verdict> known,
            ExportWatch watch) {
        return switch (order.format()) {
            case PDF, HTML -> {
                Report report = ReportFile.report(comparison, catalog, order, known, watch);
                byte[] pdf = PdfReport.of(report, order.paper(), watch::checkpoint);
                yield new ReportPreview(
                        report.sections().stream().map(ReportPreview::part).toList(),
                        Optional.of(PdfReport.firstPage(pdf, DOTS_PER_INCH)),
                        "",
                        order.format() == ReportFormat.PDF ? Optional.of(pdf) : Optional.empty());
            }
            case XLSX -> {
                WorkbookReport.Made book = ReportFile.workbook(comparison, catalog, order, watch);
                yield new ReportPreview(
                        book.sheets().stream().map(ReportPreview::part).toList(),
                        Optional.empty(),
                        "",
                        Optional.of(book.file()));
            }
            case CSV, FOCUS -> {
                byte[] csv = ReportFile.bytes(comparison, catalog, order, known, watch);
                yield lines(new String(csv, StandardCharsets.UTF_8), csv);
            }
        };
    }

    private static ReportPreview lines(String csv, byte[] file) {
        List<String> lines = csv.lines().toList();
        return new ReportPreview(
                List.of(
                        new Part("Lines", count(lines.size() - 1, "row")),
                        new Part("Head", count(lines.getFirst().split(",").length, "column"))),
                Optional.empty(),
                lines.stream().limit(LINES).collect(Collectors.joining("\n")),
                Optional.of(file));
    }

    private static Part part(WorkbookReport.SheetSize sheet) {
        return new Part(
                sheet.name(),
                count(sheet.rows(), "row")
                        + (sheet.formulas() == 0 ? "" : ", " + count(sheet.formulas(), "formula")));
    }

    private static Part part(Report.Section section) {
        int tables = 0;
        int rows = 0;
        int figures = 0;
        int sentences = 0;
        for (Report.Block block : section.blocks()) {
            switch (block) {
                case Report.Table table -> {
                    tables++;
                    rows += table.grid().rows().size();
                }
                case Report.Drawing _ -> figures++;
                case Report.Points points -> sentences += points.texts().size();
                case Report.Answer _, Report.Paragraph _ -> sentences++;
            }
        }
        List<String> content = new ArrayList<>();
        if (tables > 0) {
            content.add(count(tables, "table") + " with " + count(rows, "row"));
        }
        if (figures > 0) {
            content.add(count(figures, "figure"));
        }
        if (sentences > 0) {
            content.add(count(sentences, "sentence"));
        }
        return new Part(section.title(), String.join(", ", content));
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
