package org.llmtco.whatif;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.model.Variant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A scenario beside others that differ from it: its variants, or scenarios of other files.
 *
 * @param others in the order in which they are shown
 * @param inputs the drivers that any of the others sets or says differently, in the order of the
 *     registry; then those that only others have
 */
public record SideBySide(Computed base, List<Column> others, List<Driver> inputs) {
    public SideBySide {
        others = List.copyOf(others);
        inputs = List.copyOf(inputs);
    }

    /** One of the scenarios. */
    public sealed interface Column {
        String id();

        String label();
    }

    /**
     * A scenario with its costs.
     *
     * @param comparison its scenario is the one of this column
     * @param recommended the cheapest in today's money that satisfies every constraint
     * @param otherChanges what differs from the base besides drivers
     */
    public record Computed(
            String id,
            String label,
            Comparison comparison,
            Optional<OptionCost.Priced> recommended,
            List<ScenarioDifference.OtherChange> otherChanges)
            implements Column {
        public Computed {
            otherChanges = List.copyOf(otherChanges);
        }

        public Scenario scenario() {
            return comparison.scenario();
        }

        /** The option with the least cost; constraints are not looked at. */
        public Optional<OptionCost.Priced> cheapest(CostMeasure measure) {
            return comparison.priced().stream().min(Comparator.comparingDouble(measure::of));
        }

        /** Empty if the option is missing, switched off, or cannot serve the workload. */
        public OptionalDouble usd(String optionId, CostMeasure measure) {
            return comparison
                    .of(optionId)
                    .filter(OptionCost.Priced.class::isInstance)
                    .map(cost -> OptionalDouble.of(measure.of((OptionCost.Priced) cost)))
                    .orElse(OptionalDouble.empty());
        }
    }

    /**
     * A variant that cannot be applied.
     *
     * @param reason as a sentence's end
     */
    public record Refused(String id, String label, String reason) implements Column {}

    /** What a column says of a driver. */
    public sealed interface InputValue {
        record Stated(double value) implements InputValue {}

        /** The tables decide. */
        record OfTables() implements InputValue {}

        /** The column's scenario has no such driver, because it has no such option. */
        record Missing() implements InputValue {}
    }

    /**
     * A difference of two costs.
     *
     * @param usd the other's cost less the base's
     * @param ratio the same over the base's cost; empty where that is 0
     */
    public record Change(double usd, OptionalDouble ratio) {
        public static Change of(double base, double other) {
            double usd = other - base;
            return new Change(
                    usd, base == 0 ? OptionalDouble.empty() : OptionalDouble.of(usd / base));
        }
    }

    /** A scenario of another file, read-only. */
    public record OtherScenario(String label, Scenario scenario) {}

    /** A scenario beside its variants and, if there is one, beside another scenario. */
    public static SideBySide of(Scenario base, Optional<OtherScenario> other, Catalog catalog) {
        Map<String, Driver> inputs = new LinkedHashMap<>();
        Set<String> changed = new LinkedHashSet<>();
        List<Column> columns = new ArrayList<>();
        for (Variant variant : base.variants()) {
            variant.adjustments().forEach(adjustment -> changed.add(adjustment.driver()));
            columns.add(column(base, variant, catalog));
        }
        Drivers.of(base).forEach(driver -> inputs.put(driver.key(), driver));
        other.ifPresent(
                file -> {
                    ScenarioDifference difference =
                            ScenarioDifference.between(base, file.scenario());
                    difference.inputs().forEach(input -> changed.add(input.driver().key()));
                    columns.add(
                            computed(
                                    "file",
                                    file.label(),
                                    file.scenario(),
                                    difference.others(),
                                    catalog));
                });
        inputs.keySet().retainAll(changed);
        return new SideBySide(
                computed("base", base.title(), base, List.of(), catalog),
                columns,
                List.copyOf(inputs.values()));
    }

    private static Column column(Scenario base, Variant variant, Catalog catalog) {
        try {
            Scenario scenario = Variants.applied(base, variant);
            return computed(variant.id(), variant.label(), scenario, List.of(), catalog);
        } catch (InvalidFieldException e) {
            return new Refused(variant.id(), variant.label(), e.getMessage());
        }
    }

    private static Computed computed(
            String id,
            String label,
            Scenario scenario,
            List<ScenarioDifference.OtherChange> otherChanges,
            Catalog catalog) {
        Comparison comparison = CostEngine.compare(scenario, catalog);
        return new Computed(
                id, label, comparison, Recommendation.chosen(comparison, catalog), otherChanges);
    }

    /** The options of all columns by id, the base's first; a label is the first column's. */
    public Map<String, DeploymentOption> options() {
        Map<String, DeploymentOption> options = new LinkedHashMap<>();
        computed().stream()
                .flatMap(column -> column.comparison().costs().stream())
                .forEach(cost -> options.putIfAbsent(cost.option().id(), cost.option()));
        return options;
    }

    /** The base and those of the others that have costs. */
    public List<Computed> computed() {
        List<Computed> columns = new ArrayList<>(List.of(base));
        for (Column column : others) {
            if (column instanceof Computed computed) {
                columns.add(computed);
            }
        }
        return columns;
    }

    /** What a column says of a driver. */
    public static InputValue value(Driver driver, Computed column) {
        return Drivers.find(column.scenario(), driver.key())
                .map(known -> known.read(column.scenario()))
                .map(
                        value ->
                                value.isPresent()
                                        ? new InputValue.Stated(value.getAsDouble())
                                        : new InputValue.OfTables())
                .orElseGet(InputValue.Missing::new);
    }

    /** Whether a column says something else of a driver than the base does. */
    public boolean differs(Driver driver, Computed column) {
        return !same(value(driver, base), value(driver, column));
    }

    private static boolean same(InputValue one, InputValue other) {
        if (one instanceof InputValue.Stated(double a)
                && other instanceof InputValue.Stated(double b)) {
            return ScenarioDifference.same(OptionalDouble.of(a), OptionalDouble.of(b));
        }
        return one.equals(other);
    }

    /** How much more an option costs in a column than in the base; empty if either has no cost. */
    public Optional<Change> change(Computed column, String optionId, CostMeasure measure) {
        OptionalDouble from = base.usd(optionId, measure);
        OptionalDouble to = column.usd(optionId, measure);
        return from.isPresent() && to.isPresent()
                ? Optional.of(Change.of(from.getAsDouble(), to.getAsDouble()))
                : Optional.empty();
    }
}
