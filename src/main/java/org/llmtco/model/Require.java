package org.llmtco.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks of record fields; each failure names the field, the value and what is expected. */
public final class Require {
    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?");

    private Require() {}

    public static void that(boolean holds, String field, Object value, String expectation) {
        if (!holds) {
            throw new InvalidFieldException(field, value, expectation);
        }
    }

    public static void id(String field, String value) {
        that(
                ID.matcher(value).matches(),
                field,
                value,
                "an id has lower-case letters, digits, dots and hyphens only");
    }

    public static void positive(String field, double value) {
        that(value > 0 && value < Double.POSITIVE_INFINITY, field, value, "must be above 0");
    }

    public static void positive(String field, OptionalDouble value) {
        value.ifPresent(present -> positive(field, present));
    }

    public static void positive(String field, OptionalInt value) {
        value.ifPresent(present -> positive(field, present));
    }

    public static void notNegative(String field, double value) {
        that(value >= 0 && value < Double.POSITIVE_INFINITY, field, value, "must be 0 or more");
    }

    public static void notNegative(String field, OptionalDouble value) {
        value.ifPresent(present -> notNegative(field, present));
    }

    /** A fall per year: below 1; negative for a rise. */
    public static void decline(String field, double value) {
        that(
                value > -1e6 && value < 1,
                field,
                value,
                "must be a ratio below 1 (a fall of 20 % per year is 0.2)");
    }

    /** From 1 to 1,200 months. */
    public static void months(String field, OptionalInt value) {
        value.ifPresent(
                present ->
                        that(
                                present >= 1 && present <= 1_200,
                                field,
                                present,
                                "must be from 1 to 1,200 months"));
    }

    /** A share from 0 to 1: 8 % is 0.08. */
    public static void ratio(String field, double value) {
        that(value >= 0 && value <= 1, field, value, "must be a ratio from 0 to 1 (8 % is 0.08)");
    }

    public static void ratio(String field, OptionalDouble value) {
        value.ifPresent(present -> ratio(field, present));
    }

    /**
     * The ends of a range around its typical value: at least one is known and they are in order.
     *
     * @param names of the three fields
     */
    public static void range(
            List<String> names, OptionalDouble low, OptionalDouble typical, OptionalDouble high) {
        String none = "a range needs at least one of " + String.join(", ", names);
        that(
                low.isPresent() || typical.isPresent() || high.isPresent(),
                names.get(1),
                "absent",
                none);
        List<OptionalDouble> values = List.of(low, typical, high);
        double above = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.size(); i++) {
            notNegative(names.get(i), values.get(i));
            double value = values.get(i).orElse(above);
            that(
                    value >= above,
                    names.get(i),
                    value,
                    "must be in order: " + String.join(" <= ", names));
            above = value;
        }
    }

    /** An unmodifiable copy in which no id stands twice. */
    public static <T extends Identified> List<T> distinct(String field, Collection<T> items) {
        eachOnce(
                field,
                items.stream().map(Identified::id).toList(),
                "this id stands twice in the list");
        return List.copyOf(items);
    }

    /** No name stands twice in a list. */
    public static void eachOnce(String field, Collection<String> names, String expectation) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            that(seen.add(name), field, name, expectation);
        }
    }
}
