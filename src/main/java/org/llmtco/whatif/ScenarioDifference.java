package org.llmtco.whatif;

import org.jspecify.annotations.Nullable;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What two scenarios say differently. Variants, the scenarios' ids and the order of options are not
 * looked at.
 *
 * @param inputs the drivers that both have, in the order of the registry
 * @param others what no driver holds: options of one of them only, models, GPUs, days, names
 */
public record ScenarioDifference(List<InputChange> inputs, List<OtherChange> others) {
    /** Numbers that differ by less are the same: units are converted to and fro. */
    private static final double ROUNDING = 1e-12;

    public ScenarioDifference {
        inputs = List.copyOf(inputs);
        others = List.copyOf(others);
    }

    /**
     * A driver with its two values.
     *
     * @param from empty where the tables decide
     * @param to empty where the tables decide
     */
    public record InputChange(Driver driver, OptionalDouble from, OptionalDouble to) {}

    /**
     * Something else that differs.
     *
     * @param place component names joined by dots, the id of an element for the element
     * @param from empty where only the second scenario has it
     * @param to empty where only the first scenario has it
     */
    public record OtherChange(String place, Optional<String> from, Optional<String> to) {}

    public boolean isEmpty() {
        return inputs.isEmpty() && others.isEmpty();
    }

    /** What changes from one scenario to another. */
    public static ScenarioDifference between(Scenario from, Scenario to) {
        List<InputChange> inputs = new ArrayList<>();
        for (Driver driver : independent(to)) {
            Drivers.find(from, driver.key())
                    .map(known -> new InputChange(driver, known.read(from), driver.read(to)))
                    .filter(change -> !same(change.from(), change.to()))
                    .ifPresent(inputs::add);
        }
        return new ScenarioDifference(inputs, others(from, to, inputs));
    }

    /**
     * Drivers that set what no other of them sets: the volume in the scenario's own unit, and input
     * and output instead of the share between them.
     */
    private static List<Driver> independent(Scenario scenario) {
        String ownVolume =
                switch (scenario.workload().volume().unit()) {
                    case TOKENS_PER_DAY -> "tokensPerDay";
                    case TOKENS_PER_MONTH -> "tokensPerMonth";
                    case REQUESTS_PER_DAY -> "requestsPerDay";
                };
        List<String> views =
                List.of("tokensPerDay", "tokensPerMonth", "requestsPerDay", "outputShare");
        return Drivers.of(scenario).stream()
                .filter(driver -> driver.key().equals(ownVolume) || !views.contains(driver.key()))
                .toList();
    }

    static boolean same(OptionalDouble one, OptionalDouble other) {
        return (one.isPresent() && other.isPresent())
                ? same(one.getAsDouble(), other.getAsDouble())
                : one.isPresent() == other.isPresent();
    }

    private static boolean same(double one, double other) {
        return Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other));
    }

    /** Gives both the same drivers, so that what is left is something else. */
    private static List<OtherChange> others(Scenario from, Scenario to, List<InputChange> inputs) {
        Map<Driver, Double> forward = new LinkedHashMap<>();
        Map<Driver, Double> back = new LinkedHashMap<>();
        for (InputChange change : inputs) {
            if (change.to().isPresent()) {
                forward.put(change.driver(), change.to().getAsDouble());
            } else {
                back.put(change.driver(), change.from().orElseThrow());
            }
        }
        return compare(leaves(written(from, forward)), leaves(written(to, back)));
    }

    /**
     * A copy with all values that the scenario takes; a value that is refused beside another one's
     * old value is taken after that one has changed.
     */
    private static Scenario written(Scenario scenario, Map<Driver, Double> values) {
        Scenario changed = scenario;
        Map<Driver, Double> left = new LinkedHashMap<>(values);
        int before = Integer.MAX_VALUE;
        while (left.size() < before) {
            before = left.size();
            for (Driver driver : List.copyOf(left.keySet())) {
                try {
                    changed = driver.write(changed, left.getOrDefault(driver, 0.0));
                    left.remove(driver);
                } catch (InvalidFieldException e) {
                    // its turn comes again
                }
            }
        }
        return changed;
    }

    private static Map<String, Object> leaves(Scenario scenario) {
        Map<String, Object> leaves = RecordLeaves.of(scenario.withVariants(List.of()));
        // the volume is a driver in whichever unit it is stated
        leaves.keySet().removeIf(place -> place.startsWith("workload.volume."));
        leaves.remove("id");
        return leaves;
    }

    private static List<OtherChange> compare(Map<String, Object> from, Map<String, Object> to) {
        Set<String> places = new LinkedHashSet<>(from.keySet());
        places.addAll(to.keySet());
        List<OtherChange> changes = new ArrayList<>();
        Set<String> wholes = new HashSet<>();
        for (String place : places) {
            if (wholes.stream().anyMatch(place::startsWith)
                    || same(from.get(place), to.get(place))) {
                continue;
            }
            if (place.endsWith(RecordLeaves.TYPE)
                    && from.containsKey(place) != to.containsKey(place)) {
                String whole = place.substring(0, place.length() - RecordLeaves.TYPE.length());
                wholes.add(whole + ".");
                changes.add(new OtherChange(whole, name(whole, from), name(whole, to)));
            } else {
                changes.add(new OtherChange(place, text(from.get(place)), text(to.get(place))));
            }
        }
        return changes;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return (one instanceof Double a && other instanceof Double b)
                ? same(a.doubleValue(), b.doubleValue())
                : Objects.equals(one, other);
    }

    /** A record's label, or what kind of record it is. */
    private static Optional<String> name(String record, Map<String, Object> leaves) {
        return text(leaves.get(record + ".label"))
                .or(() -> text(leaves.get(record + RecordLeaves.TYPE)));
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value).map(String::valueOf);
    }
}
