package org.llmtco.whatif.uncertainty;

import org.llmtco.catalog.Catalog;
import org.llmtco.model.DriverDistribution;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.model.Uncertainty;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is drawn, and the scenario around it.
 *
 * @param base the scenario with the values that its user states as fixed
 * @param drivers in the order of the registry
 */
public record UncertainInputs(Scenario base, List<UncertainDriver> drivers) {
    public UncertainInputs {
        drivers = List.copyOf(drivers);
    }

    /**
     * The user's distributions, and the default ones of all other drivers.
     *
     * @throws InvalidFieldException if a distribution is of a driver that the scenario does not
     *     have, or lies outside the driver's range
     */
    public static UncertainInputs of(Scenario scenario, Catalog catalog) {
        Map<String, DriverDistribution> stated = new HashMap<>();
        scenario.uncertainty().distributions().forEach(d -> stated.put(d.driver(), d));
        DefaultDistributions defaults = new DefaultDistributions(scenario, catalog);
        List<UncertainDriver> drivers = new ArrayList<>();
        Scenario base = scenario;
        for (Driver driver : Drivers.of(scenario)) {
            DriverDistribution own = stated.remove(driver.key());
            if (own == null) {
                defaults.of(driver).ifPresent(drivers::add);
                continue;
            }
            Distribution distribution = Distribution.of(own);
            requireInRange(driver, distribution);
            if (distribution instanceof Distribution.Fixed fixed) {
                base = driver.write(base, fixed.value());
            } else {
                drivers.add(new UncertainDriver(driver, distribution, "stated in the scenario"));
            }
        }
        stated.keySet().stream()
                .findFirst()
                .ifPresent(
                        key -> {
                            throw new InvalidFieldException(
                                    "uncertainty.distributions",
                                    key,
                                    "the scenario has no such driver; llm-tco drivers lists them");
                        });
        return new UncertainInputs(base, drivers);
    }

    /**
     * Nothing, if a scenario can be drawn.
     *
     * @throws InvalidFieldException if a distribution does not fit its driver, or the correlations
     *     contradict each other or name a driver that is not drawn
     */
    public static void check(Scenario scenario, Catalog catalog) {
        Draws checked = new Draws(of(scenario, catalog));
        checked.fill(0, 0, new double[0][]);
    }

    /** What is stated of an option's drivers goes with the option. */
    public static Scenario withoutLostDrivers(Scenario scenario) {
        Uncertainty uncertainty = scenario.uncertainty();
        if (uncertainty.distributions().isEmpty() && uncertainty.correlations().isEmpty()) {
            return scenario;
        }
        Set<String> known =
                Drivers.of(scenario).stream().map(Driver::key).collect(Collectors.toSet());
        return scenario.withUncertainty(uncertainty.only(known::contains));
    }

    private static void requireInRange(Driver driver, Distribution distribution) {
        double median = distribution.quantile(0.5);
        if (!(median >= driver.min() && median <= driver.max())) {
            throw new InvalidFieldException(
                    "uncertainty.distributions." + driver.key(),
                    median,
                    "the middle of the distribution must be from %s to %s"
                            .formatted(driver.min(), driver.max()));
        }
    }

    /** What is drawn of a driver; empty if it is taken as known. */
    public Optional<UncertainDriver> find(String key) {
        return drivers.stream().filter(driver -> driver.key().equals(key)).findFirst();
    }

    List<String> keys() {
        return drivers.stream().map(UncertainDriver::key).toList();
    }

    /**
     * The scenario with other values.
     *
     * @param values of the drivers, in their order
     * @throws InvalidFieldException if they do not go together
     */
    Scenario at(double... values) {
        Scenario changed = base;
        for (int d = 0; d < values.length; d++) {
            changed = drivers.get(d).write(changed, values[d]);
        }
        return changed;
    }
}
