package org.llmtco.ui.session;

import org.llmtco.catalog.Catalog;
import org.llmtco.chart.Figure;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.model.Scenario;
import org.llmtco.report.CostFigures;
import org.llmtco.whatif.Recommendation;

/**
 * Everything the pages show of a scenario.
 *
 * @param byCategory what each option costs in a running month, stacked
 * @param overVolume what each option costs per month at other volumes
 * @param overTime what each option has cost by each month
 */
public record Answer(
        Comparison comparison,
        Recommendation recommendation,
        Figure.Bars byCategory,
        Figure.Lines overVolume,
        Figure.Lines overTime) {
    public static Answer of(Scenario scenario, Catalog catalog) {
        Comparison comparison = CostEngine.compare(scenario, catalog);
        return new Answer(
                comparison,
                Recommendation.of(comparison, catalog),
                CostFigures.byCategory(comparison),
                CostFigures.overVolume(comparison),
                CostFigures.overTime(comparison));
    }
}
