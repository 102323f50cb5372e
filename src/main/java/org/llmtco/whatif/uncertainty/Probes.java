package org.llmtco.whatif.uncertainty;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The places at which the cost engine is asked how options depend on the drivers. */
final class Probes {
    /** The flanks and the far ends of a distribution. */
    private static final double[] SHARES = {1e-6, 0.03, 0.2, 0.8, 0.97, 1 - 1e-6};

    private final UncertainInputs inputs;
    private final Catalog catalog;
    final double[] medians;
    final double[][] values;
    private final Optional<Scenario> reference;
    private final List<List<Optional<Scenario>>> along = new ArrayList<>();

    Probes(UncertainInputs inputs, Catalog catalog) {
        this.inputs = inputs;
        this.catalog = catalog;
        List<UncertainDriver> drivers = inputs.drivers();
        medians = drivers.stream().mapToDouble(driver -> driver.quantile(0.5)).toArray();
        reference = scenario(medians);
        values = new double[drivers.size()][SHARES.length];
        for (int d = 0; d < values.length; d++) {
            List<Optional<Scenario>> scenarios = new ArrayList<>();
            for (int k = 0; k < SHARES.length; k++) {
                values[d][k] = drivers.get(d).quantile(SHARES[k]);
                scenarios.add(along(drivers.get(d), values[d][k]));
            }
            along.add(scenarios);
        }
    }

    private Optional<Scenario> along(UncertainDriver driver, double value) {
        try {
            return reference.map(middle -> driver.write(middle, value));
        } catch (InvalidFieldException e) {
            return Optional.empty();
        }
    }

    /** The scenario with these values; empty if they do not go together. */
    Optional<Scenario> scenario(double... there) {
        try {
            return Optional.of(inputs.at(there));
        } catch (InvalidFieldException e) {
            return Optional.empty();
        }
    }

    /** What the cost engine says of an option; empty if it cannot serve everywhere. */
    Optional<Observed> observe(String option) {
        Optional<Observed.Answer> middle = reference.flatMap(s -> priced(option, s));
        if (middle.isEmpty()) {
            return Optional.empty();
        }
        List<List<Observed.Answer>> costs = new ArrayList<>();
        for (List<Optional<Scenario>> scenarios : along) {
            List<Observed.Answer> line =
                    scenarios.stream()
                            .flatMap(s -> s.flatMap(there -> priced(option, there)).stream())
                            .toList();
            if (line.size() < scenarios.size()) {
                return Optional.empty();
            }
            costs.add(line);
        }
        return Optional.of(new Observed(middle.get(), costs));
    }

    private Optional<Observed.Answer> priced(String option, Scenario scenario) {
        return CostEngine.cost(scenario.option(option).orElseThrow(), scenario, catalog)
                        instanceof OptionCost.Priced priced
                ? Optional.of(new Observed.Answer(priced))
                : Optional.empty();
    }
}
