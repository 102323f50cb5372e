package org.llmtco.whatif;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.HorizonPlan;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the enabled options of a scenario cost at any value of one driver, everything else being as
 * in the scenario. A value is computed once.
 */
public final class DriverCosts {
    private static final int PIECES = 200;
    private static final int BISECTIONS = 60;

    /** Costs that agree to this share are equal. */
    private static final double EQUAL_SHARE = 1e-9;

    /** A change of a value that must change a cost, where the cost is to tell the value. */
    private static final double NOTICED = 1e-4;

    private final Scenario scenario;
    private final Driver driver;
    private final Measure measure;
    private final Catalog catalog;
    private final List<DeploymentOption> options;
    private final Map<Double, double[]> known = new HashMap<>();

    /** What is compared. */
    public enum Measure {
        /** USD in a running month. */
        MONTH,
        /** USD over the horizon. */
        TOTAL,
        /** USD over the horizon in today's money. */
        NET_PRESENT_VALUE
    }

    public DriverCosts(Scenario scenario, Driver driver, Measure measure, Catalog catalog) {
        this.scenario = scenario;
        this.driver = driver;
        this.measure = measure;
        this.catalog = catalog;
        options = scenario.options().stream().filter(DeploymentOption::enabled).toList();
    }

    public Scenario scenario() {
        return scenario;
    }

    public Driver driver() {
        return driver;
    }

    public Measure measure() {
        return measure;
    }

    /** The options in the order of their costs. */
    public List<DeploymentOption> options() {
        return options;
    }

    /**
     * USD of each option at a value of the driver; NaN for one that cannot serve the workload then,
     * and for all where the scenario cannot have the value.
     */
    public double[] at(double value) {
        return known.computeIfAbsent(value, this::computed).clone();
    }

    /** How many values were computed. */
    int size() {
        return known.size();
    }

    private double[] computed(double value) {
        try {
            return costs(driver.write(scenario, value));
        } catch (InvalidFieldException e) {
            double[] none = new double[options.size()];
            Arrays.fill(none, Double.NaN);
            return none;
        }
    }

    /** USD of each option in the scenario as it is. */
    public double[] now() {
        return costs(scenario);
    }

    private double[] costs(Scenario changed) {
        // a driver may rewrite its option, so options are taken from the changed scenario
        return changed.options().stream()
                .filter(DeploymentOption::enabled)
                .mapToDouble(option -> usd(CostEngine.cost(option, changed, catalog)))
                .toArray();
    }

    private double usd(OptionCost cost) {
        return switch (cost) {
            case OptionCost.Unavailable _ -> Double.NaN;
            case OptionCost.Priced priced ->
                    switch (measure) {
                        case MONTH -> priced.usdPerMonth();
                        case TOTAL ->
                                HorizonPlan.of(priced.schedule(), priced.horizon())
                                        .totalUsd(priced.tokensPerMonth());
                        case NET_PRESENT_VALUE ->
                                HorizonPlan.of(priced.schedule(), priced.horizon())
                                        .netPresentValueUsd(priced.tokensPerMonth());
                    };
        };
    }

    /**
     * The present value of the driver: the scenario's own, or where the tables decide, the one
     * value at which the options cost what they cost now. Empty if the costs do not tell it.
     */
    public OptionalDouble present() {
        OptionalDouble own = driver.read(scenario);
        return own.isPresent() || driver.whole() ? own : told();
    }

    private OptionalDouble told() {
        double now = sum(now());
        double scale = Math.max(driver.max() - driver.min(), 0);
        double before = driver.min();
        for (int i = 1; i <= PIECES; i++) {
            // finer towards the lower bound, where most values lie
            double after = driver.min() + scale * Math.pow(i / (double) PIECES, 4);
            if (sum(at(before)) <= now != sum(at(after)) <= now || sum(at(after)) == now) {
                return narrowed(before, after, now);
            }
            before = after;
        }
        return OptionalDouble.empty();
    }

    private OptionalDouble narrowed(double before, double after, double now) {
        double low = before;
        double high = after;
        boolean below = sum(at(low)) <= now;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = low + (high - low) / 2;
            if (sum(at(middle)) <= now == below) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double value = below ? low : high;
        double size = EQUAL_SHARE * Math.abs(now);
        boolean same = Math.abs(sum(at(value)) - now) <= size;
        boolean only =
                Math.abs(sum(at(value * (1 + NOTICED))) - now) > size
                        && Math.abs(sum(at(value * (1 - NOTICED))) - now) > size;
        return same && only ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** NaN where an option that has a cost now has none. */
    private static double sum(double... usd) {
        return Arrays.stream(usd).filter(cost -> !Double.isNaN(cost)).sum();
    }
}
