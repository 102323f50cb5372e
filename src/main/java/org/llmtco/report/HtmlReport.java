package org.llmtco.report;

import org.llmtco.catalog.Sourced;
import org.llmtco.chart.Figure;
import org.llmtco.chart.SvgPen;
import org.llmtco.chart.Theme;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostLine;
import org.llmtco.cost.Input;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.Grid.Column;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A comparison as one self-contained page: the answer, the tables, the sources. */
public final class HtmlReport {
    private static final String STYLE =
            """
            body { font: 15px/1.5 system-ui, sans-serif; color: #1c2024; margin: 2.5rem auto; max-width: 72rem; padding: 0 1.5rem; }
            h1 { font-size: 1.6rem; margin-bottom: 0; }
            h2 { font-size: 1.15rem; margin-top: 2.2rem; }
            .answer { font-size: 1.15rem; border-left: 4px solid #0a66c2; padding-left: 1rem; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            th, td { padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #d8dee4; text-align: left; vertical-align: top; }
            th { font-weight: 600; }
            .number { text-align: right; white-space: nowrap; }
            figure { margin: 1rem 0; }
            svg { max-width: 100%; height: auto; }
            @media print { body { margin: 0; max-width: none; } }
            """;

    private static final double WIDTH = 920;
    private static final double BAR_HEIGHT = 240;
    private static final double CURVE_HEIGHT = 440;

    private HtmlReport() {}

    /** The page. */
    public static String of(Comparison comparison) {
        String title = comparison.scenario().title();
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <h1>%s</h1>
        <p>%s tokens per month, prices of %s.</p>
        <p class="answer">%s</p>
        %s<h2>Options</h2>
        %s<h2>Lines</h2>
        %s<h2>Sources</h2>
        %s</body>
        </html>
        """
                .formatted(
                        escape(title),
                        STYLE,
                        escape(title),
                        Digits.whole(comparison.scenario().tokensPerMonth()),
                        comparison.scenario().pricedOn(),
                        escape(AnswerWords.of(comparison)),
                        figure(CostFigures.byCategory(comparison), BAR_HEIGHT)
                                + figure(CostFigures.overVolume(comparison), CURVE_HEIGHT),
                        table(ComparisonTables.options(comparison)),
                        table(ComparisonTables.linesWithInputs(comparison)),
                        table(sources(comparison)));
    }

    private static String figure(Figure figure, double height) {
        return "<figure>\n" + SvgPen.draw(figure, WIDTH, height, Theme.LIGHT) + "</figure>\n";
    }

    /** Every figure of the tables that went into the result, once. */
    private static Grid sources(Comparison comparison) {
        Set<List<String>> rows = new LinkedHashSet<>();
        for (OptionCost.Priced cost : comparison.priced()) {
            for (CostLine line : cost.lines()) {
                for (Input input : line.inputs()) {
                    input.source()
                            .ifPresent(source -> rows.add(row(cost, line.label(), input, source)));
                }
            }
        }
        return new Grid(
                List.of(
                        Column.text("option"),
                        Column.text("line"),
                        Column.text("figure"),
                        Column.text("kind"),
                        Column.text("as of"),
                        Column.text("source")),
                new ArrayList<>(rows));
    }

    private static List<String> row(
            OptionCost.Priced cost, String line, Input input, Sourced source) {
        return List.of(
                cost.option().label(),
                line,
                LineWords.value(input),
                LineWords.kind(source.kind()),
                source.asOf().toString(),
                source.source());
    }

    private static String table(Grid grid) {
        StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
        for (Column column : grid.columns()) {
            html.append(cell("th", column, column.title()));
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : grid.rows()) {
            html.append("<tr>");
            IntStream.range(0, row.size())
                    .forEach(i -> html.append(cell("td", grid.columns().get(i), row.get(i))));
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    private static String cell(String tag, Column column, String text) {
        String style = column.number() ? " class=\"number\"" : "";
        return "<" + tag + style + ">" + escape(text) + "</" + tag + ">";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
