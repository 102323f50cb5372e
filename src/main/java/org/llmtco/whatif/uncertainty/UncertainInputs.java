package org.llmtco.whatif.uncertainty;

import org.llmtco.catalog.Catalog;
import org.llmtco.model.Decimals;
import org.llmtco.model.DriverDistribution;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.model.Uncertainty;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is drawn, and the scenario around it.
 *
 * @param scenario whose numbers they are
 * @param drivers in the order of the registry
 */
public record UncertainInputs(Scenario scenario, List<UncertainDriver> drivers) {
    public UncertainInputs {
        drivers = List.copyOf(drivers);
    }

    /**
     * The user's distributions, and the default ones of all other drivers.
     *
     * @throws InvalidFieldException if a distribution is of a driver that the scenario does not
     *     have, or has a number outside the driver's range
     */
    public static UncertainInputs of(Scenario scenario, Catalog catalog) {
        List<DriverDistribution> stated = scenario.uncertainty().distributions();
        Map<String, Driver> known = new LinkedHashMap<>();
        Drivers.of(scenario).forEach(driver -> known.put(driver.key(), driver));
        Map<String, UncertainDriver> own = new HashMap<>();
        Set<String> fixed = new HashSet<>();
        for (int i = 0; i < stated.size(); i++) {
            DriverDistribution entry = stated.get(i);
            Driver driver;
            try {
                driver = required(known, entry);
            } catch (InvalidFieldException e) {
                throw new InvalidFieldException(
                        "uncertainty.distributions[%s].%s".formatted(i, e.field()),
                        e.value(),
                        e.expectation());
            }
            Distribution.of(entry)
                    .ifPresentOrElse(
                            d ->
                                    own.put(
                                            driver.key(),
                                            new UncertainDriver(
                                                    driver, d, basis(scenario, driver, d), true)),
                            () -> fixed.add(driver.key()));
        }
        SameNumber.refuse(scenario, known, own);
        DefaultDistributions defaults = new DefaultDistributions(scenario, catalog);
        List<UncertainDriver> drivers = new ArrayList<>();
        for (Driver driver : known.values()) {
            if (!fixed.contains(driver.key())) {
                Optional.ofNullable(own.get(driver.key()))
                        .or(() -> defaults.of(driver))
                        .ifPresent(drivers::add);
            }
        }
        return new UncertainInputs(scenario, drivers);
    }

    private static Driver required(Map<String, Driver> known, DriverDistribution entry) {
        Driver driver = known.get(entry.driver());
        if (driver == null) {
            throw new InvalidFieldException(
                    "driver",
                    entry.driver(),
                    "the scenario has no such driver; llm-tco drivers lists them");
        }
        entry.check(driver.range());
        return driver;
    }

    private static String basis(Scenario scenario, Driver driver, Distribution distribution) {
        OptionalDouble value = driver.read(scenario);
        boolean aside =
                value.isPresent()
                        && (value.getAsDouble() < distribution.quantile(0.1)
                                || value.getAsDouble() > distribution.quantile(0.9));
        return aside
                ? "stated in the scenario, whose own value, %s, is not between P10 and P90"
                        .formatted(Decimals.plain(value.getAsDouble()))
                : "stated in the scenario";
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
        Scenario changed = scenario;
        for (int d = 0; d < values.length; d++) {
            changed = drivers.get(d).write(changed, values[d]);
        }
        return changed;
    }
}
