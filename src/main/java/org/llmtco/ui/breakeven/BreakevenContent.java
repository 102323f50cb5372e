package org.llmtco.ui.breakeven;

import org.llmtco.chart.Figure;

import java.util.List;

/**
 * What the page shows.
 *
 * @param summary who is the cheapest where, as a sentence
 * @param rows of each option against the baseline
 */
record BreakevenContent(Figure.Lines figure, String summary, List<BreakevenRow> rows) {
    BreakevenContent {
        rows = List.copyOf(rows);
    }
}
