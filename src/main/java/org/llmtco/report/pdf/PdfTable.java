package org.llmtco.report.pdf;

import org.llmtco.chart.Paint;
import org.llmtco.report.Grid;
import org.llmtco.report.document.Report.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A table on pages: the head is repeated on each, rows stay whole, and no page ends or begins with
 * a row that stands alone.
 */
final class PdfTable {
    private static final double LEADING = 1.3;
    private static final double PADDING = 1.6;
    private static final double CAPTION = 8.5;

    private final PdfPages pages;
    private final String caption;
    private final Grid grid;
    private final Set<Integer> totals;
    private final ColumnWidths columns;
    private final Lines lines;
    private final List<List<String>> head;

    PdfTable(PdfPages pages, Table table) {
        this.pages = pages;
        caption = table.caption();
        grid = table.grid();
        totals = table.totals();
        columns = ColumnWidths.of(grid, pages.font(), pages.width());
        lines = new Lines(pages.font(), columns.size());
        head = broken(grid.columns().stream().map(Grid.Column::title).toList());
    }

    private List<List<String>> broken(List<String> cells) {
        List<List<String>> broken = new ArrayList<>(cells.size());
        for (int c = 0; c < cells.size(); c++) {
            // a number that was measured must not be broken for the sake of a rounding
            broken.add(lines.of(cells.get(c), columns.widths()[c] + 0.01));
        }
        return broken;
    }

    private double height(List<List<String>> cells) {
        return lineCount(cells) * columns.size() * LEADING + 2 * PADDING;
    }

    private static int lineCount(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1);
    }

    /** What stands above the first row. */
    private double above() {
        return (caption.isEmpty() ? 0 : CAPTION * LEADING + 5) + height(head);
    }

    /** How much must fit below something that is not to be left alone. */
    double beginning() {
        double height = above();
        for (int r = 0; r < Math.min(2, grid.rows().size()); r++) {
            height += height(broken(grid.rows().get(r)));
        }
        return height;
    }

    void draw() {
        List<List<List<String>>> rows = grid.rows().stream().map(this::broken).toList();
        double all = above() + rows.stream().mapToDouble(this::height).sum();
        boolean keptTogether = all <= pages.bodyHeight() / 3;
        pages.need(keptTogether ? all : Math.min(all, beginning()));
        if (!caption.isEmpty()) {
            pages.gap(5);
            pages.text(caption, CAPTION, true);
        }
        head();
        for (int r = 0; r < rows.size(); r++) {
            double height = height(rows.get(r));
            // a sum stays with the last of its parts
            boolean withNext = r == rows.size() - 2 || totals.contains(r + 1);
            double wanted = withNext ? height + height(rows.get(r + 1)) : height;
            if (wanted > pages.left() && (height > pages.left() || r > 0)) {
                pages.turn();
                head();
            }
            row(rows.get(r), totals.contains(r));
        }
        pages.gap(6);
    }

    private void head() {
        cells(head, 0, lineCount(head), true, true);
        rule(0.8, PdfPages.INK);
    }

    /** A row that is taller than a page goes on on the next one. */
    private void row(List<List<String>> cells, boolean bold) {
        int all = lineCount(cells);
        int from = 0;
        while (from < all) {
            int fitting = (int) ((pages.left() - 2 * PADDING) / (columns.size() * LEADING) + 1e-6);
            int to = Math.min(all, from + Math.max(1, fitting));
            cells(cells, from, to, false, bold);
            from = to;
            if (from < all) {
                pages.turn();
                head();
            }
        }
        rule(0.3, PdfPages.RULE);
    }

    private void rule(double width, Paint paint) {
        double y = pages.y();
        pages.content()
                .line(
                        new double[] {pages.margin(), pages.margin() + columns.all()},
                        new double[] {y, y},
                        paint,
                        width,
                        false);
    }

    private void cells(
            List<List<String>> cells, int from, int to, boolean atTheFoot, boolean bold) {
        double size = columns.size();
        double x = pages.margin();
        for (int c = 0; c < cells.size(); c++) {
            List<String> cell = cells.get(c);
            double width = columns.widths()[c];
            // heads stand on the line that is drawn below them
            int down = atTheFoot ? to - from - cell.size() : 0;
            for (int i = from; i < Math.min(to, cell.size()); i++) {
                String line = cell.get(i);
                double before =
                        grid.columns().get(c).number() ? Math.max(0, width - lines.width(line)) : 0;
                pages.content()
                        .text(
                                line,
                                x + before,
                                pages.y() + PADDING + (i - from + down) * size * LEADING + size,
                                size,
                                bold,
                                PdfPages.INK);
            }
            x += width + columns.gap();
        }
        pages.gap((to - from) * size * LEADING + 2 * PADDING);
    }
}
