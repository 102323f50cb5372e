package org.llmtco.whatif.uncertainty;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.CostSchedule;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * P10 to P90 of what options cost in a running month, at any volume. The first draws of the
 * scenario's simulation, each costed in full: a cost schedule holds at every volume.
 */
public final class MonthlyRanges {
    private final int draws;

    /** By the option's id: one for each draw in which it can serve. */
    private final Map<String, List<CostSchedule>> schedules = new HashMap<>();

    private MonthlyRanges(int draws) {
        this.draws = draws;
    }

    /** USD in a running month that one and nine draws in ten are below. */
    public record Range(double p10, double p90) {}

    /**
     * Draws and costs.
     *
     * @param draws how many, at least 1
     * @throws InvalidFieldException if the scenario's uncertainty contradicts itself
     * @throws NoLongerWantedException if it is not wanted any more
     */
    public static MonthlyRanges of(Scenario scenario, Catalog catalog, int draws, Wanted wanted) {
        UncertainInputs inputs =
                Relevance.relevant(UncertainInputs.of(scenario, catalog), catalog, wanted);
        double[][] values = new double[inputs.drivers().size()][draws];
        new Draws(inputs).fill(0, draws, values);
        MonthlyRanges ranges = new MonthlyRanges(draws);
        for (int i = 0; i < draws; i++) {
            wanted.orEnd();
            double[] there = new double[values.length];
            for (int d = 0; d < there.length; d++) {
                there[d] = values[d][i];
            }
            ranges.add(inputs, catalog, there);
        }
        return ranges;
    }

    private void add(UncertainInputs inputs, Catalog catalog, double... values) {
        Comparison comparison;
        try {
            comparison = CostEngine.compare(inputs.at(values), catalog);
        } catch (InvalidFieldException e) {
            // values that do not go together: nobody serves in this draw
            return;
        }
        for (OptionCost.Priced cost : comparison.priced()) {
            schedules
                    .computeIfAbsent(cost.option().id(), _ -> new ArrayList<>())
                    .add(cost.schedule());
        }
    }

    /** How many draws there are. */
    public int draws() {
        return draws;
    }

    /**
     * The range of an option's cost; empty if it can serve in no draw.
     *
     * @param tokensPerMonth the volume
     */
    public Optional<Range> at(DeploymentOption option, double tokensPerMonth) {
        List<CostSchedule> drawn = schedules.getOrDefault(option.id(), List.of());
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(
                drawn.stream()
                        .mapToDouble(schedule -> schedule.usdPerMonth(tokensPerMonth))
                        .toArray());
        return Optional.of(new Range(percentile.evaluate(10), percentile.evaluate(90)));
    }
}
