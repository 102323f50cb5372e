package org.llmtco.report.workbook;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.Sourced;
import org.llmtco.cost.AbsentFigures;
import org.llmtco.cost.Input;
import org.llmtco.model.Scenario;
import org.llmtco.report.Defaults;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The inputs that formulas use, each once. What a formula asks for is entered on the sheet of
 * inputs; what no formula needs is not.
 */
final class NamedInputs {
    static final String IN_SCENARIO = "entered in the scenario";
    private static final String BY_DEFAULT = "default of the program";
    static final String OPERATIONS = "Staff and operations";
    private static final String WORKLOAD = "Workload";
    private static final String FINANCE = "Finance";
    private static final String LEVELS = "Levels of prices and capacities";

    /** Sections of inputs that options share, in the order in which they are shown. */
    static final List<String> SHARED_SECTIONS = List.of(WORKLOAD, FINANCE, OPERATIONS, LEVELS);

    private static final double MOST = 1e15;

    private final Scenario scenario;
    private final Catalog catalog;
    private final Map<String, NamedInput> byKey = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    NamedInputs(Scenario scenario, Catalog catalog) {
        this.scenario = scenario;
        this.catalog = catalog;
    }

    /** All that was asked for, in that order. */
    Collection<NamedInput> all() {
        return byKey.values();
    }

    /** By the key that was asked for. */
    Map<String, NamedInput> byKey() {
        return byKey;
    }

    /** The name of a driver's cell, with the scenario's value or what counts in its place. */
    String driver(String key) {
        return driver(key, Optional.empty(), true);
    }

    /** The name of a driver's cell, which is empty unless the scenario states a value. */
    String unlessEntered(String key) {
        return driver(key, Optional.empty(), false);
    }

    /** The same for an input that follows others until it is entered. */
    String following(String key, String formula) {
        return driver(key, Optional.of(formula), true);
    }

    private String driver(String key, Optional<String> follows, boolean byTables) {
        NamedInput known = byKey.get(key);
        if (known != null) {
            return known.name();
        }
        Driver driver =
                Drivers.find(scenario, key)
                        .orElseThrow(() -> new IllegalArgumentException("no driver " + key));
        OptionalDouble typed = driver.read(scenario);
        Optional<Input> absent =
                typed.isPresent() || !byTables
                        ? Optional.empty()
                        : AbsentFigures.find(scenario, key, catalog);
        boolean followed = typed.isEmpty() && follows.isPresent();
        return enter(
                key,
                new NamedInput(
                        SafeText.name(key, names),
                        section(key),
                        driver.label(),
                        driver.unit(),
                        typed.isPresent() || absent.isEmpty()
                                ? typed
                                : OptionalDouble.of(absent.get().value()),
                        followed ? follows : Optional.empty(),
                        typed.isPresent()
                                ? Defaults.isDefault(driver, scenario) ? BY_DEFAULT : IN_SCENARIO
                                : absent.map(Input::name).orElse("nothing entered"),
                        absent.flatMap(Input::source),
                        driver.min(),
                        driver.max(),
                        driver.whole()));
    }

    /** The name of a cell for a figure of the tables that no driver stands for. */
    String table(
            String key,
            String section,
            String label,
            String unit,
            double value,
            String basis,
            Optional<Sourced> source) {
        NamedInput known = byKey.get(key);
        return known != null
                ? known.name()
                : enter(
                        key,
                        new NamedInput(
                                SafeText.name(key, names),
                                section,
                                label,
                                unit,
                                OptionalDouble.of(value),
                                Optional.empty(),
                                basis,
                                source,
                                0,
                                MOST,
                                false));
    }

    private String enter(String key, NamedInput input) {
        byKey.put(key, input);
        return input.name();
    }

    private String section(String key) {
        return scenario.options().stream()
                .filter(option -> key.startsWith(option.id() + "."))
                .max(java.util.Comparator.comparingInt(option -> option.id().length()))
                .map(option -> option.label())
                .orElseGet(() -> sharedSection(key));
    }

    private static String sharedSection(String key) {
        if (key.contains("Level.")) {
            return LEVELS;
        }
        return switch (key) {
            case "annualDiscountRate", "annualCostOfCapital" -> FINANCE;
            case "tokensPerDay",
                    "tokensPerMonth",
                    "requestsPerDay",
                    "inputSequenceLength",
                    "outputSequenceLength",
                    "cachedInputShare",
                    "cacheWrite5mShare",
                    "cacheWrite1hShare",
                    "batchShare",
                    "retryShare",
                    "peakFactor",
                    "activeHoursPerMonth",
                    "hoursPerMonth",
                    "growthPerMonth",
                    "rampUpMonths" ->
                    WORKLOAD;
            default -> OPERATIONS;
        };
    }
}
