package org.llmtco.chart;

/** A figure laid out for a size: it can be drawn. */
public interface Layout {
    void draw(Pen pen);

    /** Lays a figure out. */
    static Layout of(Figure figure, double width, double height, Theme theme, TextMeasure measure) {
        return switch (figure) {
            case Figure.Lines lines -> new LineLayout(lines, width, height, theme, measure);
            case Figure.Bars bars -> new BarLayout(bars, width, height, theme, measure);
            case Figure.Spans spans -> new SpanLayout(spans, width, height, theme, measure);
            case Figure.Cells cells -> new CellLayout(cells, width, height, theme, measure);
        };
    }
}
