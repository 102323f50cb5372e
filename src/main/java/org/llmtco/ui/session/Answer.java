package org.llmtco.ui.session;

import org.llmtco.catalog.Catalog;
import org.llmtco.chart.Figure;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.model.Scenario;
import org.llmtco.report.CostFigures;

/**
 * Everything the pages show of a scenario.
 *
 * @param byCategory what each option costs per month, stacked
 * @param overVolume what each option costs per month at other volumes
 */
public record Answer(Comparison comparison, Figure.Bars byCategory, Figure.Lines overVolume) {
    public static Answer of(Scenario scenario, Catalog catalog) {
        Comparison comparison = CostEngine.compare(scenario, catalog);
        return new Answer(
                comparison, CostFigures.byCategory(comparison), CostFigures.overVolume(comparison));
    }
}
