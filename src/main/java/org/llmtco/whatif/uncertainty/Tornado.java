package org.llmtco.whatif.uncertainty;

import org.llmtco.catalog.Catalog;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far an outcome swings when one driver after the other goes from its P10 to its P90 while all
 * others are as the scenario has them.
 *
 * @param baseUsd the outcome of the scenario itself
 * @param bars the widest swing first
 */
public record Tornado(Outcome outcome, OptionalDouble baseUsd, List<Bar> bars) {
    public Tornado {
        bars = List.copyOf(bars);
    }

    /**
     * One driver.
     *
     * @param low P10 of the driver
     * @param high its P90
     * @param lowUsd the outcome at the P10; empty where an option cannot serve there
     * @param highUsd the same at the P90
     */
    public record Bar(
            UncertainDriver driver,
            double low,
            double high,
            OptionalDouble lowUsd,
            OptionalDouble highUsd) {
        /** Width of the swing; endless where an option cannot serve at one end. */
        public double swingUsd() {
            return lowUsd.isPresent() && highUsd.isPresent()
                    ? Math.abs(highUsd.getAsDouble() - lowUsd.getAsDouble())
                    : Double.POSITIVE_INFINITY;
        }
    }

    /** The tornado of an outcome; drivers that do not move it are left out. */
    public static Tornado of(Outcome outcome, Scenario scenario, Catalog catalog) {
        UncertainInputs inputs = UncertainInputs.of(scenario, catalog);
        List<Bar> bars = new ArrayList<>();
        for (UncertainDriver driver : inputs.drivers()) {
            double low = driver.quantile(0.1);
            double high = driver.quantile(0.9);
            Bar bar =
                    new Bar(
                            driver,
                            low,
                            high,
                            at(driver, low, outcome, inputs.scenario(), catalog),
                            at(driver, high, outcome, inputs.scenario(), catalog));
            if (bar.swingUsd() > 0) {
                bars.add(bar);
            }
        }
        bars.sort(Comparator.comparingDouble(Bar::swingUsd).reversed());
        return new Tornado(outcome, outcome.of(inputs.scenario(), catalog), bars);
    }

    private static OptionalDouble at(
            UncertainDriver driver, double value, Outcome outcome, Scenario base, Catalog catalog) {
        try {
            return outcome.of(driver.write(base, value), catalog);
        } catch (InvalidFieldException e) {
            return OptionalDouble.empty();
        }
    }
}
