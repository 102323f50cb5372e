package org.llmtco.report.document;

import org.llmtco.chart.SvgPen;
import org.llmtco.chart.Theme;
import org.llmtco.report.Grid;
import org.llmtco.report.document.Report.Answer;
import org.llmtco.report.document.Report.Block;
import org.llmtco.report.document.Report.Drawing;
import org.llmtco.report.document.Report.Paragraph;
import org.llmtco.report.document.Report.Points;
import org.llmtco.report.document.Report.Section;
import org.llmtco.report.document.Report.Table;

import java.util.ArrayList;
import java.util.List;

/** A report as one self-contained page, well-formed as XML too. */
public final class HtmlPage {
    private static final String SCREEN =
            """
            body { font: 15px/1.5 system-ui, sans-serif; color: #1c2024; margin: 2.5rem auto; max-width: 72rem; padding: 0 1.5rem; }
            h1 { font-size: 1.6rem; margin-bottom: 0; }
            h2 { font-size: 1.15rem; margin-top: 2.2rem; }
            .answer { font-size: 1.15rem; border-left: 4px solid #0a66c2; padding-left: 1rem; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin: .6rem 0; }
            caption { text-align: left; font-weight: 600; padding: .3rem 0; }
            th, td { padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #d8dee4; text-align: left; vertical-align: top; }
            th { font-weight: 600; }
            .number { text-align: right; }
            .total td { font-weight: 600; }
            td.number, td.short { white-space: nowrap; }
            .drawing { margin: 1rem 0; }
            svg { max-width: 100%; height: auto; }
            @media print { body { margin: 0; max-width: none; font-size: 9pt; } thead { display: table-header-group; } tr, .drawing { page-break-inside: avoid; } h2 { page-break-after: avoid; } }
            """;

    private static final int SHORT = 14;

    private HtmlPage() {}

    public static String of(Report report) {
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n")
                .append("<head>\n<meta charset=\"utf-8\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
                .append("\n<title>")
                .append(escape(report.title()))
                .append("</title>\n<style>\n")
                .append(SCREEN)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(escape(report.title()))
                .append("</h1>\n<p>")
                .append(escape(report.subtitle()))
                .append("</p>\n");
        for (Section section : report.sections()) {
            html.append("<h2>").append(escape(section.title())).append("</h2>\n");
            section.blocks().forEach(block -> html.append(block(block)));
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private static String block(Block block) {
        return switch (block) {
            case Answer answer -> "<p class=\"answer\">" + escape(answer.text()) + "</p>\n";
            case Paragraph paragraph -> "<p>" + escape(paragraph.text()) + "</p>\n";
            case Points points -> points(points.texts());
            case Table table -> table(table);
            case Drawing drawing ->
                    "<div class=\"drawing\">\n"
                            + SvgPen.draw(
                                    drawing.figure(), Drawing.WIDTH, drawing.height(), Theme.LIGHT)
                            + "</div>\n";
        };
    }

    private static String points(List<String> texts) {
        StringBuilder html = new StringBuilder("<ul>\n");
        texts.forEach(text -> html.append("<li>").append(escape(text)).append("</li>\n"));
        return html.append("</ul>\n").toString();
    }

    private static String table(Table table) {
        Grid grid = table.grid();
        StringBuilder html = new StringBuilder("<div class=\"wide\"><table>\n");
        if (!table.caption().isEmpty()) {
            html.append("<caption>").append(escape(table.caption())).append("</caption>\n");
        }
        html.append("<thead><tr>");
        List<String> styles = styles(grid);
        for (int i = 0; i < styles.size(); i++) {
            html.append(cell("th", styles.get(i), grid.columns().get(i).title()));
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (int r = 0; r < grid.rows().size(); r++) {
            List<String> row = grid.rows().get(r);
            html.append(table.totals().contains(r) ? "<tr class=\"total\">" : "<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append(cell("td", styles.get(i), row.get(i)));
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table></div>\n").toString();
    }

    /** Words that are short in every row are not broken for the sake of longer ones. */
    private static List<String> styles(Grid grid) {
        List<String> styles = new ArrayList<>();
        for (int i = 0; i < grid.columns().size(); i++) {
            int place = i;
            boolean isShort =
                    grid.rows().stream().allMatch(row -> row.get(place).length() <= SHORT);
            styles.add(grid.columns().get(i).number() ? "number" : isShort ? "short" : "");
        }
        return styles;
    }

    private static String cell(String tag, String style, String text) {
        String named = style.isEmpty() ? "" : " class=\"" + style + "\"";
        return "<" + tag + named + ">" + escape(text) + "</" + tag + ">";
    }

    /** Characters that XML does not have become a sign for "unknown". */
    private static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> safe.append("&amp;");
                                case '<' -> safe.append("&lt;");
                                case '>' -> safe.append("&gt;");
                                case '"' -> safe.append("&quot;");
                                default -> safe.appendCodePoint(isXml(c) ? c : 0xFFFD);
                            }
                        });
        return safe.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
