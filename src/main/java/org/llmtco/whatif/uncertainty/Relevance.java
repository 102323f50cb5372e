package org.llmtco.whatif.uncertainty;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.RankCorrelation;
import org.llmtco.model.Scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out drivers that change no enabled option's cash. */
final class Relevance {
    private static final double[] SHARES = {0.001, 0.1, 0.9, 0.999};

    private Relevance() {}

    /** Drivers that move an option, and those whose correlations are stated. */
    static UncertainInputs relevant(UncertainInputs all, Catalog catalog) {
        Set<String> correlated = new HashSet<>();
        for (RankCorrelation correlation : all.scenario().uncertainty().correlations()) {
            correlated.add(correlation.first());
            correlated.add(correlation.second());
        }
        double[] middle =
                all.drivers().stream().mapToDouble(driver -> driver.quantile(0.5)).toArray();
        Scenario reference;
        try {
            reference = all.at(middle);
        } catch (InvalidFieldException e) {
            // medians that do not go together: no driver can be told to be without effect
            return all;
        }
        List<List<Double>> base = cash(reference, catalog);
        return new UncertainInputs(
                all.scenario(),
                all.drivers().stream()
                        .filter(
                                driver ->
                                        correlated.contains(driver.key())
                                                || moves(driver, reference, base, catalog))
                        .toList());
    }

    private static boolean moves(
            UncertainDriver driver, Scenario reference, List<List<Double>> base, Catalog catalog) {
        for (double share : SHARES) {
            try {
                if (!cash(driver.write(reference, driver.quantile(share)), catalog).equals(base)) {
                    return true;
                }
            } catch (InvalidFieldException e) {
                return true;
            }
        }
        return false;
    }

    private static List<List<Double>> cash(Scenario scenario, Catalog catalog) {
        return scenario.options().stream()
                .filter(DeploymentOption::enabled)
                .map(
                        option ->
                                CostEngine.cost(option, scenario, catalog)
                                                instanceof OptionCost.Priced priced
                                        ? List.of(
                                                priced.ledger().totalUsd(),
                                                priced.ledger().netPresentValueUsd())
                                        : List.<Double>of())
                .toList();
    }
}
