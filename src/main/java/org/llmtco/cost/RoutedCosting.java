package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Routed;
import org.llmtco.model.Routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cost of options behind a router: each for its share of the traffic, and the router. */
final class RoutedCosting {
    private RoutedCosting() {}

    /**
     * The needs of all parts that requests reach.
     *
     * @throws CannotServeException if one of them cannot serve its share
     */
    static OptionPlan plan(Routed option, Demand demand, Catalog catalog) {
        List<CostTerm> terms = new ArrayList<>();
        List<Fleet> fleets = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        double success = 0;
        List<Routing.Part> parts = option.routing().parts();
        for (int i = 0; i < parts.size(); i++) {
            Routing.Part part = parts.get(i);
            if (part.share() == 0) {
                continue;
            }
            DeploymentOption target = demand.scenario().option(part.option()).orElseThrow();
            OptionPlan plan = plan(target, demand.part(part), catalog);
            double ratio = demand.ratio(part);
            plan.terms().forEach(term -> terms.add(term.asPart(ratio, target.label())));
            plan.fleet().ifPresent(fleets::add);
            plan.notices().forEach(notice -> notices.add(target.label() + ": " + notice));
            success += option.routing().answeringShares().get(i) * plan.successShare();
        }
        if (option.routerUsdPerMTok() > 0) {
            terms.add(
                    new CostTerm(
                            CostItem.ROUTER,
                            option.routerUsdPerMTok(),
                            new Quantity.PerMTok(),
                            List.of(Input.of("price", option.routerUsdPerMTok(), "USD/MTok"))));
        }
        return new OptionPlan(
                terms,
                fleets.size() == 1 ? Optional.of(fleets.getFirst()) : Optional.empty(),
                success,
                notices);
    }

    private static OptionPlan plan(DeploymentOption target, Demand demand, Catalog catalog) {
        try {
            return CostEngine.plan(target, demand, catalog);
        } catch (CannotServeException e) {
            throw new CannotServeException(target.label() + ": " + e.reason());
        }
    }
}
