package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;

/** Costs the options of a scenario with the figures of the tables. */
public final class CostEngine {
    private CostEngine() {}

    public static Comparison compare(Scenario scenario, Catalog catalog) {
        return new Comparison(
                scenario,
                scenario.options().stream()
                        .filter(DeploymentOption::enabled)
                        .map(option -> cost(option, scenario, catalog))
                        .toList());
    }

    private static OptionCost cost(DeploymentOption option, Scenario scenario, Catalog catalog) {
        try {
            return switch (option) {
                case TokenPriced o -> TokenPricedCosting.cost(o, scenario, catalog);
                case RentedGpus o -> RentedGpusCosting.cost(o, scenario, catalog);
            };
        } catch (CannotServeException e) {
            return new OptionCost.Unavailable(option, e.reason());
        }
    }
}
