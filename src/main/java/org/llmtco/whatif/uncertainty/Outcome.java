package org.llmtco.whatif.uncertainty;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.Scenario;

import java.util.Optional;
import java.util.OptionalDouble;

/** A number that a tornado swings and a goal seek brings to 0. */
public sealed interface Outcome {
    /**
     * USD in today's money of an option, less those of another one.
     *
     * @param other empty for the option's own net present value
     */
    record NetPresentValue(String option, Optional<String> other) implements Outcome {}

    /** USD over the horizon of an option, above a budget. */
    record OverBudget(String option, double budgetUsd) implements Outcome {}

    /**
     * USD that an option has cost more than another one at the end of a month; 0 where it has just
     * paid back.
     */
    record NotPaidBack(String option, String other, int month) implements Outcome {}

    /** The number in a scenario; empty where an option cannot serve the workload. */
    default OptionalDouble of(Scenario scenario, Catalog catalog) {
        return switch (this) {
            case NetPresentValue o -> {
                OptionalDouble own = netPresentValue(o.option(), scenario, catalog);
                OptionalDouble less =
                        o.other().isEmpty()
                                ? OptionalDouble.of(0)
                                : netPresentValue(o.other().get(), scenario, catalog);
                yield own.isPresent() && less.isPresent()
                        ? OptionalDouble.of(own.getAsDouble() - less.getAsDouble())
                        : OptionalDouble.empty();
            }
            case OverBudget o ->
                    priced(o.option(), scenario, catalog)
                            .map(cost -> cost.ledger().totalUsd() - o.budgetUsd())
                            .map(OptionalDouble::of)
                            .orElse(OptionalDouble.empty());
            case NotPaidBack o -> {
                OptionalDouble own = paid(o.option(), o.month(), scenario, catalog);
                OptionalDouble less = paid(o.other(), o.month(), scenario, catalog);
                yield own.isPresent() && less.isPresent()
                        ? OptionalDouble.of(own.getAsDouble() - less.getAsDouble())
                        : OptionalDouble.empty();
            }
        };
    }

    private static Optional<OptionCost.Priced> priced(
            String option, Scenario scenario, Catalog catalog) {
        return CostEngine.cost(scenario.option(option).orElseThrow(), scenario, catalog)
                        instanceof OptionCost.Priced cost
                ? Optional.of(cost)
                : Optional.empty();
    }

    private static OptionalDouble netPresentValue(
            String option, Scenario scenario, Catalog catalog) {
        Optional<OptionCost.Priced> cost = priced(option, scenario, catalog);
        return cost.isPresent()
                ? OptionalDouble.of(cost.get().ledger().netPresentValueUsd())
                : OptionalDouble.empty();
    }

    /** USD paid up to the end of a month. */
    private static OptionalDouble paid(
            String option, int month, Scenario scenario, Catalog catalog) {
        Optional<OptionCost.Priced> cost = priced(option, scenario, catalog);
        if (cost.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] cash = cost.get().ledger().cashByMonth();
        double sum = 0;
        for (int m = 0; m <= month && m < cash.length; m++) {
            sum += cash[m];
        }
        return OptionalDouble.of(sum);
    }
}
