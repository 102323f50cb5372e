package org.llmtco.ui.breakeven;

import org.llmtco.breakeven.Breakeven;
import org.llmtco.breakeven.BreakevenSolver;
import org.llmtco.breakeven.BreakevenSolver.Worth;
import org.llmtco.chart.Figure;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.HorizonPlan;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.BreakevenWords;
import org.llmtco.report.Digits;
import org.llmtco.report.HorizonFigures;
import org.llmtco.report.UncertaintyFigures;
import org.llmtco.ui.session.Answer;
import org.llmtco.whatif.uncertainty.MonthlyRanges;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Costs over volume, and where each option is cheaper than the baseline. */
final class VolumeContent {
    private static final String UNIT = " tokens/month";

    private VolumeContent() {}

    /**
     * Costs of a running month.
     *
     * @param ranges shown as bands; empty for none
     */
    static BreakevenContent ofMonth(Answer answer, Optional<MonthlyRanges> ranges) {
        List<BreakevenRow> rows = new ArrayList<>();
        for (OptionCost.Priced option : answer.comparison().priced()) {
            Breakeven found = answer.breakevens().get(option.option().id());
            if (found != null) {
                rows.add(row(option, found, answer.comparison(), "USD/month"));
            }
        }
        return content(
                ranges.map(
                                known ->
                                        UncertaintyFigures.banded(
                                                answer.overVolume(), answer.comparison(), known))
                        .orElse(answer.overVolume()),
                rows);
    }

    /** Costs over the horizon, in today's money or not. */
    static BreakevenContent ofHorizon(Comparison comparison, Worth worth) {
        Figure.Lines figure = HorizonFigures.overVolume(comparison, worth);
        List<BreakevenRow> rows = new ArrayList<>();
        for (OptionCost.Priced option : comparison.priced()) {
            comparison
                    .pricedBaseline()
                    .filter(baseline -> !baseline.equals(option))
                    .map(
                            baseline ->
                                    BreakevenSolver.overHorizon(
                                            plan(option), plan(baseline), worth, figure.x().max()))
                    .ifPresent(found -> rows.add(row(option, found, comparison, "USD")));
        }
        return content(figure, rows);
    }

    private static HorizonPlan plan(OptionCost.Priced cost) {
        return HorizonPlan.of(cost.schedule(), cost.horizon());
    }

    private static BreakevenContent content(Figure.Lines figure, List<BreakevenRow> rows) {
        return new BreakevenContent(
                figure, StripWords.sentence(figure.strip(), v -> Digits.tokens(v) + UNIT), rows);
    }

    private static BreakevenRow row(
            OptionCost.Priced option, Breakeven found, Comparison comparison, String unit) {
        String answer = BreakevenWords.brief(found);
        return new BreakevenRow(
                option.option().label(),
                comparison.scenario().options().indexOf(option.option()),
                found.answer() == Breakeven.Answer.INTERVALS ? answer + UNIT : answer,
                StripWords.few(
                        found.changes().stream()
                                .map(
                                        change ->
                                                Digits.tokens(change.tokensPerMonth())
                                                        + ": "
                                                        + BreakevenWords.change(change, unit))
                                .toList()));
    }
}
