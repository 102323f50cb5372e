package org.llmtco.whatif.uncertainty;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.RankCorrelation;
import org.llmtco.model.Scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Leaves out drivers that change no enabled option's cash: neither with all others at their medians
 * nor in combinations of these, in which many an effect first appears. What the scenario states is
 * always drawn.
 */
final class Relevance {
    private static final double[] SHARES = {0.001, 0.1, 0.9, 0.999};
    private static final double[] ENDS = {0.001, 0.999};
    private static final double[] PLACES = {0.001, 0.1, 0.5, 0.9, 0.999};
    private static final int COMBINATIONS = 24;
    private static final long COMBINATION_SEED = 20_261_125;

    private final UncertainInputs all;
    private final Catalog catalog;
    private final Wanted wanted;
    private final List<Place> places = new ArrayList<>();

    /** A scenario with the cash of all options in it. */
    private record Place(Scenario scenario, List<List<Double>> cash) {}

    private Relevance(UncertainInputs all, Catalog catalog, Wanted wanted) {
        this.all = all;
        this.catalog = catalog;
        this.wanted = wanted;
        SplittableRandom random = new SplittableRandom(COMBINATION_SEED);
        add(0.5, 0.5);
        // many effects appear where much is high or low at once
        add(0.999, 0.999);
        add(0.001, 0.001);
        for (int i = 0; i < COMBINATIONS; i++) {
            add(
                    all.drivers().stream()
                            .mapToDouble(_ -> PLACES[random.nextInt(PLACES.length)])
                            .toArray());
        }
    }

    private void add(double... shares) {
        wanted.orEnd();
        double[] values = new double[all.drivers().size()];
        for (int d = 0; d < values.length; d++) {
            values[d] = all.drivers().get(d).quantile(shares[d % shares.length]);
        }
        try {
            Scenario scenario = all.at(values);
            places.add(new Place(scenario, cash(scenario, catalog)));
        } catch (InvalidFieldException e) {
            // values that do not go together show nothing
        }
    }

    /** Drivers that move an option, and those that the scenario states something of. */
    static UncertainInputs relevant(UncertainInputs all, Catalog catalog, Wanted wanted) {
        Set<String> correlated = new HashSet<>();
        for (RankCorrelation correlation : all.scenario().uncertainty().correlations()) {
            correlated.add(correlation.first());
            correlated.add(correlation.second());
        }
        Relevance relevance = new Relevance(all, catalog, wanted);
        return new UncertainInputs(
                all.scenario(),
                all.drivers().stream()
                        .filter(
                                driver ->
                                        driver.stated()
                                                || correlated.contains(driver.key())
                                                || relevance.moves(driver))
                        .toList());
    }

    private boolean moves(UncertainDriver driver) {
        wanted.orEnd();
        return places.isEmpty()
                || moves(driver, places.getFirst(), SHARES)
                || places.stream().skip(1).anyMatch(place -> moves(driver, place, ENDS));
    }

    private boolean moves(UncertainDriver driver, Place place, double... shares) {
        for (double share : shares) {
            try {
                Scenario changed = driver.write(place.scenario(), driver.quantile(share));
                if (!cash(changed, catalog).equals(place.cash())) {
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
