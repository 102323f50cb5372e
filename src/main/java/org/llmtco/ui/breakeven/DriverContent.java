package org.llmtco.ui.breakeven;

import org.llmtco.cost.Comparison;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.DeploymentOption;
import org.llmtco.report.SweepFigures;
import org.llmtco.report.SweepWords;
import org.llmtco.whatif.DriverCosts;
import org.llmtco.whatif.Sweep;
import org.llmtco.whatif.SweepRange;

import java.util.ArrayList;
import java.util.List;

/** Costs over a driver, and at which values each option is cheaper than the baseline. */
final class DriverContent {
    private DriverContent() {}

    static BreakevenContent of(Comparison comparison, DriverCosts costs, SweepRange range) {
        Sweep sweep = Sweep.of(costs, range);
        List<BreakevenRow> rows = new ArrayList<>();
        comparison
                .pricedBaseline()
                .map(OptionCost::option)
                .ifPresent(
                        baseline -> {
                            for (DeploymentOption option : costs.options()) {
                                if (!option.equals(baseline)) {
                                    rows.add(row(costs, range, option, baseline));
                                }
                            }
                        });
        String partial =
                sweep.complete()
                        ? ""
                        : " There are more steps than could be looked at; short stretches may be"
                                + " missing.";
        return new BreakevenContent(
                SweepFigures.of(costs, sweep), SweepWords.cheapest(costs, sweep) + partial, rows);
    }

    private static BreakevenRow row(
            DriverCosts costs, SweepRange range, DeploymentOption option, DeploymentOption other) {
        int place = costs.options().indexOf(option);
        Sweep pair = Sweep.of(costs, range, costs.options().indexOf(other), place);
        return new BreakevenRow(
                option.label(),
                costs.scenario().options().indexOf(option),
                SweepWords.answer(pair, place, costs.driver()),
                StripWords.few(
                        pair.changes().stream()
                                .map(
                                        change ->
                                                SweepWords.number(change.value(), costs.driver())
                                                        + ": "
                                                        + SweepWords.change(
                                                                change, costs.measure()))
                                .toList()));
    }
}
