package org.llmtco.ui.session;

import org.jspecify.annotations.Nullable;
import org.llmtco.breakeven.Breakeven;
import org.llmtco.breakeven.BreakevenSolver;
import org.llmtco.catalog.Catalog;
import org.llmtco.chart.Figure;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.Scenario;
import org.llmtco.model.Volume;
import org.llmtco.report.BreakevenWords;
import org.llmtco.report.CostFigures;
import org.llmtco.report.TimeFigures;
import org.llmtco.whatif.Recommendation;

import java.util.HashMap;
import java.util.Map;

/**
 * Everything the pages show of a scenario.
 *
 * @param breakevens of each option that is not the baseline against it, by the option's id
 * @param byCategory what each option costs in a running month, stacked
 * @param overVolume what each option costs per month at other volumes
 * @param overTime what each option has cost by each month
 */
public record Answer(
        Comparison comparison,
        Recommendation recommendation,
        Map<String, Breakeven> breakevens,
        Figure.Bars byCategory,
        Figure.Lines overVolume,
        Figure.Lines overTime) {
    public Answer {
        breakevens = Map.copyOf(breakevens);
    }

    public static Answer of(Scenario scenario, Catalog catalog) {
        return of(scenario, catalog, null);
    }

    /**
     * The answer, with what an earlier one says at any volume taken from there where nothing but
     * the volume differs.
     */
    static Answer of(Scenario scenario, Catalog catalog, @Nullable Answer earlier) {
        Comparison comparison = CostEngine.compare(scenario, catalog);
        boolean same = earlier != null && earlier.holdsAtTheVolumeOf(comparison);
        return new Answer(
                comparison,
                Recommendation.of(comparison, catalog),
                earlier != null && same ? earlier.breakevens : breakevens(comparison),
                CostFigures.byCategory(comparison),
                earlier != null && same
                        ? CostFigures.overVolume(comparison, earlier.overVolume)
                        : CostFigures.overVolume(comparison),
                TimeFigures.overTime(comparison));
    }

    private boolean holdsAtTheVolumeOf(Comparison other) {
        Volume volume = other.scenario().workload().volume();
        Scenario mine = comparison.scenario();
        return mine.withWorkload(mine.workload().withVolume(volume)).equals(other.scenario())
                && comparison.priced().size() == other.priced().size()
                && CostFigures.spansVolumesOf(overVolume, other);
    }

    private static Map<String, Breakeven> breakevens(Comparison comparison) {
        Map<String, Breakeven> breakevens = new HashMap<>();
        for (OptionCost.Priced cost : comparison.priced()) {
            comparison
                    .pricedBaseline()
                    .filter(baseline -> !baseline.equals(cost))
                    .ifPresent(
                            baseline ->
                                    breakevens.put(
                                            cost.option().id(),
                                            BreakevenSolver.solve(
                                                    cost.schedule(),
                                                    baseline.schedule(),
                                                    BreakevenWords.DEFAULT_LIMIT)));
        }
        return breakevens;
    }
}
