package org.llmtco.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Checks of record fields; each failure names the field, the value and what is expected. */
public final class Require {
    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?");

    /** No figure of this trade is beyond these; products of some of them stay numbers. */
    private static final double LARGEST = 1e15;

    private static final double SMALLEST = 1e-12;

    /** Put together once: records are made for every answer, and nearly all are in order. */
    private static final String WITHIN =
            "must be from %s to %s".formatted(Decimals.plain(SMALLEST), Decimals.plain(LARGEST));

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
        that(value > 0, field, value, "must be above 0");
        that(value >= SMALLEST && value <= LARGEST, field, value, WITHIN);
    }

    public static void positive(String field, OptionalDouble value) {
        value.ifPresent(present -> positive(field, present));
    }

    public static void positive(String field, OptionalInt value) {
        value.ifPresent(present -> positive(field, present));
    }

    public static void notNegative(String field, double value) {
        that(value >= 0, field, value, "must be 0 or more");
        that(value <= LARGEST, field, value, "must be at most " + Decimals.plain(LARGEST));
    }

    public static void notNegative(String field, OptionalDouble value) {
        value.ifPresent(present -> notNegative(field, present));
    }

    /** A fall per year: below 1; negative for a rise. */
    public static void decline(String field, double value) {
        that(
                value > Double.NEGATIVE_INFINITY && value < 1,
                field,
                value,
                "must be a ratio below 1 (a fall of 20 % per year is 0.2)");
    }

    /** A relative change that leaves something: above -1. */
    public static void change(String field, double value) {
        that(
                value > -1 && value < Double.POSITIVE_INFINITY,
                field,
                value,
                "must be a ratio above -1 (3 % is 0.03)");
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
        return distinct(field, "id", items);
    }

    /**
     * An unmodifiable copy in which no id stands twice.
     *
     * @param idKey of the items that holds their id
     */
    public static <T extends Identified> List<T> distinct(
            String field, String idKey, Collection<T> items) {
        Map<String, Integer> seen = new HashMap<>();
        int index = 0;
        for (T item : items) {
            Integer first = seen.putIfAbsent(item.id(), index);
            if (first != null) {
                throw new InvalidFieldException(
                        "%s[%s].%s".formatted(field, index, idKey),
                        item.id(),
                        "%s[%s] has it too; each may stand once".formatted(field, first));
            }
            index++;
        }
        return List.copyOf(items);
    }
}
