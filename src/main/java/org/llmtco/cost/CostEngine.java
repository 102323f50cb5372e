package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Routed;
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

    /** One option of a scenario, whether enabled or not. */
    public static OptionCost cost(DeploymentOption option, Scenario scenario, Catalog catalog) {
        try {
            OptionPlan plan = plan(option, Demand.all(scenario), catalog);
            return new OptionCost.Priced(
                    option,
                    new CostSchedule(plan.terms()),
                    scenario.tokensPerMonth(),
                    plan.fleet(),
                    Horizon.of(scenario.workload(), scenario.finance()),
                    scenario.workload().tokensPerRequest(),
                    plan.successShare(),
                    plan.notices());
        } catch (CannotServeException e) {
            return new OptionCost.Unavailable(option, e.reason());
        }
    }

    /**
     * What an option needs for the traffic that reaches it.
     *
     * @throws CannotServeException if it cannot serve it
     */
    static OptionPlan plan(DeploymentOption option, Demand demand, Catalog catalog) {
        return switch (option) {
            case TokenPriced o -> TokenPricedCosting.plan(o, demand, catalog);
            case ProvisionedEndpoint o -> ProvisionedCosting.plan(o, demand, catalog);
            case RentedGpus o -> RentedGpusCosting.plan(o, demand, catalog);
            case OwnedServers o -> OwnedServersCosting.plan(o, demand, catalog);
            case Routed o -> RoutedCosting.plan(o, demand, catalog);
        };
    }
}
