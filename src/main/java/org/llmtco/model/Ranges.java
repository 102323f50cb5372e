package org.llmtco.model;

import static java.util.stream.Collectors.toMap;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;

/** Looks up and explains the ranges of record components. */
public final class Ranges {
    private static final ClassValue<Map<String, RecordComponent>> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected Map<String, RecordComponent> computeValue(Class<?> owner) {
                    return Arrays.stream(owner.getRecordComponents())
                            .collect(toMap(RecordComponent::getName, component -> component));
                }
            };

    private Ranges() {}

    /** The range of a record component that has one. */
    public static Range of(Class<?> owner, String component) {
        Range range = component(owner, component).getAnnotation(Range.class);
        if (range == null) {
            throw new IllegalArgumentException(owner + " has no range of " + component);
        }
        return range;
    }

    /** Whether a record component takes whole numbers only. */
    public static boolean isWhole(Class<?> owner, String component) {
        Class<?> type = component(owner, component).getType();
        return type == int.class || type == OptionalInt.class;
    }

    private static RecordComponent component(Class<?> owner, String name) {
        RecordComponent component = COMPONENTS.get(owner).get(name);
        if (component == null) {
            throw new IllegalArgumentException(owner + " has no " + name);
        }
        return component;
    }

    public static boolean holds(Range range, double value) {
        return value >= range.min() && value <= range.max();
    }

    /** The range as the end of "must be …". */
    public static String words(Range range) {
        return range.min() == 0 && range.max() == 1
                ? "a ratio from 0 to 1 (8 % is 0.08)"
                : "from " + Decimals.grouped(range.min()) + " to " + Decimals.grouped(range.max());
    }
}
