package org.llmtco.whatif;

import org.llmtco.breakeven.Breakeven;
import org.llmtco.breakeven.BreakevenSolver;
import org.llmtco.breakeven.BreakevenSolver.Worth;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.HorizonPlan;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.Constraint;
import org.llmtco.model.Scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which option to take: the cheapest in today's money over the horizon among those that satisfy
 * every constraint.
 *
 * @param chosen empty if no option satisfies all
 * @param judgements of all options, in the scenario's order
 * @param prices what each constraint costs
 * @param volumeChanges the nearest volumes, below and above the scenario's, at which another option
 *     that satisfies all constraints becomes cheaper
 */
public record Recommendation(
        Optional<OptionCost.Priced> chosen,
        List<Judgement> judgements,
        List<ConstraintPrice> prices,
        List<VolumeChange> volumeChanges) {
    private static final double MOST_TOKENS_PER_MONTH = 1e13;

    public Recommendation {
        judgements = List.copyOf(judgements);
        prices = List.copyOf(prices);
        volumeChanges = List.copyOf(volumeChanges);
    }

    /**
     * What a constraint costs: how much cheaper the best option would be without it.
     *
     * @param without the option that would be chosen
     * @param usd difference of the net present values; 0 if nothing would change; empty if no
     *     option satisfies every constraint, so that there is nothing to compare with
     */
    public record ConstraintPrice(
            Constraint constraint, Optional<OptionCost.Priced> without, OptionalDouble usd) {}

    /**
     * A volume at which the answer changes.
     *
     * @param tokensPerMonth before growth
     * @param to the option that is cheaper beyond it
     */
    public record VolumeChange(double tokensPerMonth, OptionCost.Priced to) {}

    /** The recommendation for a comparison. */
    public static Recommendation of(Comparison comparison, Catalog catalog) {
        Scenario scenario = comparison.scenario();
        ConstraintCheck check = new ConstraintCheck(scenario, catalog);
        List<Judgement> judgements =
                comparison.costs().stream()
                        .map(cost -> check.judge(cost, scenario.constraints()))
                        .toList();
        Optional<OptionCost.Priced> chosen = cheapest(judgements);
        return new Recommendation(
                chosen,
                judgements,
                scenario.constraints().stream()
                        .map(constraint -> price(constraint, chosen, comparison, check, catalog))
                        .toList(),
                chosen.map(best -> volumeChanges(best, judgements)).orElse(List.of()));
    }

    /** Only the option that is chosen, which is quicker. */
    static Optional<OptionCost.Priced> chosen(Comparison comparison, Catalog catalog) {
        Scenario scenario = comparison.scenario();
        ConstraintCheck check = new ConstraintCheck(scenario, catalog);
        return cheapest(
                comparison.costs().stream()
                        .map(cost -> check.judge(cost, scenario.constraints()))
                        .toList());
    }

    private static Optional<OptionCost.Priced> cheapest(List<Judgement> judgements) {
        return judgements.stream()
                .filter(Judgement::isPossible)
                .map(judgement -> (OptionCost.Priced) judgement.cost())
                .min(Comparator.comparingDouble(Recommendation::netPresentValue));
    }

    private static double netPresentValue(OptionCost.Priced cost) {
        return plan(cost).netPresentValueUsd(cost.tokensPerMonth());
    }

    private static HorizonPlan plan(OptionCost.Priced cost) {
        return HorizonPlan.of(cost.schedule(), cost.horizon());
    }

    private static ConstraintPrice price(
            Constraint constraint,
            Optional<OptionCost.Priced> chosen,
            Comparison comparison,
            ConstraintCheck check,
            Catalog catalog) {
        List<Constraint> others = new ArrayList<>(comparison.scenario().constraints());
        others.remove(constraint);
        Optional<OptionCost.Priced> without =
                cheapest(
                        costsWithout(constraint, others, comparison, catalog).stream()
                                .map(cost -> check.judge(cost, others))
                                .toList());
        OptionalDouble usd =
                chosen.isPresent() && without.isPresent()
                        ? OptionalDouble.of(
                                netPresentValue(chosen.get()) - netPresentValue(without.get()))
                        : OptionalDouble.empty();
        return new ConstraintPrice(constraint, without, usd);
    }

    /** A latency target limits capacities, so options cost less without it. */
    private static List<OptionCost> costsWithout(
            Constraint constraint,
            List<Constraint> others,
            Comparison comparison,
            Catalog catalog) {
        return constraint instanceof Constraint.MaximumLatency
                ? CostEngine.compare(comparison.scenario().withConstraints(others), catalog).costs()
                : comparison.costs();
    }

    private static List<VolumeChange> volumeChanges(
            OptionCost.Priced best, List<Judgement> judgements) {
        double here = best.tokensPerMonth();
        VolumeChange below = null;
        VolumeChange above = null;
        HorizonPlan bestPlan = plan(best);
        for (Judgement judgement : judgements) {
            if (!judgement.isPossible() || judgement.cost().equals(best)) {
                continue;
            }
            OptionCost.Priced other = (OptionCost.Priced) judgement.cost();
            Breakeven breakeven =
                    BreakevenSolver.overHorizon(
                            plan(other), bestPlan, Worth.NET_PRESENT_VALUE, MOST_TOKENS_PER_MONTH);
            for (Breakeven.Stretch stretch : breakeven.cheaper()) {
                if (stretch.toTokensPerMonth() < here
                        && (below == null || stretch.toTokensPerMonth() > below.tokensPerMonth())) {
                    below = new VolumeChange(stretch.toTokensPerMonth(), other);
                }
                if (stretch.fromTokensPerMonth() >= here
                        && (above == null
                                || stretch.fromTokensPerMonth() < above.tokensPerMonth())) {
                    above = new VolumeChange(stretch.fromTokensPerMonth(), other);
                }
            }
        }
        List<VolumeChange> changes = new ArrayList<>();
        if (below != null) {
            changes.add(below);
        }
        if (above != null) {
            changes.add(above);
        }
        return changes;
    }
}
